import { useState } from 'react'

import { useRegion } from './useRegion'
import { words } from './workWords'
import { ExpertImportDocument, type ExpertImportPartsFragment } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Entry } from '~/ui/Entry'
import { RowFaults } from '~/ui/RowFaults'
import { Table } from '~/ui/Table'
import { Upload } from '~/ui/Upload'

/** What came of the tables of experts sent so far, with what was wrong row by row. */
export function ExpertImports({ imports }: { imports: readonly ExpertImportPartsFragment[] }) {
  const w = useWords(words)
  if (imports.length === 0) return null
  return (
    <section className="stack tight">
      <h2>{w.imports}</h2>
      <Table
        caption={w.imports} rows={imports} keyOf={(row) => row.id}
        columns={[
          { key: 'at', label: w.at, cell: (row) => moment(row.createdAt) },
          { key: 'rows', label: w.rows, right: true, cell: (row) => row.rows },
          { key: 'outcome', label: w.outcome, cell: (row) => <Outcome done={row} /> },
        ]}
      />
    </section>
  )
}

function Outcome({ done }: { done: ExpertImportPartsFragment }) {
  const w = useWords(words)
  return <><span className={`tag ${done.status === 'LOADED' ? 'good' : 'bad'}`}>{w[done.status]}</span> {w.addedUpdated(done.added, done.updated)}<RowFaults faults={done.faults} count={done.faultCount} /></>
}

/** A table of experts: all of them enter the pool, or nobody and every fault is told. */
export function ImportExperts({ onDone }: { onDone: () => void }) {
  const w = useWords(words)
  const region = useRegion()
  const act = useAct(ExpertImportDocument)
  const [done, setDone] = useState<ExpertImportPartsFragment | null>(null)
  return (
    <>
      <p className="soft">{w.importExpertsLead}</p>
      <div role="status">{done && <Outcome done={done} />}</div>
      <Entry
        fields={[
          { name: 'body', label: w.expertBody, required: true, help: w.expertBodyHelp },
          { name: 'uploadId', label: w.file, required: true, full: true, draw: (id, value, set) => <Upload id={id} label={w.file} ids={value ? [value] : []} known={[]} formats={['csv', 'xlsx']} most={1} onChange={(ids) => set(ids[0] ?? '')} /> },
        ]}
        start={{ body: w.expertBodyStart }} failure={act.failure} busy={act.busy} submit={w.importExperts}
        onSubmit={async (values) => {
          const input = { region, body: values['body'] ?? '', uploadId: values['uploadId'] ?? '' }
          const answer = await act.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } }))
          setDone(answer?.expertImport ?? null)
          if (answer) onDone()
        }}
      />
    </>
  )
}
