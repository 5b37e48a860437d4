import { type ReactNode, useEffect, useId, useRef } from 'react'

/** The browser's own modal dialog: it keeps the focus inside and gives it back; Escape closes. */
export function Dialog({ title, open, large, onClose, children, footer }: { title: string; open: boolean; large?: boolean; onClose: () => void; children: ReactNode; footer?: ReactNode }) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = box.current
    if (open && dialog && !dialog.open) dialog.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog ref={box} className={`dialog ${large ? 'large' : ''}`} aria-labelledby={id} onClose={onClose}>
      {open && (
        <div>
          <h2 id={id}>{title}</h2>
          {children}
          {footer && <footer>{footer}</footer>}
        </div>
      )}
    </dialog>
  )
}
