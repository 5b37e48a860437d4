import { useState } from 'react'
import { useQuery } from 'urql'

import { Entry } from '~/ui/Entry'
import { RecognisedLabs } from './RecognisedLabs'
import { words } from './workWords'
import { AdminLabImportsDocument, AdminLabsDocument, type AdminLabsQuery, RecognitionImportDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { usePage } from '~/graphql/page'
import { day, moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { RowFaults } from '~/ui/RowFaults'
import { Empty, Loaded } from '~/ui/Surface'
import { Table } from '~/ui/Table'
import { toast } from '~/ui/toast'
import { Upload } from '~/ui/Upload'
import { useTitle } from '~/ui/useTitle'

type Compact = AdminLabsQuery['compacts'][number]

export default function Labs() {
  const w = useWords(words)
  useTitle(w.labs)
  const page = usePage(AdminLabsDocument, {})
  return (
    <>
      <h1>{w.labs}</h1>
      <Loaded page={page}>{({ compacts }) => <>{compacts.map((compact) => <One key={compact.code} compact={compact} />)}</>}</Loaded>
    </>
  )
}

function One({ compact }: { compact: Compact }) {
  const w = useWords(words)
  const [importing, setImporting] = useState(false)
  const [open, setOpen] = useState(false)
  const [{ data }, again] = useQuery({ query: AdminLabImportsDocument, variables: { compact: compact.code }, pause: !open })
  return (
    <section className="card stack">
      <header>
        <h2>{compact.title}</h2>
        <Button look="primary" onClick={() => setImporting(true)}>{w.importBatch}</Button>
      </header>
      <p>{w.providers(compact.providers)} <span className="soft">{compact.citation}</span></p>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{w.imports}</summary>
        {data && (
          <Table
            caption={w.imports} rows={data.recognitionImports.nodes} keyOf={(row) => row.id} empty={<Empty>{w.noEntries}</Empty>}
            columns={[
              { key: 'batch', label: w.batch, cell: (row) => row.batch },
              { key: 'on', label: w.recognisedOn, cell: (row) => day(row.recognisedOn) },
              { key: 'source', label: w.source, cell: (row) => row.source },
              { key: 'outcome', label: w.outcome, cell: (row) => <><span className={`tag ${row.status === 'LOADED' ? 'good' : 'bad'}`}>{w[row.status]}</span> {w.addedUpdated(row.added, row.updated)}<RowFaults faults={row.faults} count={row.faultCount} /></> },
              { key: 'at', label: w.at, cell: (row) => moment(row.createdAt) },
            ]}
          />
        )}
      </details>
      <RecognisedLabs compact={compact} />
      <Dialog title={w.importBatch} open={importing} large onClose={() => setImporting(false)}>
        {importing && <ImportBatch compact={compact} onDone={() => { setImporting(false); setOpen(true); again({ requestPolicy: 'network-only' }) }} />}
      </Dialog>
    </section>
  )
}

function ImportBatch({ compact, onDone }: { compact: Compact; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(RecognitionImportDocument)
  return (
    <Entry
      fields={[
        { name: 'batch', label: w.batch, kind: 'choice', required: true, options: compact.batches.map((each) => [each.code, each.title]) },
        { name: 'recognisedOn', label: w.recognisedOn, kind: 'day', required: true }, { name: 'source', label: w.source, required: true, full: true },
        { name: 'uploadId', label: w.file, required: true, full: true, draw: (id, value, set) => <Upload id={id} label={w.file} ids={value ? [value] : []} known={[]} formats={['csv', 'xlsx']} most={1} onChange={(ids) => set(ids[0] ?? '')} /> },
      ]}
      failure={act.failure} busy={act.busy} submit={w.importBatch}
      onSubmit={async (values) => {
        const input = { compact: compact.code, batch: values['batch'] ?? '', recognisedOn: values['recognisedOn'] ?? '', source: values['source'] ?? '', uploadId: values['uploadId'] ?? '' }
        const done = await act.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } }))
        if (!done) return
        toast(w[done.recognitionImport.status])
        onDone()
      }}
    />
  )
}
