import { useState } from 'react'

import { words } from './clawbackWords'
import type { Reviewed } from './reviewed'
import { ClawbackCancelDocument, type ClawbackGround, ClawbackOpenDocument, ClawbackSettleDocument } from '~/graphql/generated/graphql'
import { type Failure, useAct } from '~/graphql/act'
import { yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { useSession } from '~/session/store'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { Entry } from '~/ui/Entry'
import { toast } from '~/ui/toast'

const GROUNDS: readonly ClawbackGround[] = ['RED_LETTER_BILL', 'LATE_OBJECTION', 'MISTAKEN_PAYMENT']

type Of<T extends Reviewed['__typename']> = Extract<Reviewed, { __typename: T }>

/** An admin asks money back that was paid; another one approves it. */
export function AskBack({ found, onDone }: { found: Of<'Redemption'>; onDone: () => void }) {
  const w = useWords(words)
  const { viewer } = useSession()
  const [open, setOpen] = useState(false)
  const act = useAct(ClawbackOpenDocument)
  if (viewer?.role !== 'REGIONAL_ADMIN' || found.status.phase !== 'DONE' || Number(found.paid) === 0) return null
  const ask = async (values: Readonly<Record<string, string>>) => {
    const { ground, amount = '', reason = '', holder = '', bank = '', number = '' } = values
    const payTo = holder || bank || number ? { holder, bank, number } : null
    const chosen = GROUNDS.find((each) => each === ground) ?? 'MISTAKEN_PAYMENT'
    if (!(await act.run((idempotencyKey) => ({ input: { redemptionId: found.id, ground: chosen, amount, reason, payTo, idempotencyKey } })))) return
    setOpen(false)
    toast(w.opened)
    onDone()
  }
  return (
    <section className="card row between" aria-label={w.acts}>
      <p className="soft">{w.openHelp}</p>
      <Button onClick={() => setOpen(true)}>{w.open}</Button>
      <Dialog title={w.open} open={open} large onClose={() => setOpen(false)}>
        <Entry
          fields={[
            { name: 'ground', label: w.ground, kind: 'choice', required: true, options: GROUNDS.map((each) => [each, w[each]]) }, { name: 'amount', label: w.amount, kind: 'amount', required: true, help: w.amountHelp(yuan(found.paid)) },
            { name: 'reason', label: w.reason, kind: 'area', required: true }, { name: 'holder', label: `${w.account} · ${w.holder}` }, { name: 'bank', label: w.bank }, { name: 'number', label: w.accountNumber },
          ]}
          start={{ ground: 'RED_LETTER_BILL' }} failure={besideFields(act.failure)} busy={act.busy} submit={w.open} danger onSubmit={(values) => void ask(values)}
        />
      </Dialog>
    </section>
  )
}

/** The account's fields stand in the form beside the others. */
function besideFields(failure: Failure | null): Failure | null {
  return failure && { ...failure, faults: failure.faults.map((fault) => ({ ...fault, path: fault.path.replace('input.payTo.', 'input.') })) }
}

/** The money came back, or nobody asks for it any more. */
export function EndAsking({ found, onDone }: { found: Of<'Clawback'>; onDone: () => void }) {
  const w = useWords(words)
  const [open, setOpen] = useState<'CONFIRM' | 'CANCEL' | null>(null)
  const settle = useAct(ClawbackSettleDocument)
  const cancel = useAct(ClawbackCancelDocument)
  const may = (event: string) => found.availableActions.some((action) => action.event === event)
  if (!may('CONFIRM') && !may('CANCEL')) return null
  const ended = (said: string) => {
    setOpen(null)
    toast(said)
    onDone()
  }
  const arrived = async (bankReference: string) => {
    if (await settle.run((idempotencyKey) => ({ input: { id: found.id, version: found.version, bankReference, idempotencyKey } }))) ended(w.settled)
  }
  const giveUp = async (text: string) => {
    if (await cancel.run((idempotencyKey) => ({ input: { id: found.id, version: found.version, text, idempotencyKey } }))) ended(w.cancelled)
  }
  return (
    <section className="card row" aria-label={w.acts}>
      {may('CONFIRM') && <Button look="primary" onClick={() => setOpen('CONFIRM')}>{w.settle}</Button>}
      {may('CANCEL') && <Button look="danger" onClick={() => setOpen('CANCEL')}>{w.cancel}</Button>}
      <Dialog title={w.settle} open={open === 'CONFIRM'} onClose={() => setOpen(null)}>
        <Entry fields={[{ name: 'bankReference', label: w.reference, required: true, full: true }]} failure={settle.failure} busy={settle.busy} submit={w.settle} onSubmit={(values) => void arrived(values['bankReference'] ?? '')} />
      </Dialog>
      <Dialog title={w.cancel} open={open === 'CANCEL'} onClose={() => setOpen(null)}>
        <Entry fields={[{ name: 'text', label: w.cancelReason, kind: 'area', required: true }]} failure={cancel.failure} busy={cancel.busy} submit={w.cancel} danger onSubmit={(values) => void giveUp(values['text'] ?? '')} />
      </Dialog>
    </section>
  )
}
