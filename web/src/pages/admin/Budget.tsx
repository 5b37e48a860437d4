import { useState } from 'react'

import { Entry } from '~/ui/Entry'
import { words } from './words'
import { type AdminProgrammeQuery, BudgetDecideDocument, BudgetProposeDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { moment, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { FailureSummary } from '~/ui/Surface'
import { Table } from '~/ui/Table'
import { toast } from '~/ui/toast'

type Change = AdminProgrammeQuery['budgetChanges']['nodes'][number]

/** Money is appropriated by two persons: one proposes, another decides. */
export function Budget({ programmeId, changes, onDone }: { programmeId: string; changes: readonly Change[]; onDone: () => void }) {
  const w = useWords(words)
  const [open, setOpen] = useState(false)
  const propose = useAct(BudgetProposeDocument)
  const decide = useAct(BudgetDecideDocument)
  const settle = async (change: Change, approve: boolean) => {
    const done = await decide.run((idempotencyKey) => ({ input: { changeId: change.id, approve, reason: approve ? '' : w.refuse, idempotencyKey } }))
    if (!done) return
    toast(w.decided)
    onDone()
  }
  return (
    <section className="stack">
      <header className="page-head">
        <h2>{w.changes}</h2>
        <Button onClick={() => setOpen(true)}>{w.propose}</Button>
      </header>
      <FailureSummary failure={decide.failure} />
      <Table
        caption={w.changes} rows={changes} keyOf={(row) => row.id} empty={<p className="soft">{w.nothingMoved}</p>}
        columns={[
          { key: 'at', label: w.at, cell: (row) => moment(row.createdAt) },
          { key: 'amount', label: w.amount, right: true, cell: (row) => yuan(row.amount) },
          { key: 'reason', label: w.reason, cell: (row) => row.reason },
          { key: 'by', label: w.by, cell: (row) => [row.proposedBy, row.decidedBy].filter(Boolean).join(' → ') },
          { key: 'status', label: w.status, cell: (row) => <span className="tag">{w[row.status]}</span> },
          {
            key: 'acts', label: w.decided, cell: (row) =>
              row.status === 'PROPOSED' ? (
                <span className="row">
                  <Button small look="primary" busy={decide.busy} onClick={() => void settle(row, true)}>{w.approve}</Button>
                  <Button small look="danger" busy={decide.busy} onClick={() => void settle(row, false)}>{w.refuse}</Button>
                </span>
              ) : moment(row.decidedAt),
          },
        ]}
      />
      <Dialog title={w.propose} open={open} onClose={() => setOpen(false)}>
        <Entry
          fields={[{ name: 'amount', label: w.amount, kind: 'amount', required: true, full: true }, { name: 'reason', label: w.reason, kind: 'area', required: true }]}
          failure={propose.failure} busy={propose.busy} submit={w.propose}
          onSubmit={async (values) => {
            const done = await propose.run((idempotencyKey) => ({ input: { programmeId, amount: values['amount'] ?? '', reason: values['reason'] ?? '', idempotencyKey } }))
            if (!done) return
            toast(w.proposed)
            setOpen(false)
            onDone()
          }}
        />
      </Dialog>
    </section>
  )
}
