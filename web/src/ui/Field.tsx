import { type ReactNode, useId } from 'react'

import { ui } from './words'
import { useWords } from '~/i18n/words'

interface Wiring {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
  'aria-required': boolean | undefined
}

interface Props {
  label: ReactNode
  id?: string | undefined
  required?: boolean | undefined
  help?: ReactNode
  fault?: string | undefined
  full?: boolean | undefined
  children: (wiring: Wiring) => ReactNode
}

/** A label, its control, help and fault, tied together for screen readers. */
export function Field({ label, id, required, help, fault, full, children }: Props) {
  const made = useId()
  const w = useWords(ui)
  const own = id ?? made
  const described = [help ? `${own}-help` : '', fault ? `${own}-fault` : ''].filter(Boolean).join(' ')
  return (
    <div className={`field ${full ? 'full' : ''}`}>
      <label htmlFor={own}>
        {required && <span className="must" aria-hidden="true">*</span>}
        {label}
        {required && <span className="hidden">（{w.required}）</span>}
      </label>
      {children({ id: own, 'aria-describedby': described || undefined, 'aria-invalid': fault ? true : undefined, 'aria-required': required || undefined })}
      {help && <p className="help" id={`${own}-help`}>{help}</p>}
      {fault && <p className="fault" id={`${own}-fault`}>{fault}</p>}
    </div>
  )
}
