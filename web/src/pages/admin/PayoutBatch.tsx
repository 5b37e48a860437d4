import { useState } from 'react'
import { Link, useParams } from 'react-router'

import { Entry } from '~/ui/Entry'
import { BatchLines } from './PayoutLines'
import { words } from './workWords'
import {
  AdminPayoutBatchDocument, type AdminPayoutBatchQuery, type BatchPartsFragment, PayoutApproveDocument, PayoutDiscardDocument, PayoutExportDocument, PayoutImportResultDocument,
} from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { usePage } from '~/graphql/page'
import { yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { usePaging } from '~/ui/paging'
import { FailureSummary, Loaded, Notice } from '~/ui/Surface'
import { More } from '~/ui/Table'
import { toast } from '~/ui/toast'
import { Upload } from '~/ui/Upload'
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
          <BatchLines lines={paging.rows(payoutLines)} onDone={page.again} />
          <More pageInfo={payoutLines.pageInfo} busy={page.fetching} onMore={() => paging.more(payoutLines)} />
        </>
      )}
    </Loaded>
  )
}

function BatchActs({ batch, onDone }: { batch: BatchPartsFragment; onDone: () => void }) {
  const w = useWords(words)
  const [discarding, setDiscarding] = useState(false)
  const [importing, setImporting] = useState(false)
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
        {batch.status === 'SENT' && <Button onClick={() => setImporting(true)}>{w.importResult}</Button>}
      </div>
      <Dialog title={w.importResult} open={importing} onClose={() => setImporting(false)}>
        <ImportResult batchId={batchId} onDone={() => { setImporting(false); after(true, w.settled) }} />
      </Dialog>
      <Dialog title={w.discard} open={discarding} onClose={() => setDiscarding(false)}>
        <Entry
          fields={[{ name: 'reason', label: w.reason, kind: 'area', required: true }]} failure={discard.failure} busy={discard.busy} submit={w.discard} danger
          onSubmit={async (values) => after(await discard.run((idempotencyKey) => ({ input: { batchId, version, reason: values['reason'] ?? '', idempotencyKey } })), w.DISCARDED)}
        />
      </Dialog>
    </>
  )
}

function ImportResult({ batchId, onDone }: { batchId: string; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(PayoutImportResultDocument)
  return (
    <>
      <p className="soft">{w.importResultLead}</p>
      <Entry
        fields={[{ name: 'uploadId', label: w.file, required: true, full: true, draw: (id, value, set) => <Upload id={id} label={w.file} ids={value ? [value] : []} known={[]} formats={['csv', 'xlsx']} most={1} onChange={(ids) => set(ids[0] ?? '')} /> }]}
        failure={act.failure} busy={act.busy} submit={w.importResult}
        onSubmit={async (values) => {
          if (await act.run((idempotencyKey) => ({ input: { batchId, uploadId: values['uploadId'] ?? '', idempotencyKey } }))) onDone()
        }}
      />
    </>
  )
}
