import { useState } from 'react'

import { words } from './words'
import { useAct } from '~/graphql/act'
import { type ImportPartsFragment, OwnImportsDocument, ServiceImportChangedDocument, ServiceImportStartDocument } from '~/graphql/generated/graphql'
import { useLive } from '~/graphql/live'
import { usePage } from '~/graphql/page'
import { moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { usePaging } from '~/ui/paging'
import { RowFaults } from '~/ui/RowFaults'
import { Empty, FailureSummary, Loaded } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { toast } from '~/ui/toast'
import { Upload } from '~/ui/Upload'
import { useTitle } from '~/ui/useTitle'

/** A table of services: sent, checked row by row, loaded whole or not at all, followed as it goes. */
export default function Imports() {
  const w = useWords(words)
  useTitle(w.imports)
  const paging = usePaging<ImportPartsFragment>('imports')
  const page = usePage(OwnImportsDocument, { after: paging.after })
  const [files, setFiles] = useState<string[]>([])
  const act = useAct(ServiceImportStartDocument)
  const running = page.data?.myServiceImports.nodes.find((each) => each.finishedAt === null)
  useLive(ServiceImportChangedDocument, { id: running?.id ?? '' }, page.again, {
    pause: !running,
    known: ({ serviceImportChanged: now }) => now.status === running?.status && now.progress === running.progress,
  })
  const start = async () => {
    const [uploadId = ''] = files
    if (!(await act.run((idempotencyKey) => ({ input: { uploadId, idempotencyKey } })))) return
    setFiles([])
    toast(w.started)
    page.again()
  }
  return (
    <>
      <h1>{w.imports}</h1>
      <p className="soft">{w.importLead}</p>
      <Loaded page={page}>
        {({ serviceImportTemplate, myServiceImports }) => (
          <>
            <section className="card stack">
              <FailureSummary failure={act.failure} />
              <Upload id="import-file" label={w.file} ids={files} known={[]} formats={['csv', 'xlsx']} most={1} onChange={setFiles} />
              <div className="row"><Button look="primary" busy={act.busy} disabled={files.length === 0} onClick={() => void start()}>{w.start}</Button></div>
              <details>
                <summary>{w.columns}</summary>
                <dl className="facts">{serviceImportTemplate.map((column) => <div key={column.key} style={{ display: 'contents' }}><dt>{column.header}</dt><dd>{column.required && <span className="tag wait">{w.required}</span>} {column.help}</dd></div>)}</dl>
              </details>
            </section>
            <Done imports={paging.rows(myServiceImports)} />
            <More pageInfo={myServiceImports.pageInfo} busy={page.fetching} onMore={() => paging.more(myServiceImports)} />
          </>
        )}
      </Loaded>
    </>
  )
}

function Done({ imports }: { imports: readonly ImportPartsFragment[] }) {
  const w = useWords(words)
  return (
    <Table
      caption={w.imports} rows={imports} keyOf={(row) => row.id} empty={<Empty>{w.noImports}</Empty>}
      columns={[
        { key: 'at', label: w.at, cell: (row) => moment(row.createdAt) },
        { key: 'status', label: w.status, cell: (row) => <><span className={`tag ${row.status === 'DONE' ? 'good' : row.status === 'REFUSED' ? 'bad' : 'brand'}`}>{w[row.status]}</span>{row.finishedAt === null && <progress aria-label={w[row.status]} max={1} value={row.progress} />}</> },
        { key: 'rows', label: w.outcome, cell: (row) => <>{w.rows(row.rows)} · {w.counts(row.added, row.updated)}<RowFaults faults={row.faults.nodes} count={row.faultCount} /></> },
      ]}
    />
  )
}
