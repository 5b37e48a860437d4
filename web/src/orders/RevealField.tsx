import { useState } from 'react'

import { words } from './words'
import { Hidden, hiddenOf } from '~/cases/Hidden'
import { OrderRevealDocument, type OrderPartsFragment } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'

/** Personal data of an order is shown hidden; either side may look at one field, and the look is recorded. */
export function RevealField({ order }: { order: OrderPartsFragment }) {
  const w = useWords(words)
  const [open, setOpen] = useState(false)
  const fields = hiddenOf(order.form.fields)
  if (fields.length === 0) return null
  return (
    <>
      <div className="row"><Button small onClick={() => setOpen(true)}>{w.reveal}</Button></div>
      <Dialog title={w.reveal} open={open} onClose={() => setOpen(false)}>
        <Looking id={order.id} fields={fields} />
      </Dialog>
    </>
  )
}

function Looking({ id, fields }: { id: string; fields: OrderPartsFragment['form']['fields'] }) {
  const w = useWords(words)
  const act = useAct(OrderRevealDocument)
  return (
    <Hidden
      fields={fields} lead={w.revealLead} label={w.revealed} submit={w.reveal} failure={act.failure} busy={act.busy}
      look={(values) => act.run(() => ({ input: { id, field: values['field'] ?? '' } }))}
    />
  )
}
