/** What a page shows before, instead of and after its data; one look for all refusals. */
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { Navigate, useLocation } from 'react-router'

import { Button, ButtonLink } from './Button'
import { said } from './faults'
import { ui } from './words'
import type { Failure, Reason } from '~/graphql/act'
import { codeOf, type Page } from '~/graphql/page'
import { useWords } from '~/i18n/words'

export function Skeleton({ lines = 6 }: { lines?: number }) {
  const w = useWords(ui)
  return (
    <div className="skeleton" role="status">
      <span className="hidden">{w.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <i key={index} style={{ width: `${92 - ((index * 17) % 40)}%` }} />
      ))}
    </div>
  )
}

export function Loaded<D>({ page, children, lines }: { page: Page<D>; children: (data: D) => ReactNode; lines?: number }) {
  if (page.data !== undefined && page.data !== null) return <>{children(page.data)}</>
  if (page.error) return <Refusal page={page} />
  return (
    <div className="card">
      <Skeleton lines={lines ?? 6} />
    </div>
  )
}

const SIGN_IN_AT: readonly (readonly [string, string])[] = [['/institution', 'institution'], ['/review', 'official'], ['/expert', 'official'], ['/admin', 'official']]

export function signInPath(pathname: string, search = ''): string {
  const entry = SIGN_IN_AT.find(([prefix]) => pathname.startsWith(prefix))?.[1] ?? 'enterprise'
  return `/sign-in/${entry}?next=${encodeURIComponent(pathname + search)}`
}

/** Refusals that another role, or the first one, would mend. */
const OTHER_ROLE: ReadonlySet<string> = new Set(['FORBIDDEN', 'NO_UNIT'])

function Refusal<D>({ page }: { page: Page<D> }) {
  const w = useWords(ui)
  const { pathname, search } = useLocation()
  const code = codeOf(page.error)
  if (code === 'UNAUTHENTICATED') return <Navigate to={signInPath(pathname, search)} replace />
  const known: Record<string, string> = { NETWORK: w.network, NOT_FOUND: w.notFound, FORBIDDEN: w.forbidden, UNKNOWN_DOCUMENT: w.updated }
  return (
    <div className="card empty" role="alert">
      <p>{known[code] ?? page.error?.graphQLErrors[0]?.message}</p>
      {code === 'UNKNOWN_DOCUMENT' && <Button onClick={() => location.reload()}>{w.reload}</Button>}
      {OTHER_ROLE.has(code) && <span className="row" style={{ justifyContent: 'center' }}><ButtonLink to="/account">{w.switchRole}</ButtonLink><ButtonLink to="/my/certification">{w.certify}</ButtonLink></span>}
      {code !== 'UNKNOWN_DOCUMENT' && !OTHER_ROLE.has(code) && <Button onClick={page.again}>{w.retry}</Button>}
    </div>
  )
}

export function Notice({ tone = '', title, children }: { tone?: '' | 'good' | 'bad' | 'wait'; title?: ReactNode; children?: ReactNode }) {
  return (
    <div className={`notice ${tone}`}>
      {title && <strong>{title}</strong>}
      {children}
    </div>
  )
}

export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  )
}

/**
 * The summary over a form: every fault with a link to its field (`toField` gives the element's id), reasons with rule and remedy. It takes the
 * focus; not from who is typing where it is `quiet`, because nobody asked for what was refused (a draft that saves itself).
 */
export function FailureSummary({ failure, toField, quiet = false }: { failure: Failure | null; toField?: (path: string) => string | undefined; quiet?: boolean }) {
  const w = useWords(ui)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure && !(quiet && document.activeElement?.matches('input, textarea, select'))) box.current?.focus()
  }, [failure, quiet])
  if (!failure) return null
  return (
    <div className="notice bad" role="alert" tabIndex={-1} ref={box}>
      <strong>{failure.faults.length > 0 ? w.correct(failure.faults.length) : w.refused}</strong>
      {failure.faults.length === 0 && failure.reasons.length === 0 && <p>{failure.message}</p>}
      {failure.faults.length > 0 && (
        <ul>
          {failure.faults.map((fault) => {
            const id = toField?.(fault.path)
            return <li key={fault.path + fault.code}>{id ? <a href={`#${id}`} onClick={(event) => focusField(event, id)}>{said(fault)}</a> : said(fault)}</li>
          })}
        </ul>
      )}
      <Reasons reasons={failure.reasons} />
      {failure.code === 'STALE_VERSION' && <p><Button small onClick={() => location.reload()}>{w.reload}</Button></p>}
    </div>
  )
}

function focusField(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault()
  const field = document.getElementById(id)
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}

export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const w = useWords(ui)
  if (reasons.length === 0) return null
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={reason.code + reason.message}>
          {reason.message}
          {reason.remedy && <div>{w.remedy}：{reason.remedy}</div>}
          {reason.citation && <div className="small soft">{w.basis}：{reason.citation}</div>}
        </li>
      ))}
    </ul>
  )
}
