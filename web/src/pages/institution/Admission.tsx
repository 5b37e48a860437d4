import { useParams } from 'react-router'

import { AdmissionForm } from './AdmissionForm'
import { words } from './words'
import { CaseHead } from '~/cases/CaseHead'
import { FormFacts } from '~/cases/FormFacts'
import { Opinions, Tracker } from '~/cases/Tracker'
import { cases } from '~/cases/words'
import { AdmissionPageDocument, type AdmissionPartsFragment } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Loaded, Notice } from '~/ui/Surface'
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
        {editing ? <AdmissionForm form={filed.form} draft={filed} region={filed.region} onSubmitted={again} /> : <section className="card" aria-label={w.content}><header><h2>{w.content}</h2></header><FormFacts form={filed.form} /></section>}
        <div className="stack">
          <section className="card" aria-label={c.progress}><header><h2>{c.progress}</h2></header><Tracker progress={filed.progress} /></section>
          <section className="card" aria-label={c.opinions}><header><h2>{c.opinions}</h2></header><Opinions opinions={filed.opinions} /></section>
        </div>
      </div>
    </>
  )
}
