import { useParams } from 'react-router'

import { AdmissionForm } from './AdmissionForm'
import { words } from './words'
import { CaseHead } from '~/cases/CaseHead'
import { ConfirmedAct } from '~/cases/ConfirmedAct'
import { Course } from '~/cases/Course'
import { FormFacts } from '~/cases/FormFacts'
import { Returned } from '~/cases/Returned'
import { AdmissionPageDocument, type AdmissionPartsFragment, AdmissionWithdrawDocument } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Loaded } from '~/ui/Surface'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

export default function Admission() {
  const { id = '' } = useParams()
  const page = usePage(AdmissionPageDocument, { id })
  useTitle(page.data?.admission.number)
  return <Loaded page={page} lines={12}>{({ admission }) => <Shown filed={admission} again={page.again} />}</Loaded>
}

function Shown({ filed, again }: { filed: AdmissionPartsFragment; again: () => void }) {
  const w = useWords(words)
  const editing = filed.availableActions.some((action) => action.event === 'SUBMIT' || action.event === 'RESUBMIT')
  const withdrawal = (idempotencyKey: string) => ({ input: { id: filed.id, version: filed.version, idempotencyKey } })
  const withdrawn = () => {
    toast(w.withdrawn)
    again()
  }
  return (
    <>
      <CaseHead filed={filed} title={w.apply} />
      {editing && <Returned filed={filed} form={filed.form} />}
      <div className="two">
        <div className="stack">
          {editing ? <AdmissionForm form={filed.form} draft={filed} region={filed.region} onSubmitted={again} /> : <section className="card" aria-label={w.content}><header><h2>{w.content}</h2></header><FormFacts form={filed.form} /></section>}
          {filed.availableActions.some((action) => action.event === 'WITHDRAW') && <ConfirmedAct label={w.withdraw} question={w.reallyWithdraw} document={AdmissionWithdrawDocument} variables={withdrawal} onDone={withdrawn} />}
        </div>
        <div className="stack"><Course filed={filed} /></div>
      </div>
    </>
  )
}
