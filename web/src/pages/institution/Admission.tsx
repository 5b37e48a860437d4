import { useParams } from 'react-router'

import { AdmissionForm } from './AdmissionForm'
import { words } from './words'
import { CaseHead } from '~/cases/CaseHead'
import { Confirm } from '~/cases/Confirm'
import { FormFacts } from '~/cases/FormFacts'
import { Opinions, Tracker } from '~/cases/Tracker'
import { cases } from '~/cases/words'
import { useAct } from '~/graphql/act'
import { AdmissionPageDocument, type AdmissionPartsFragment, AdmissionWithdrawDocument } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { FailureSummary, Loaded, Notice } from '~/ui/Surface'
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
  const c = useWords(cases)
  const editing = filed.availableActions.some((action) => action.event === 'SUBMIT' || action.event === 'RESUBMIT')
  return (
    <>
      <CaseHead filed={filed} title={w.apply} />
      {editing && filed.requestedFields.length > 0 && <Notice tone="wait">{c.mustChange}</Notice>}
      <div className="two">
        <div className="stack">
          {editing ? <AdmissionForm form={filed.form} draft={filed} region={filed.region} onSubmitted={again} /> : <section className="card" aria-label={w.content}><header><h2>{w.content}</h2></header><FormFacts form={filed.form} /></section>}
          {filed.availableActions.some((action) => action.event === 'WITHDRAW') && <Withdraw filed={filed} again={again} />}
        </div>
        <div className="stack">
          <section className="card" aria-label={c.progress}><header><h2>{c.progress}</h2></header><Tracker progress={filed.progress} /></section>
          <section className="card" aria-label={c.opinions}><header><h2>{c.opinions}</h2></header><Opinions opinions={filed.opinions} /></section>
        </div>
      </div>
    </>
  )
}

function Withdraw({ filed, again }: { filed: AdmissionPartsFragment; again: () => void }) {
  const w = useWords(words)
  const act = useAct(AdmissionWithdrawDocument)
  const go = async () => {
    if (!(await act.run((idempotencyKey) => ({ input: { id: filed.id, version: filed.version, idempotencyKey } })))) return
    toast(w.withdrawn)
    again()
  }
  return (
    <div className="stack tight">
      <FailureSummary failure={act.failure} />
      <div><Confirm label={w.withdraw} question={w.reallyWithdraw} busy={act.busy} onConfirm={go} /></div>
    </div>
  )
}
