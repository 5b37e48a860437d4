import './redemptions.css'

import { useParams } from 'react-router'

import { Editor } from './Editor'
import type { Redemption as Filed } from './items'
import { Read } from './Read'
import { CaseHead } from '~/cases/CaseHead'
import { Task } from '~/cases/Task'
import { cases } from '~/cases/words'
import { CaseChangedDocument, RedemptionPageDocument } from '~/graphql/generated/graphql'
import { useLive } from '~/graphql/live'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Loaded, Notice } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

export default function Redemption() {
  const { id = '' } = useParams()
  const page = usePage(RedemptionPageDocument, { id })
  useTitle(page.data?.redemption.title)
  return <Loaded page={page} lines={14}>{({ redemption }) => <Shown key={redemption.id} redemption={redemption} again={page.again} />}</Loaded>
}

function Shown({ redemption, again }: { redemption: Filed; again: () => void }) {
  const c = useWords(cases)
  const editing = redemption.availableActions.some((action) => action.event === 'SUBMIT' || action.event === 'RESUBMIT') && redemption.draft !== null
  // Somebody who types is not interrupted by what they saved themselves.
  useLive(CaseChangedDocument, { id: redemption.id }, again, { pause: editing, known: (now) => now.caseChanged.version === redemption.version })
  return (
    <>
      <CaseHead filed={redemption} title={redemption.title} />
      {editing && redemption.status.phase === 'RETURNED' && <Notice tone="wait" title={c.mustChange}><p>{redemption.opinions[0]?.text}</p></Notice>}
      {redemption.status.phase === 'APPLICANT_TASK' && <Task caseId={redemption.id} version={redemption.version} onDone={again} />}
      {editing ? <Editor first={redemption} again={again} /> : <Read redemption={redemption} again={again} />}
    </>
  )
}
