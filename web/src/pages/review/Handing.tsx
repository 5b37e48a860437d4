import { useState } from 'react'
import { useQuery } from 'urql'

import type { Reviewed } from './reviewed'
import { words } from './words'
import { ReviewAssignDocument, ReviewColleaguesDocument, type ReviewColleaguesQuery, ReviewReleaseDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { Entry } from '~/ui/Entry'
import { FailureSummary, Skeleton } from '~/ui/Surface'
import { toast } from '~/ui/toast'

interface Props {
  found: Reviewed
  onDone: () => void
}

/** Who of the body at work handles a case, asked when opened. Whoever may assign is told the colleagues; whoever may decide may let go of it. */
export function Handing({ found, onDone }: Props) {
  const w = useWords(words)
  const [open, setOpen] = useState(false)
  const [assigning, setAssigning] = useState(false)
  const [{ data, error }] = useQuery({ query: ReviewColleaguesDocument, variables: { id: found.id }, pause: !open })
  const release = useAct(ReviewReleaseDocument)
  const decides = found.availableActions.some((action) => action.event === 'PASS')
  const { id: caseId, version } = found
  const done = (said: string) => {
    setAssigning(false)
    toast(said)
    onDone()
  }
  return (
    <details className="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.hand}</summary>
      <p className="small soft">{w.handLead}</p>
      <FailureSummary failure={release.failure} />
      {open && !data && !error && <Skeleton lines={2} />}
      {error && !decides && <p>{error.graphQLErrors[0]?.message ?? w.noColleagues}</p>}
      <div className="row">
        {data && <Button onClick={() => setAssigning(true)}>{w.assign}</Button>}
        {(data || decides) && <Button busy={release.busy} onClick={async () => { if (await release.run((idempotencyKey) => ({ input: { caseId, version, idempotencyKey } }))) done(w.released) }}>{w.release}</Button>}
      </div>
      <Dialog title={w.assign} open={assigning} onClose={() => setAssigning(false)}>
        {assigning && data && <Assign found={found} colleagues={data.reviewColleagues} onDone={() => done(w.assigned)} />}
      </Dialog>
    </details>
  )
}

function Assign({ found, colleagues, onDone }: Props & { colleagues: ReviewColleaguesQuery['reviewColleagues'] }) {
  const w = useWords(words)
  const act = useAct(ReviewAssignDocument)
  const { id: caseId, version } = found
  if (colleagues.length === 0) return <p>{w.noColleagues}</p>
  return (
    <Entry
      fields={[{ name: 'accountId', label: w.assignee, kind: 'choice', required: true, full: true, options: colleagues.map((each) => [each.id, each.name]) }]}
      failure={act.failure} busy={act.busy} submit={w.assign}
      onSubmit={async (values) => {
        if (await act.run((idempotencyKey) => ({ input: { caseId, version, accountId: values['accountId'] ?? '', idempotencyKey } }))) onDone()
      }}
    />
  )
}
