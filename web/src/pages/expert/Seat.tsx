import { useState } from 'react'
import { Link, useParams } from 'react-router'

import { Papers } from './Papers'
import { words } from './words'
import { ExpertTaskDocument, PanelDeclareDocument, type PanelRefusal, PanelRefuseDocument, PanelScoreDocument, type PanelTaskPartsFragment, type PanelTieKind } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Entry } from '~/ui/Entry'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { Field } from '~/ui/Field'
import { FailureSummary, Loaded, Notice } from '~/ui/Surface'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

type Task = PanelTaskPartsFragment
const TIES: readonly PanelTieKind[] = ['EMPLOYMENT', 'FAMILY', 'OWNERSHIP', 'COOPERATION', 'DISPUTE', 'OTHER']
const REFUSALS = ['BUSY', 'NOT_MY_FIELD', 'HEALTH', 'OTHER'] as const

export default function Seat() {
  const w = useWords(words)
  const { id = '' } = useParams()
  const page = usePage(ExpertTaskDocument, { id })
  useTitle(page.data?.panelTask.caseNumber)
  return (
    <>
      <ul className="crumbs"><li><Link to="/expert">{w.invitations}</Link></li></ul>
      <Loaded page={page}>
        {({ panelTask }) => (
          <>
            <header className="page-head"><h1>{panelTask.caseNumber}</h1><span className="tag">{w[panelTask.seat.status]}</span></header>
            {panelTask.mayDeclare && <Declare task={panelTask} onDone={page.again} />}
            {panelTask.mayRefuse && <Refuse task={panelTask} onDone={page.again} />}
            {panelTask.caseId && <Papers caseId={panelTask.caseId} />}
            {panelTask.mayScore && <Score task={panelTask} onDone={page.again} />}
            {panelTask.seat.score && <Notice tone="good" title={`${w.mine} ${panelTask.seat.score}`}>{panelTask.seat.comment}</Notice>}
            {panelTask.panel.average && <p>{w.average} {panelTask.panel.average}</p>}
          </>
        )}
      </Loaded>
    </>
  )
}

interface Acting {
  task: Task
  onDone: () => void
}

function Declare({ task, onDone }: Acting) {
  const w = useWords(words)
  const act = useAct(PanelDeclareDocument)
  const [ties, setTies] = useState<Readonly<Record<string, PanelTieKind | ''>>>({})
  const declare = async () => {
    const given = Object.entries(ties).flatMap(([party, kind]) => (kind ? [{ party, kind }] : []))
    if (!(await act.run((idempotencyKey) => ({ input: { seatId: task.seat.id, ties: given, idempotencyKey } })))) return
    toast(w.declared)
    onDone()
  }
  return (
    <form className="card stack" onSubmit={(event) => { event.preventDefault(); void declare() }}>
      <h2>{w.declareTitle}</h2>
      <p>{w.declareLead}</p>
      <FailureSummary failure={act.failure} />
      <div className="fields">
        {task.parties.map((party) => (
          <Field key={party.key} id={`tie-${party.key}`} label={party.name}>
            {(wiring) => (
              <select {...wiring} className="input" value={ties[party.key] ?? ''} onChange={(event) => setTies((now) => ({ ...now, [party.key]: event.target.value as PanelTieKind | '' }))}>
                <option value="">{w.none}</option>
                {TIES.map((each) => <option key={each} value={each}>{w[each]}</option>)}
              </select>
            )}
          </Field>
        ))}
      </div>
      <div className="row"><Button type="submit" look="primary" busy={act.busy}>{w.declare}</Button></div>
    </form>
  )
}

function Refuse({ task, onDone }: Acting) {
  const w = useWords(words)
  const act = useAct(PanelRefuseDocument)
  const [open, setOpen] = useState(false)
  return (
    <div className="row">
      <Button look="danger" onClick={() => setOpen(true)}>{w.refuse}</Button>
      <Dialog title={w.refuse} open={open} onClose={() => setOpen(false)}>
        <Entry
          fields={[{ name: 'reason', label: w.refuseReason, kind: 'choice', required: true, options: REFUSALS.map((each) => [each, w[each]]), full: true }, { name: 'text', label: w.text, kind: 'area' }]}
          failure={act.failure} busy={act.busy} submit={w.refuse} danger
          onSubmit={async (values) => {
            const input = { seatId: task.seat.id, reason: (values['reason'] || 'OTHER') as PanelRefusal, text: values['text'] ?? '' }
            if (!(await act.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } })))) return
            toast(w.refused)
            onDone()
          }}
        />
      </Dialog>
    </div>
  )
}

function Score({ task, onDone }: Acting) {
  const w = useWords(words)
  const act = useAct(PanelScoreDocument)
  const { criteria, passScore, scale, quorum } = task.panel
  return (
    <section className="card stack">
      <header><h2>{w.scoring}</h2><span className="small soft">{w.passScore(passScore, scale)} · {w.quorum(quorum)}</span></header>
      <Entry
        fields={[
          ...criteria.map((each) => ({ name: each.key, label: each.label, kind: 'amount' as const, required: true, help: `${w.points(each.max)} · ${w.weight} ${each.weight}` })),
          { name: 'comment', label: w.comment, kind: 'area', required: true, help: w.commentHelp },
        ]}
        failure={act.failure} busy={act.busy} submit={w.score}
        onSubmit={async (values) => {
          const points = criteria.map((each) => ({ key: each.key, points: Number.parseInt(values[each.key] ?? '', 10) }))
          const known = points.map((each) => ({ ...each, points: Number.isNaN(each.points) ? -1 : each.points }))
          if (!(await act.run((idempotencyKey) => ({ input: { seatId: task.seat.id, points: known, comment: values['comment'] ?? '', idempotencyKey } })))) return
          toast(w.scored)
          onDone()
        }}
      />
    </section>
  )
}
