import { useState } from 'react'

import { words } from './words'
import {
  OrderAcceptDocument, OrderAgreePriceDocument, OrderCancelDocument, OrderConfirmDocument, OrderDeclineDocument, type OrderEvent, OrderFinishDocument, type OrderPartsFragment, OrderProposePriceDocument,
  OrderRefusePriceDocument, OrderRetractPriceDocument, OrderReworkDocument, OrderStartDocument,
} from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { Entry } from '~/ui/Entry'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { toast } from '~/ui/toast'

const ACTS = {
  ACCEPT: OrderAcceptDocument, DECLINE: OrderDeclineDocument, CANCEL: OrderCancelDocument, AGREE_PRICE: OrderAgreePriceDocument, REFUSE_PRICE: OrderRefusePriceDocument, RETRACT_PRICE: OrderRetractPriceDocument,
  START: OrderStartDocument, FINISH: OrderFinishDocument, REWORK: OrderReworkDocument, CONFIRM: OrderConfirmDocument,
} as const
type Plain = keyof typeof ACTS
type Action = OrderPartsFragment['availableActions'][number]
const BAD: ReadonlySet<OrderEvent> = new Set(['DECLINE', 'CANCEL', 'REFUSE_PRICE', 'REWORK'])

/** Whatever the platform says this side may do now. */
export function OrderActs({ order, onDone }: { order: OrderPartsFragment; onDone: () => void }) {
  const w = useWords(words)
  const [doing, setDoing] = useState<Action | null>(null)
  const done = () => {
    setDoing(null)
    toast(w.done)
    onDone()
  }
  return (
    <>
      <div className="row">
        {order.availableActions.map((action) => (
          <Button key={action.event} look={BAD.has(action.event) ? 'danger' : action.event === 'PROPOSE_PRICE' ? '' : 'primary'} onClick={() => setDoing(action)}>{action.label}</Button>
        ))}
      </div>
      <Dialog title={doing?.label ?? ''} open={doing !== null} onClose={() => setDoing(null)}>
        {doing?.event === 'PROPOSE_PRICE' && <Propose order={order} action={doing} onDone={done} />}
        {doing && doing.event in ACTS && <Simple key={doing.event} event={doing.event as Plain} order={order} action={doing} onDone={done} />}
      </Dialog>
    </>
  )
}

interface Acting {
  order: OrderPartsFragment
  action: Action
  onDone: () => void
}

function Simple({ event, order, action, onDone }: Acting & { event: Plain }) {
  const w = useWords(words)
  // All of them take the same input, and of the answer only that there is one counts.
  const act = useAct(ACTS[event] as typeof OrderAcceptDocument)
  return (
    <Entry
      fields={[{ name: 'reason', label: w.reason, kind: 'area', required: action.needsReason }]} failure={act.failure} busy={act.busy} submit={action.label} danger={BAD.has(action.event)}
      onSubmit={async (values) => {
        if (await act.run((idempotencyKey) => ({ input: { id: order.id, version: order.version, reason: values['reason'] ?? '', idempotencyKey } }))) onDone()
      }}
    />
  )
}

function Propose({ order, action, onDone }: Acting) {
  const w = useWords(words)
  const act = useAct(OrderProposePriceDocument)
  return (
    <Entry
      fields={[{ name: 'price', label: w.newPrice, kind: 'amount', required: true, full: true }, { name: 'reason', label: w.reason, kind: 'area', required: true }]}
      start={{ price: order.price }} failure={act.failure} busy={act.busy} submit={action.label}
      onSubmit={async (values) => {
        const input = { id: order.id, version: order.version, price: values['price'] ?? '', reason: values['reason'] ?? '' }
        if (await act.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } }))) onDone()
      }}
    />
  )
}
