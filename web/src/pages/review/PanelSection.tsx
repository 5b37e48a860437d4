import { useState } from 'react'
import { useQuery } from 'urql'

import { words } from './words'
import { PanelConcludeDocument, PanelDrawDocument, PanelExtendDocument, PanelNameDocument, PanelReplaceDocument, PoolOfExpertsDocument, type ReviewedPanelFragment } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { day } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Entry } from '~/ui/Entry'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { FailureSummary } from '~/ui/Surface'
import { Table } from '~/ui/Table'
import { toast } from '~/ui/toast'

type Seat = ReviewedPanelFragment['seats'][number]
type Doing = '' | 'draw' | 'nameOne' | 'extend' | 'replace'

/** Who judges a case and how far they are; the admin draws, names, replaces, extends, and decides once more what could not go on. */
export function PanelSection({ caseId, panel, onDone }: { caseId: string; panel: ReviewedPanelFragment; onDone: () => void }) {
  const w = useWords(words)
  const [doing, setDoing] = useState<Doing>('')
  const [seat, setSeat] = useState<Seat | null>(null)
  const conclude = useAct(PanelConcludeDocument)
  const done = () => {
    setDoing('')
    toast(w.saved)
    onDone()
  }
  return (
    <section className="card stack">
      <header>
        <h2>{w.panel}</h2>
        <span className="small soft">{w.seats(panel.seated, panel.size)} · {w.quorum(panel.quorum)}{panel.dueAt && ` · ${w.due} ${day(panel.dueAt)}`}</span>
      </header>
      {panel.average && <p>{w.average} <strong>{panel.average}</strong></p>}
      {panel.mayConvene && (
        <div className="row">
          {panel.vacant > 0 && <Button look="primary" onClick={() => setDoing('draw')}>{w.draw}</Button>}
          {panel.vacant > 0 && <Button onClick={() => setDoing('nameOne')}>{w.nameOne}</Button>}
          <Button onClick={() => setDoing('extend')}>{w.extend}</Button>
          {panel.scored >= panel.quorum && <Button busy={conclude.busy} onClick={async () => { if (await conclude.run((idempotencyKey) => ({ input: { caseId, idempotencyKey } }))) done() }}>{w.conclude}</Button>}
        </div>
      )}
      {panel.mayConvene && panel.scored >= panel.quorum && <p className="small soft">{w.concludeHelp}</p>}
      <FailureSummary failure={conclude.failure} />
      <Seats panel={panel} onReplace={(each) => { setSeat(each); setDoing('replace') }} />
      <Dialog title={doing ? w[doing] : ''} open={doing !== ''} onClose={() => setDoing('')}>
        {doing === 'draw' && <Draw caseId={caseId} onDone={done} />}
        {doing === 'nameOne' && <NameOne caseId={caseId} onDone={done} />}
        {doing === 'extend' && <Extend caseId={caseId} onDone={done} />}
        {doing === 'replace' && seat && <Replace seat={seat} onDone={done} />}
      </Dialog>
    </section>
  )
}

function Seats({ panel, onReplace }: { panel: ReviewedPanelFragment; onReplace: (seat: Seat) => void }) {
  const w = useWords(words)
  if (panel.seats.length === 0) return null
  return (
    <Table
      caption={w.panel} rows={panel.seats} keyOf={(row) => row.id}
      columns={[
        { key: 'seat', label: w.seat, cell: (row) => `${row.number}${row.expertName ? ` ${row.expertName}` : ''}` },
        { key: 'status', label: w.status, cell: (row) => <><span className="tag">{w[row.status]}</span> {row.how && <span className="small soft">{w[row.how]}</span>} {row.refusalText}</> },
        { key: 'score', label: w.score, right: true, cell: (row) => row.score ?? '—' },
        { key: 'comment', label: w.comment, cell: (row) => row.comment || '—' },
        { key: 'act', label: w.replace, cell: (row) => panel.mayConvene && (row.status === 'INVITED' || row.status === 'DECLARED') && <Button small onClick={() => onReplace(row)}>{w.replace}</Button> },
      ]}
    />
  )
}

interface Acting {
  caseId: string
  onDone: () => void
}

function Draw({ caseId, onDone }: Acting) {
  const w = useWords(words)
  const act = useAct(PanelDrawDocument)
  return (
    <Entry
      fields={[{ name: 'fields', label: w.drawHelp, full: true }]} failure={act.failure} busy={act.busy} submit={w.draw}
      onSubmit={async (values) => {
        const fields = (values['fields'] ?? '').split(/[、,，]/).map((each) => each.trim()).filter(Boolean)
        if (await act.run((idempotencyKey) => ({ input: { caseId, fields, idempotencyKey } }))) onDone()
      }}
    />
  )
}

function NameOne({ caseId, onDone }: Acting) {
  const w = useWords(words)
  const act = useAct(PanelNameDocument)
  const [{ data }] = useQuery({ query: PoolOfExpertsDocument })
  const options = (data?.experts.nodes ?? []).map((each) => [each.id, `${each.realName} ${each.title} ${each.fields.join('、')}`] as const)
  return (
    <Entry
      fields={[{ name: 'expertId', label: w.expert, kind: 'choice', options, required: true, full: true }, { name: 'reason', label: w.nameReason, kind: 'area', required: true }]}
      failure={act.failure} busy={act.busy} submit={w.nameOne}
      onSubmit={async (values) => {
        if (await act.run((idempotencyKey) => ({ input: { caseId, expertId: values['expertId'] ?? '', reason: values['reason'] ?? '', idempotencyKey } }))) onDone()
      }}
    />
  )
}

function Extend({ caseId, onDone }: Acting) {
  const w = useWords(words)
  const act = useAct(PanelExtendDocument)
  return (
    <Entry
      fields={[{ name: 'days', label: w.days, kind: 'amount', required: true }, { name: 'reason', label: w.nameReason, kind: 'area', required: true }]} start={{ days: '5' }}
      failure={act.failure} busy={act.busy} submit={w.extend}
      onSubmit={async (values) => {
        if (await act.run((idempotencyKey) => ({ input: { caseId, days: Number.parseInt(values['days'] ?? '', 10) || 0, reason: values['reason'] ?? '', idempotencyKey } }))) onDone()
      }}
    />
  )
}

function Replace({ seat, onDone }: { seat: Seat; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(PanelReplaceDocument)
  return (
    <Entry
      fields={[{ name: 'reason', label: w.nameReason, kind: 'area', required: true }]} failure={act.failure} busy={act.busy} submit={w.replace}
      onSubmit={async (values) => {
        if (await act.run((idempotencyKey) => ({ input: { seatId: seat.id, reason: values['reason'] ?? '', idempotencyKey } }))) onDone()
      }}
    />
  )
}
