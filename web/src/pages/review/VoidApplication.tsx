import { useState } from 'react'

import { words } from './clawbackWords'
import type { Reviewed } from './reviewed'
import { ApplicationVoidDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { Entry } from '~/ui/Entry'
import { toast } from '~/ui/toast'

/** An admin ends a voucher in force that was applied for on an order, and says why; what it holds is free again. */
export function VoidApplication({ found, onDone }: { found: Extract<Reviewed, { __typename: 'Application' }>; onDone: () => void }) {
  const w = useWords(words)
  const [open, setOpen] = useState(false)
  // The platform's fault is the opinion's, `text`, whichever act wants one.
  const act = useAct(ApplicationVoidDocument)
  if (!found.availableActions.some((action) => action.event === 'VOID')) return null
  const end = async (reason: string) => {
    if (!(await act.run((idempotencyKey) => ({ input: { id: found.id, version: found.version, reason, idempotencyKey } })))) return
    setOpen(false)
    toast(w.voided)
    onDone()
  }
  return (
    <section className="card row between" aria-label={w.void}>
      <p className="soft">{w.voidHelp}</p>
      <Button onClick={() => setOpen(true)}>{w.void}</Button>
      <Dialog title={w.void} open={open} onClose={() => setOpen(false)}>
        <Entry fields={[{ name: 'text', label: w.reason, kind: 'area', required: true }]} failure={act.failure} busy={act.busy} submit={w.void} danger onSubmit={(values) => void end(values['text'] ?? '')} />
      </Dialog>
    </section>
  )
}
