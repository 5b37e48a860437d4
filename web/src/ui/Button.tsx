import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link, type To } from 'react-router'

type Look = 'primary' | 'danger' | 'plain' | ''

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look
  small?: boolean
  busy?: boolean
}

export function Button({ look = '', small, busy, className = '', type = 'button', disabled, children, ...rest }: Props) {
  return (
    <button type={type} className={`button ${look} ${small ? 'small' : ''} ${className}`} disabled={disabled || busy} aria-busy={busy} {...rest}>
      {busy && <span className="spin" aria-hidden="true" />}
      {children}
    </button>
  )
}

export function ButtonLink({ to, look = '', small, children }: { to: To; look?: Look; small?: boolean; children: ReactNode }) {
  return (
    <Link to={to} className={`button ${look} ${small ? 'small' : ''}`}>
      {children}
    </Link>
  )
}
