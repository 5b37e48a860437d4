import './redemptions.css'

import { useParams } from 'react-router'

import { Editor } from './Editor'
import type { Redemption as Filed } from './items'
import { Read } from './Read'
import { tableOf } from './rowFaults'
import { CaseHead } from '~/cases/CaseHead'
import { Returned } from '~/cases/Returned'
import { Task } from '~/cases/Task'
import { CaseChangedDocument, RedemptionPageDocument } from '~/graphql/generated/graphql'
import { useLive } from '~/graphql/live'
import { usePage } from '~/graphql/page'
import { Loaded } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

/** A part of a redemption that a reviewer asked to be changed, which is no field of its form. */
function partOf(redemption: Filed, path: string): { label: string; id: string } | undefined {
  const item = /^(?:input\.)?items\[(\d+)\]/.exec(path)
  if (item) return { label: redemption.draft?.items[Number(item[1])]?.title || String(Number(item[1]) + 1), id: `items-${item[1]}` }
  const of = tableOf(redemption, path)
  return of && { label: of.table.label, id: `tables-${of.table.key}` }
}

export default function Redemption() {
  const { id = '' } = useParams()
  const page = usePage(RedemptionPageDocument, { id })
  useTitle(page.data?.redemption.title)
  return <Loaded page={page} lines={14}>{({ redemption }) => <Shown key={redemption.id} redemption={redemption} again={page.again} />}</Loaded>
}

function Shown({ redemption, again }: { redemption: Filed; again: () => void }) {
  const editing = redemption.availableActions.some((action) => action.event === 'SUBMIT' || action.event === 'RESUBMIT') && redemption.draft !== null
  // Somebody who types is not interrupted by what they saved themselves.
  useLive(CaseChangedDocument, { id: redemption.id }, again, { pause: editing, known: (now) => now.caseChanged.version === redemption.version })
  return (
    <>
      <CaseHead filed={redemption} title={redemption.title} />
      {editing && <Returned filed={redemption} form={redemption.form} other={(path) => partOf(redemption, path)} />}
      {redemption.status.phase === 'APPLICANT_TASK' && <Task caseId={redemption.id} version={redemption.version} onDone={again} />}
      {editing ? <Editor first={redemption} again={again} /> : <Read redemption={redemption} again={again} />}
    </>
  )
}
