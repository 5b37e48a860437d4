import { useState } from 'react'

import { Entry } from '~/ui/Entry'
import { Affiliations } from './Affiliations'
import { OfRegion } from './OfRegion'
import { words } from './workWords'
import { AdminRegistersDocument, type AdminRegistersQuery, RegisterDecideDocument, RegisterImportFileDocument, type RegisterImportPartsFragment } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { usePage } from '~/graphql/page'
import { day, moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { Field } from '~/ui/Field'
import { FileLink } from '~/ui/FileLink'
import { usePaging } from '~/ui/paging'
import { RowFaults } from '~/ui/RowFaults'
import { Empty, FailureSummary } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { toast } from '~/ui/toast'
import { Upload } from '~/ui/Upload'
import { useTitle } from '~/ui/useTitle'

type Row = AdminRegistersQuery['registerEntries']['nodes'][number]
type Register = AdminRegistersQuery['region']['registers'][number]

export default function Registers() {
  const w = useWords(words)
  useTitle(w.registers)
  const [uscc, setUscc] = useState('')
  const [register, setRegister] = useState('')
  const [importing, setImporting] = useState(false)
  const paging = usePaging<Row>(`${register} ${uscc}`)
  const page = usePage(AdminRegistersDocument, { filter: { register, uscc }, after: paging.after })
  return (
    <>
      <header className="page-head">
        <h1>{w.registers}</h1>
        <Button look="primary" onClick={() => setImporting(true)}>{w.importFile}</Button>
      </header>
      <OfRegion page={page}>
        {({ region: home, registerImports, registerEntries }, region) => (
          <>
            <section className="stack tight">
              <h2>{w.imports}</h2>
              <Imports imports={registerImports.nodes} registers={home.registers} />
            </section>
            <form className="card filters" role="search" aria-label={w.entries} onSubmit={(event) => { event.preventDefault(); setUscc(String(new FormData(event.currentTarget).get('uscc') ?? '').trim()) }}>
              <Field id="register-shown" label={w.register}>{(wiring) => <select {...wiring} className="input" value={register} onChange={(event) => setRegister(event.target.value)}><option value="">{w.allRegisters}</option>{home.registers.map((each) => <option key={each.code} value={each.code}>{each.label}</option>)}</select>}</Field>
              <Field id="uscc-sought" label={w.uscc}>{(wiring) => <input {...wiring} className="input" name="uscc" maxLength={18} defaultValue={uscc} />}</Field>
              <Button type="submit">{w.find}</Button>
            </form>
            <Entries rows={paging.rows(registerEntries)} registers={home.registers} onDone={page.again} />
            <More pageInfo={registerEntries.pageInfo} busy={page.fetching} onMore={() => paging.more(registerEntries)} />
            <Affiliations region={region} />
            <Dialog title={w.importFile} open={importing} large onClose={() => setImporting(false)}>
              {importing && <ImportFile region={region} registers={home.registers} onDone={page.again} />}
            </Dialog>
          </>
        )}
      </OfRegion>
    </>
  )
}

function Imports({ imports, registers }: { imports: readonly RegisterImportPartsFragment[]; registers: readonly Register[] }) {
  const w = useWords(words)
  return (
    <Table
      caption={w.imports} rows={imports} keyOf={(row) => row.id} empty={<Empty>{w.noEntries}</Empty>}
      columns={[
        { key: 'register', label: w.register, cell: (row) => nameOf(registers, row.register) },
        { key: 'asOf', label: w.asOf, cell: (row) => day(row.asOf) },
        { key: 'source', label: w.source, cell: (row) => row.source },
        { key: 'outcome', label: w.outcome, cell: (row) => <><span className={`tag ${row.status === 'LOADED' ? 'good' : 'bad'}`}>{w[row.status]}</span> {w.addedUpdated(row.added, row.updated)}<RowFaults faults={row.faults} count={row.faultCount} /></> },
        { key: 'at', label: w.at, cell: (row) => moment(row.createdAt) },
      ]}
    />
  )
}

function nameOf(registers: readonly Register[], code: string): string {
  return registers.find((each) => each.code === code)?.label ?? code
}

function Entries({ rows, registers, onDone }: { rows: readonly Row[]; registers: readonly Register[]; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(RegisterDecideDocument)
  const [refusing, refuse] = useState<Row | null>(null)
  const decide = async (row: Row, approve: boolean, reason = '') => {
    if (!(await act.run((idempotencyKey) => ({ input: { entryId: row.id, approve, reason, idempotencyKey } })))) return
    toast(w.saved)
    refuse(null)
    onDone()
  }
  return (
    <>
      {!refusing && <FailureSummary failure={act.failure} />}
      <Dialog title={w.refuse} open={refusing !== null} onClose={() => { refuse(null); act.clear() }}>
        {refusing && <Entry fields={[{ name: 'reason', label: w.refuseReason, kind: 'area', required: true }]} failure={act.failure} busy={act.busy} submit={w.refuse} danger onSubmit={(values) => void decide(refusing, false, values['reason'] ?? '')} />}
      </Dialog>
      <Table
        caption={w.entries} rows={rows} keyOf={(row) => row.id} empty={<Empty>{w.noEntries}</Empty>}
        columns={[
          { key: 'enterprise', label: w.enterprise, cell: (row) => <>{row.name}<div className="small soft number">{row.uscc}</div></> },
          { key: 'register', label: w.register, cell: (row) => nameOf(registers, row.register) },
          { key: 'validity', label: w.validity, cell: (row) => <>{day(row.validFrom)} {row.validUntil ? `— ${day(row.validUntil)}` : `· ${w.noEnd}`}</> },
          {
            key: 'standing', label: w.status, cell: (row) =>
              row.standing === 'PENDING' ? (
                <span className="row">
                  {w.declared}
                  {row.proof && <FileLink id={row.proof.id} name={row.proof.name} />}
                  <Button small look="primary" busy={act.busy} onClick={() => void decide(row, true)}>{w.confirm}</Button>
                  <Button small look="danger" busy={act.busy} onClick={() => refuse(row)}>{w.refuse}</Button>
                </span>
              ) : row.reason || '✓',
          },
        ]}
      />
    </>
  )
}

function ImportFile({ region, registers, onDone }: { region: string; registers: readonly Register[]; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(RegisterImportFileDocument)
  const [loaded, setLoaded] = useState<RegisterImportPartsFragment | null>(null)
  return (
    <>
      {loaded && <p role="status">{w[loaded.status]} {w.addedUpdated(loaded.added, loaded.updated)}</p>}
      {loaded && <RowFaults faults={loaded.faults} count={loaded.faultCount} />}
      <Entry
        fields={[
          { name: 'register', label: w.register, kind: 'choice', required: true, options: registers.map((each) => [each.code, each.label]) },
          { name: 'asOf', label: w.asOf, kind: 'day', required: true }, { name: 'source', label: w.source, required: true, full: true },
          { name: 'uploadId', label: w.file, required: true, full: true, draw: (id, value, set) => <Upload id={id} label={w.file} ids={value ? [value] : []} known={[]} formats={['csv', 'xlsx']} most={1} onChange={(ids) => set(ids[0] ?? '')} /> },
          { name: 'complete', label: w.complete, kind: 'check', full: true },
        ]}
        failure={act.failure} busy={act.busy} submit={w.importFile}
        onSubmit={async (values) => {
          const input = { region, register: values['register'] ?? '', asOf: values['asOf'] ?? '', source: values['source'] ?? '', uploadId: values['uploadId'] ?? '', complete: values['complete'] === 'yes' }
          const done = await act.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } }))
          setLoaded(done?.registerImport ?? null)
          if (done) onDone()
        }}
      />
    </>
  )
}
