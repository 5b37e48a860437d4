import { useState } from 'react'

import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { useWords } from '~/i18n/words'
import { ui } from '~/ui/words'

/** A button for what is asked twice. */
export function Confirm({ label, question, danger, small, busy, onConfirm }: { label: string; question: string; danger?: boolean; small?: boolean; busy?: boolean; onConfirm: () => Promise<unknown> }) {
  const w = useWords(ui)
  const [open, setOpen] = useState(false)
  const go = async () => {
    await onConfirm()
    setOpen(false)
  }
  return (
    <>
      <Button look={danger ? 'danger' : ''} small={small ?? false} onClick={() => setOpen(true)}>{label}</Button>
      <Dialog title={label} open={open} onClose={() => setOpen(false)} footer={
        <>
          <Button onClick={() => setOpen(false)}>{w.cancel}</Button>
          <Button look={danger ? 'danger' : 'primary'} busy={busy ?? false} onClick={go}>{label}</Button>
        </>
      }>
        <p>{question}</p>
      </Dialog>
    </>
  )
}
