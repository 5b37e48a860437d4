import { type ReactNode, useEffect, useId, useRef } from 'react'

import { ui } from './words'
import { useWords } from '~/i18n/words'

/** The browser's own modal dialog: it keeps the focus inside and gives it back; Escape closes, and so does the cross. */
export function Dialog({ title, open, large, onClose, children, footer }: { title: string; open: boolean; large?: boolean; onClose: () => void; children: ReactNode; footer?: ReactNode }) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  const w = useWords(ui)
  useEffect(() => {
    const dialog = box.current
    if (open && dialog && !dialog.open) {
      dialog.showModal()
      // At what is to be filled in, else at the beginning: the browser would go to the first button, however far down.
      const first = dialog.querySelector<HTMLElement>('input:not([hidden]):not([type=file]), select, textarea') ?? dialog.querySelector<HTMLElement>('h2')
      first?.focus()
    }
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog ref={box} className={`dialog ${large ? 'large' : ''}`} aria-labelledby={id} onClose={onClose}>
      {open && (
        <div>
          <h2 id={id} tabIndex={-1}>{title}</h2>
          {children}
          {footer && <footer>{footer}</footer>}
        </div>
      )}
      {open && <button type="button" className="close" aria-label={w.close} onClick={onClose}>×</button>}
    </dialog>
  )
}
