import { useCallback, useRef, useState } from 'react'
import { useNavigate } from 'react-router'

import { Bills } from './Bills'
import { itemField } from './fields'
import { emptyItem, fromDraft, type Item, type Redemption, toInputs, withIds } from './items'
import { ItemOfRows } from './ItemDocuments'
import { ItemEditor } from './ItemEditor'
import { Readiness } from './Readiness'
import { Amount, Rules } from './Rules'
import { tableOf } from './rowFaults'
import { Rows } from './Rows'
import { redeeming } from './words'
import { Confirm } from '~/cases/Confirm'
import { FormFromDefinition, toFormField } from '~/forms/FormFromDefinition'
import { SaveState } from '~/forms/SaveState'
import { useAutosave } from '~/forms/useAutosave'
import { type Changes, inputsOf, useFormState } from '~/forms/values'
import { useAct } from '~/graphql/act'
import { RedemptionDiscardDocument, RedemptionSaveDraftDocument, RedemptionSubmitDocument } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Form } from '~/ui/Form'
import { FailureSummary } from '~/ui/Surface'
import { toast } from '~/ui/toast'

interface Typed {
  readonly items: readonly Item[]
  readonly values: Changes
}

/** A redemption while it is written. What the platform computes and checks comes back with every save. */
export function Editor({ first, again }: { first: Redemption; again: () => void }) {
  const w = useWords(redeeming)
  const navigate = useNavigate()
  const [redemption, setRedemption] = useState(first)
  const [items, setItems] = useState<readonly Item[]>(() => fromDraft(first))
  const [sent, setSent] = useState<readonly Item[]>(items)
  const form = useFormState()
  const version = useRef(first.version)
  const saving = useAct(RedemptionSaveDraftDocument)
  const submit = useAct(RedemptionSubmitDocument)
  const discard = useAct(RedemptionDiscardDocument)
  const { run } = saving
  const { settle } = form
  const save = useCallback(
    async (typed: Typed) => {
      const done = await run((idempotencyKey) => ({ input: { id: first.id, version: version.current, items: toInputs(typed.items), values: inputsOf(typed.values), idempotencyKey } }))
      if (!done) return false
      version.current = done.redemption.version
      setRedemption(done.redemption)
      setItems((now) => (now === typed.items ? settled(typed.items, done.redemption, setSent) : withIds(now, typed.items, done.redemption)))
      settle(typed.values)
      return true
    },
    [run, first.id, settle],
  )
  const autosave = useAutosave<Typed>({ items, values: form.unsaved }, items !== sent || form.dirty, save)
  /** After an act that changed the draft on the platform's side. */
  const replace = useCallback((next: Redemption) => {
    version.current = next.version
    const fresh = fromDraft(next)
    setRedemption(next)
    setItems(fresh)
    setSent(fresh)
  }, [])
  const settledHead = async () => ((await autosave.flush()) ? { id: first.id, version: version.current } : undefined)
  const send = async () => {
    const head = await settledHead()
    if (!head) return
    const done = await submit.run((idempotencyKey) => ({ input: { ...head, idempotencyKey } }))
    if (!done) return
    toast(w.submitted)
    again()
  }
  const remove = async () => {
    const head = await settledHead()
    if (head && (await discard.run((idempotencyKey) => ({ input: { ...head, idempotencyKey } })))) await navigate('/my/redemptions')
  }
  const byRows = redemption.tables.length > 0
  const OneItem = byRows ? ItemOfRows : ItemEditor
  const failure = saving.failure ?? submit.failure ?? discard.failure
  const change = (key: string, next: ((now: Item) => Item) | null) => setItems((now) => (next ? now.map((each) => (each.key === key ? next(each) : each)) : now.filter((each) => each.key !== key)))
  const titles = Object.fromEntries(items.map((item, index) => [item.id ?? '', item.title || w.item(index + 1)]))
  return (
    <div className="two">
      <Form className="stack" onSubmit={send}>
        <FailureSummary failure={failure} toField={(path) => tableId(redemption, path) ?? itemField(path) ?? toFormField(redemption.form)(path)} quiet={saving.failure !== null} />
        {!byRows && <Bills redemptionId={first.id} items={items} settled={settledHead} onFilled={replace} />}
        <section className="stack" aria-label={w.items}>
          <div className="row between">
            <h2>{w.items}</h2>
            {!byRows && <Button small onClick={() => setItems([...items, emptyItem()])}>{w.addItem}</Button>}
          </div>
          {!byRows && <p className="soft small">{w.itemsLead}</p>}
          {items.map((item, index) => (
            <OneItem key={item.key} index={index} item={item} redemption={redemption} failure={submit.failure} onChange={(next) => change(item.key, next)} />
          ))}
        </section>
        {redemption.tables.map((table) => <Rows key={table.key} table={table} redemption={redemption} settled={settledHead} onSaved={replace} />)}
        <section className="card" aria-label={w.other}>
          <FormFromDefinition form={redemption.form} state={form} failure={failure} region={redemption.region} />
        </section>
        <div className="row">
          <Button type="submit" look="primary" busy={submit.busy}>{w.submit}</Button>
          {first.status.phase === 'DRAFT' && <Confirm danger label={w.discard} question={w.reallyDiscard} busy={discard.busy} onConfirm={remove} />}
          <SaveState saving={autosave.saving} />
        </div>
      </Form>
      <div className="stack sticky">
        {redemption.computation && <Amount computation={redemption.computation} titles={titles} />}
        <Readiness redemption={redemption} />
        <Rules quota={redemption.quota} />
      </div>
    </div>
  )
}

const tableId = (redemption: Redemption, path: string): string | undefined => {
  const of = tableOf(redemption, path)
  return of && `tables-${of.table.key}`
}

function settled(items: readonly Item[], saved: Redemption, remember: (items: readonly Item[]) => void): readonly Item[] {
  const next = withIds(items, items, saved)
  remember(next)
  return next
}
