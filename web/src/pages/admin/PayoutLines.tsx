import { useState } from 'react'
import { Link } from 'react-router'

import { words } from './workWords'
import { type AdminPayoutBatchQuery, PayoutCancelDocument, PayoutRetryDocument, PayoutSettleDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { Entry } from '~/ui/Entry'
import { FailureSummary } from '~/ui/Surface'
import { Table } from '~/ui/Table'
import { toast } from '~/ui/toast'

type Line = AdminPayoutBatchQuery['payoutLines']['nodes'][number]

/** What the bank did, line by line; what it refused is paid again or given up. */
export function BatchLines({ lines, onDone }: { lines: readonly Line[]; onDone: () => void }) {
  const w = useWords(words)
  const [settling, setSettling] = useState<{ line: Line; paid: boolean } | null>(null)
  const settle = useAct(PayoutSettleDocument)
  const [cancelling, setCancelling] = useState<Line | null>(null)
  const retry = useAct(PayoutRetryDocument)
  const cancel = useAct(PayoutCancelDocument)
  const again = async (line: Line) => {
    if (await retry.run((idempotencyKey) => ({ input: { caseId: line.caseId, version: line.caseVersion, idempotencyKey } }))) {
      toast(w.settled)
      onDone()
    }
  }
  return (
    <>
      <FailureSummary failure={retry.failure} />
      <Table
        caption={w.lines} rows={lines} keyOf={(row) => row.id}
        columns={[
          { key: 'case', label: w.case, cell: (row) => <Link to={`/review/cases/${row.caseId}`}>{row.caseNumber}</Link> },
          { key: 'payee', label: w.payee, cell: (row) => row.payeeName },
          { key: 'account', label: w.account, cell: (row) => <>{row.payeeBank}<div className="number">{row.payeeAccount}</div></> },
          { key: 'amount', label: w.amount, right: true, cell: (row) => yuan(row.amount) },
          { key: 'status', label: w.status, cell: (row) => <><span className="tag">{w[row.status]}</span>{row.failure && <div className="small">{row.failure}</div>}</> },
          {
            key: 'acts', label: w.settled, cell: (row) => (
              <span className="row">
                {row.status === 'SENT' && <Button small look="primary" onClick={() => setSettling({ line: row, paid: true })}>{w.settlePaid}</Button>}
                {row.status === 'SENT' && <Button small look="danger" onClick={() => setSettling({ line: row, paid: false })}>{w.settleFailed}</Button>}
                {row.mayRetry && <Button small busy={retry.busy} onClick={() => void again(row)}>{w.retry}</Button>}
                {row.mayRetry && <Button small look="danger" onClick={() => setCancelling(row)}>{w.cancel}</Button>}
                {row.bankReference}
              </span>
            ),
          },
        ]}
      />
      <Dialog title={settling?.paid ? w.settlePaid : w.settleFailed} open={settling !== null} onClose={() => setSettling(null)}>
        {settling && (
          <Entry
            fields={settling.paid ? [{ name: 'bankReference', label: w.reference, required: true, full: true }] : [{ name: 'reason', label: w.reason, kind: 'area', required: true }]}
            failure={settle.failure} busy={settle.busy} submit={settling.paid ? w.settlePaid : w.settleFailed}
            onSubmit={async (values) => {
              const input = { lineId: settling.line.id, result: settling.paid ? ('PAID' as const) : ('FAILED' as const), bankReference: values['bankReference'] ?? '', reason: values['reason'] ?? '' }
              if (!(await settle.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } })))) return
              toast(w.settled)
              setSettling(null)
              onDone()
            }}
          />
        )}
      </Dialog>
      <Dialog title={w.cancel} open={cancelling !== null} onClose={() => setCancelling(null)}>
        <p>{w.cancelLead}</p>
        <Entry
          fields={[{ name: 'text', label: w.reason, kind: 'area', required: true }]} failure={cancel.failure} busy={cancel.busy} submit={w.cancel} danger
          onSubmit={async (values) => {
            if (!cancelling || !(await cancel.run((idempotencyKey) => ({ input: { caseId: cancelling.caseId, version: cancelling.caseVersion, text: values['text'] ?? '', idempotencyKey } })))) return
            toast(w.settled)
            setCancelling(null)
            onDone()
          }}
        />
      </Dialog>
    </>
  )
}
