/** Who is looking: filled by whatever page asked last, so that no page asks for it alone. */
import { useSyncExternalStore } from 'react'

import type { ShellFragment } from '~/graphql/generated/graphql'
import { language } from '~/i18n/words'

export type Viewer = NonNullable<ShellFragment['viewer']>

export interface Session {
  /** `undefined` until a first answer. */
  readonly viewer: Viewer | null | undefined
  readonly now: string
  readonly demonstration: boolean
}

const listeners = new Set<() => void>()
let session: Session = { viewer: looksSignedIn() ? undefined : null, now: new Date().toISOString(), demonstration: false }

/** The readable cookie beside the session's; the session itself is out of a script's reach. */
export function csrfToken(): string {
  return /(?:^|; )voucher_csrf=([^;]*)/.exec(document.cookie)?.[1] ?? ''
}

/** What every request of the page says of its own: that it is the page's, and which language it is read in. */
export function requestHeaders(): Record<string, string> {
  return { 'Accept-Language': language(), ...(looksSignedIn() ? { 'X-CSRF-Token': csrfToken() } : {}) }
}

export function looksSignedIn(): boolean {
  return csrfToken() !== ''
}

export function publish(shell: ShellFragment): void {
  const next: Session = { viewer: shell.viewer, now: shell.platformStatus.now, demonstration: shell.platformStatus.demonstration }
  if (JSON.stringify([next.viewer, next.demonstration]) === JSON.stringify([session.viewer, session.demonstration])) {
    session = Object.assign(session, { now: next.now })
    return
  }
  session = next
  listeners.forEach((listener) => listener())
}

export function publishViewer(viewer: Viewer | null): void {
  session = { ...session, viewer }
  listeners.forEach((listener) => listener())
}

export function useSession(): Session {
  return useSyncExternalStore(listen, () => session)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
