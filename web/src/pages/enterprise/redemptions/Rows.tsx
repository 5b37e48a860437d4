import { useState } from 'react'

import type { Redemption } from './items'
import { redeeming } from './words'
import { Confirm } from '~/cases/Confirm'
import { FormFromDefinition, toFormField } from '~/forms/FormFromDefinition'
import { useKeptForm } from '~/forms/useKeptForm'
import { type FormShape, inputsOf, shownText } from '~/forms/values'
import { useAct } from '~/graphql/act'
import { RedemptionRowRemoveDocument, RedemptionRowSaveDocument } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { FailureSummary } from '~/ui/Surface'

type TableShape = Redemption['tables'][number]
type Settled = () => Promise<{ id: string; version: number } | undefined>

/** A table that is filled in row by row: each is added, saved and edited by itself. */
export function Rows({ table, redemption, settled, onSaved }: { table: TableShape; redemption: Redemption; settled: Settled; onSaved: (next: Redemption) => void }) {
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
      <ul className="lines-plain">
        {table.rows.map((row) => (
          <li key={row.id} className="row between">
            <span className="grow break">{row.form.fields.filter((field) => field.value?.text && field.kind !== 'FILE').slice(0, 4).map((field) => `${field.label} ${shownText(field)}`).join(' · ')}</span>
            <Button small onClick={() => setOpen({ rowId: row.id, form: row.form })}>{w.edit}</Button>
            <Confirm danger label={w.remove} question={w.reallyRemove} busy={remove.busy} onConfirm={() => drop(row.id)} />
          </li>
        ))}
      </ul>
      <Dialog title={table.label} large open={open !== null} onClose={() => setOpen(null)}>
        {open && <RowForm key={open.rowId ?? 'new'} {...open} table={table.key} redemptionId={redemption.id} region={redemption.region} settled={settled} onSaved={(next) => { onSaved(next); setOpen(null) }} />}
      </Dialog>
    </section>
  )
}

function RowForm({ rowId, form, table, redemptionId, region, settled, onSaved }: { rowId: string | null; form: FormShape; table: string; redemptionId: string; region: string; settled: Settled; onSaved: (next: Redemption) => void }) {
  const w = useWords(redeeming)
  const { state, done: sent } = useKeptForm(`row.${redemptionId}.${table}.${rowId ?? 'new'}`, form)
  const save = useAct(RedemptionRowSaveDocument)
  const go = async () => {
    const head = await settled()
    const done = head && (await save.run((idempotencyKey) => ({ input: { ...head, table, rowId, values: inputsOf(state.changes), idempotencyKey } })))
    if (!done) return
    sent()
    onSaved(done.redemption)
  }
  return (
    <div className="stack">
      <FailureSummary failure={save.failure} toField={toFormField(form, 'row-')} />
      <FormFromDefinition form={form} state={state} failure={save.failure} region={region} prefix="row-" />
      <Button look="primary" busy={save.busy} onClick={go}>{w.save}</Button>
    </div>
  )
}
