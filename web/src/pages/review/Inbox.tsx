import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'

import { useKeys } from './useKeys'
import { words } from './words'
import { StatusTag } from '~/cases/StatusTag'
import { Due } from '~/cases/Tracker'
import { type CaseKind, ReviewInboxDocument, type ReviewInboxQuery, ReviewPassManyDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { usePage } from '~/graphql/page'
import { moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { usePaging } from '~/ui/paging'
import { Empty, FailureSummary, Loaded, Notice } from '~/ui/Surface'
import { More } from '~/ui/Table'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

type Inbox = ReviewInboxQuery['reviewInbox']
type Task = Inbox['nodes'][number]

export default function InboxPage() {
  const w = useWords(words)
  useTitle(w.inbox)
  const [asked, ask] = useSearchParams()
  const kind = (asked.get('kind') || null) as CaseKind | null
  const text = asked.get('text') || null
  const paging = usePaging<Task>(asked.toString())
  const filter = { kinds: kind ? [kind] : null, text }
  const page = usePage(ReviewInboxDocument, { filter, after: paging.after })
  const set = (name: string, value: string) => ask((now) => { if (value) now.set(name, value); else now.delete(name); return now }, { replace: true })
  return (
    <>
      <header className="page-head">
        <h1>{w.inbox}</h1>
        <p className="small soft">{w.keys}<kbd>j</kbd> <kbd>k</kbd> <kbd>Enter</kbd> <kbd>x</kbd> {w.keysInbox}</p>
      </header>
      <form className="card filters" role="search" onSubmit={(event) => { event.preventDefault(); set('text', String(new FormData(event.currentTarget).get('text') ?? '').trim()) }}>
        <Field id="text" label={w.text}>{(wiring) => <input {...wiring} className="input" name="text" defaultValue={text ?? ''} maxLength={100} />}</Field>
        <Button type="submit">{w.find}</Button>
      </form>
      <Loaded page={page}>
        {({ reviewInbox }) => (
          <>
            <Counts counts={reviewInbox.counts} kind={kind} onChange={(next) => set('kind', next)} />
            <Tasks key={asked.toString()} tasks={paging.rows(reviewInbox)} onDone={page.again} />
            <More pageInfo={reviewInbox.pageInfo} busy={page.fetching} onMore={() => paging.more(reviewInbox)} />
          </>
        )}
      </Loaded>
    </>
  )
}

function Counts({ counts, kind, onChange }: { counts: Inbox['counts']; kind: CaseKind | null; onChange: (kind: string) => void }) {
  const w = useWords(words)
  return (
    <div className="counts">
      <button type="button" aria-pressed={kind === null} onClick={() => onChange('')}>{w.all}</button>
      {counts.map((each) => (
        <button key={each.kind} type="button" aria-pressed={kind === each.kind} onClick={() => onChange(each.kind)}>
          {w[each.kind]} <b>{each.total}</b> {each.overdue > 0 && <span className="tag bad">{w.late(each.overdue)}</span>}
        </button>
      ))}
    </div>
  )
}

function Tasks({ tasks, onDone }: { tasks: readonly Task[]; onDone: () => void }) {
  const w = useWords(words)
  const navigate = useNavigate()
  const [here, setHere] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const turn = (id: string) => setChosen((now) => { const next = new Set(now); if (!next.delete(id)) next.add(id); return next })
  const at = tasks[Math.min(here, tasks.length - 1)]?.case
  useKeys({
    j: () => setHere((now) => Math.min(now + 1, tasks.length - 1)),
    k: () => setHere((now) => Math.max(now - 1, 0)),
    x: () => at && turn(at.id),
    Enter: () => at && void navigate(`/review/cases/${at.id}`),
  })
  if (tasks.length === 0) return <div className="card"><Empty>{w.nothing}</Empty></div>
  return (
    <>
      <PassMany tasks={tasks.filter((task) => chosen.has(task.case.id))} onDone={() => { setChosen(new Set()); onDone() }} />
      <div className="table-frame">
        <table className="table folds">
          <caption className="hidden">{w.inbox}</caption>
          <thead><tr><th scope="col"><span className="hidden">{w.choose('')}</span></th><th scope="col">{w.number}</th><th scope="col">{w.unit}</th><th scope="col">{w.status}</th><th scope="col">{w.submitted}</th><th scope="col">{w.due}</th></tr></thead>
          <tbody>
            {tasks.map(({ case: each, mine }, index) => (
              <tr key={each.id} data-here={index === here}>
                <td data-label={w.choose('')}><div>{each.availableActions.some((action) => action.event === 'PASS') && <input type="checkbox" aria-label={w.choose(each.number)} checked={chosen.has(each.id)} onChange={() => turn(each.id)} />}</div></td>
                <td data-label={w.number}><div><Link to={`/review/cases/${each.id}`}>{each.number}</Link><div className="small soft">{w[each.kind]} · {each.title} {mine && <span className="tag brand">{w.mine}</span>}</div></div></td>
                <td data-label={w.unit}><div>{each.unitName || '—'}</div></td>
                <td data-label={w.status}><div><StatusTag status={each.status} /></div></td>
                <td data-label={w.submitted}><div className="nowrap">{moment(each.submittedAt)}</div></td>
                <td data-label={w.due}><div>{each.atWork.dueAt ? <Due at={each.atWork.dueAt} provisional={each.atWork.dueProvisional} /> : '—'}</div></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function PassMany({ tasks, onDone }: { tasks: readonly Task[]; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(ReviewPassManyDocument)
  const [left, setLeft] = useState<readonly string[]>([])
  const pass = async () => {
    const cases = tasks.map((task) => ({ caseId: task.case.id, version: task.case.version }))
    const done = await act.run((idempotencyKey) => ({ input: { cases, text: '', idempotencyKey } }))
    if (!done) return
    const names = new Map(tasks.map((task) => [task.case.id, task.case.number]))
    setLeft(done.outcomes.filter((each) => !each.passed).map((each) => `${names.get(each.caseId) ?? ''} ${each.failure?.message ?? ''}`))
    toast(w.passedMany(done.outcomes.filter((each) => each.passed).length))
    onDone()
  }
  return (
    <>
      <FailureSummary failure={act.failure} />
      {left.length > 0 && <Notice tone="bad" title={w.notPassed}><ul>{left.map((each) => <li key={each}>{each}</li>)}</ul></Notice>}
      {tasks.length > 0 && <div className="row"><Button look="primary" busy={act.busy} onClick={() => void pass()}>{w.passMany(tasks.length)}</Button></div>}
    </>
  )
}
