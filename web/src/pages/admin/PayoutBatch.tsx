import { useState } from 'react'
import { Link, useParams } from 'react-router'

import { Entry } from '~/ui/Entry'
import { words } from './workWords'
import {
  AdminPayoutBatchDocument, type AdminPayoutBatchQuery, type BatchPartsFragment, PayoutApproveDocument, PayoutDiscardDocument, PayoutExportDocument, PayoutRetryDocument, PayoutSettleDocument,
} from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { usePage } from '~/graphql/page'
import { yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { usePaging } from '~/ui/paging'
import { FailureSummary, Loaded, Notice } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

type Line = AdminPayoutBatchQuery['payoutLines']['nodes'][number]

export default function PayoutBatch() {
  const w = useWords(words)
  const { id = '' } = useParams()
  const paging = usePaging<Line>(id)
  const page = usePage(AdminPayoutBatchDocument, { id, after: paging.after })
  useTitle(page.data?.payoutBatch.number)
  return (
    <Loaded page={page}>
      {({ payoutBatch, payoutLines }) => (
        <>
          <ul className="crumbs"><li><Link to="/admin/payouts">{w.payouts}</Link></li><li>{payoutBatch.number}</li></ul>
          <header className="page-head">
            <h1>{payoutBatch.number} <span className="tag">{w[payoutBatch.status]}</span></h1>
            <span className="number">{payoutBatch.programmeName} · {yuan(payoutBatch.total)}</span>
          </header>
          <BatchActs batch={payoutBatch} onDone={page.again} />
          <Lines lines={paging.rows(payoutLines)} onDone={page.again} />
          <More pageInfo={payoutLines.pageInfo} busy={page.fetching} onMore={() => paging.more(payoutLines)} />
        </>
      )}
    </Loaded>
  )
}

function BatchActs({ batch, onDone }: { batch: BatchPartsFragment; onDone: () => void }) {
  const w = useWords(words)
  const [discarding, setDiscarding] = useState(false)
  const approve = useAct(PayoutApproveDocument)
  const discard = useAct(PayoutDiscardDocument)
  const file = useAct(PayoutExportDocument)
  const { id: batchId, version } = batch
  const after = (done: unknown, said: string) => {
    if (!done) return
    toast(said)
    setDiscarding(false)
    onDone()
  }
  return (
    <>
      <FailureSummary failure={approve.failure ?? file.failure} />
      {batch.status === 'PREPARED' && batch.preparedByMe && <Notice tone="wait">{w.mine}</Notice>}
      <div className="row">
        {batch.status === 'PREPARED' && !batch.preparedByMe && <Button look="primary" busy={approve.busy} onClick={async () => after(await approve.run((idempotencyKey) => ({ input: { batchId, version, idempotencyKey } })), w.SENT)}>{w.approve}</Button>}
        {batch.status === 'PREPARED' && <Button look="danger" onClick={() => setDiscarding(true)}>{w.discard}</Button>}
        {(batch.status === 'SENT' || batch.status === 'SETTLED') && (
          <Button busy={file.busy} onClick={async () => { const done = await file.run(() => ({ input: { batchId } })); if (done) location.assign(done.url) }}>{w.export}</Button>
        )}
      </div>
      <Dialog title={w.discard} open={discarding} onClose={() => setDiscarding(false)}>
        <Entry
          fields={[{ name: 'reason', label: w.reason, kind: 'area', required: true }]} failure={discard.failure} busy={discard.busy} submit={w.discard} danger
          onSubmit={async (values) => after(await discard.run((idempotencyKey) => ({ input: { batchId, version, reason: values['reason'] ?? '', idempotencyKey } })), w.DISCARDED)}
        />
      </Dialog>
    </>
  )
}

function Lines({ lines, onDone }: { lines: readonly Line[]; onDone: () => void }) {
  const w = useWords(words)
  const [settling, setSettling] = useState<{ line: Line; paid: boolean } | null>(null)
  const settle = useAct(PayoutSettleDocument)
  const retry = useAct(PayoutRetryDocument)
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
                {row.status === 'FAILED' && <Button small busy={retry.busy} onClick={() => void again(row)}>{w.retry}</Button>}
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
    </>
  )
}
