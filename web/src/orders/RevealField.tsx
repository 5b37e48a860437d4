import { useState } from 'react'

import { words } from './words'
import { OrderRevealDocument, type OrderPartsFragment } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { Entry } from '~/ui/Entry'

const HIDDEN = /\*{2,}/

/** Personal data of an order is shown hidden; either side may look at one field, and the look is recorded. */
export function RevealField({ order }: { order: OrderPartsFragment }) {
  const w = useWords(words)
  const [open, setOpen] = useState(false)
  const fields = order.form.fields.filter((field) => field.personal && HIDDEN.test(field.value?.text ?? ''))
  if (fields.length === 0) return null
  return (
    <>
      <div className="row"><Button small onClick={() => setOpen(true)}>{w.reveal}</Button></div>
      <Dialog title={w.reveal} open={open} onClose={() => setOpen(false)}>
        <Looking id={order.id} fields={fields.map((field) => [field.key, field.label] as const)} />
      </Dialog>
    </>
  )
}

function Looking({ id, fields }: { id: string; fields: readonly (readonly [string, string])[] }) {
  const w = useWords(words)
  const act = useAct(OrderRevealDocument)
  const [shown, show] = useState<{ field: string; value: string } | null>(null)
  return (
    <>
      <p className="soft">{w.revealLead}</p>
      {shown && <p role="status"><strong>{fields.find(([key]) => key === shown.field)?.[1]}</strong> <span className="number">{shown.value}</span></p>}
      <Entry
        fields={[{ name: 'field', label: w.revealed, kind: 'choice', required: true, options: fields, full: true }]}
        start={{ field: fields[0]?.[0] ?? '' }} failure={act.failure} busy={act.busy} submit={w.reveal}
        onSubmit={async (values) => {
          const done = await act.run(() => ({ input: { id, field: values['field'] ?? '' } }))
          show(done ? { field: done.field, value: done.value } : null)
        }}
      />
    </>
  )
}
