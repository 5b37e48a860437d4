import { useState } from 'react'

import type { Redemption } from './items'
import { rowFaults } from './rowFaults'
import { redeeming } from './words'
import { Confirm } from '~/cases/Confirm'
import { FormFromDefinition, toFormField } from '~/forms/FormFromDefinition'
import { useKeptForm } from '~/forms/useKeptForm'
import { type FormShape, inputsOf, shownText } from '~/forms/values'
import { type Failure, useAct } from '~/graphql/act'
import { RedemptionRowRemoveDocument, RedemptionRowSaveDocument } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { FailureSummary, Notice } from '~/ui/Surface'

type TableShape = Redemption['tables'][number]
type Settled = () => Promise<{ id: string; version: number } | undefined>
const TOLD = 5

interface Props {
  table: TableShape
  redemption: Redemption
  settled: Settled
  onSaved: (next: Redemption) => void
}

/** A table that is filled in row by row: each is added, saved and edited by itself; a row may be completed later, and says what it lacks. */
export function Rows({ table, redemption, settled, onSaved }: Props) {
  const w = useWords(redeeming)
  const [open, setOpen] = useState<{ rowId: string | null; form: FormShape } | null>(null)
  const remove = useAct(RedemptionRowRemoveDocument)
  const drop = async (rowId: string) => {
    const head = await settled()
    const done = head && (await remove.run((idempotencyKey) => ({ input: { ...head, table: table.key, rowId, idempotencyKey } })))
    if (done) onSaved(done.redemption)
  }
  return (
    <section className="card stack" aria-label={table.label} id={`tables-${table.key}`}>
      <div className="row between">
        <h2>{table.minimum > 0 && <span className="must" aria-hidden="true">*</span>}{table.label}</h2>
        {table.rows.length < table.maximum && <Button small onClick={() => setOpen({ rowId: null, form: table.rowForm })}>{w.addRow}</Button>}
      </div>
      <FailureSummary failure={remove.failure} />
      {table.rows.length === 0 && <p className="small soft">{w.noRows}</p>}
      <ul className="lines-plain">
        {table.rows.map((row, index) => (
          <li key={row.id} className="row between">
            <span className="grow break">
              {row.form.fields.filter((field) => field.value?.text && field.kind !== 'FILE').slice(0, TOLD).map((field) => `${field.label} ${shownText(field)}`).join(' · ')}
              <Lacking messages={rowFaults(redemption, table, index).map((fault) => fault.message)} />
            </span>
            <Button small onClick={() => setOpen({ rowId: row.id, form: row.form })}>{w.edit}</Button>
            <Confirm small danger label={w.remove} question={w.reallyRemove} busy={remove.busy} onConfirm={() => drop(row.id)} />
          </li>
        ))}
      </ul>
      <Dialog title={table.label} large open={open !== null} onClose={() => setOpen(null)}>
        {open && <RowForm {...open} table={table} redemption={redemption} settled={settled} onSaved={onSaved} onDone={() => setOpen(null)} />}
      </Dialog>
    </section>
  )
}

function Lacking({ messages }: { messages: readonly string[] }) {
  const w = useWords(redeeming)
  if (messages.length === 0) return null
  return <span className="small" style={{ display: 'block' }}><span className="tag wait">{w.lacking(messages.length)}</span> {messages.join('')}</span>
}

/** One row. What was saved and is not complete stays open, with what it lacks at its fields. */
function RowForm({ rowId, form, table, redemption, settled, onSaved, onDone }: Props & { rowId: string | null; form: FormShape; onDone: () => void }) {
  const w = useWords(redeeming)
  const [id, setId] = useState(rowId)
  const [lacking, setLacking] = useState<Failure | null>(null)
  const { state, done: sent } = useKeptForm(`row.${redemption.id}.${table.key}.${rowId ?? 'new'}`, form)
  const save = useAct(RedemptionRowSaveDocument)
  const go = async () => {
    const before = new Set(table.rows.map((row) => row.id))
    const head = await settled()
    const done = head && (await save.run((idempotencyKey) => ({ input: { ...head, table: table.key, rowId: id, values: inputsOf(state.changes), idempotencyKey } })))
    if (!done) return
    sent()
    onSaved(done.redemption)
    const saved = done.redemption.tables.find((each) => each.key === table.key)
    const index = saved?.rows.findIndex((row) => (id ? row.id === id : !before.has(row.id))) ?? -1
    const faults = saved ? rowFaults(done.redemption, saved, index) : []
    if (faults.length === 0) return onDone()
    setId(saved?.rows[index]?.id ?? id)
    setLacking({ code: 'INVALID_INPUT', message: '', path: null, faults, reasons: [] })
  }
  const failure = save.failure ?? lacking
  return (
    <div className="stack">
      {lacking && !save.failure && <Notice tone="wait">{w.rowSaved}</Notice>}
      <FailureSummary failure={failure} toField={toFormField(form, 'row-')} />
      <FormFromDefinition form={form} state={state} failure={failure} region={redemption.region} prefix="row-" />
      <div className="row"><Button look="primary" busy={save.busy} onClick={go}>{w.save}</Button></div>
    </div>
  )
}
