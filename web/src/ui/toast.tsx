import { useSyncExternalStore } from 'react'

interface Said {
  readonly id: number
  readonly text: string
}

let said: readonly Said[] = []
let serial = 0
const listeners = new Set<() => void>()
const STAYS = 5000

function tell(next: readonly Said[]): void {
  said = next
  listeners.forEach((listener) => listener())
}

/** A word that something was done; it goes away by itself. Failures never come here, they stay where they happened. */
export function toast(text: string): void {
  serial += 1
  const id = serial
  tell([...said, { id, text }])
  setTimeout(() => tell(said.filter((each) => each.id !== id)), STAYS)
}

export function Toasts() {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => said,
  )
  return (
    <div className="toasts" role="status" aria-live="polite">
      {now.map((each) => (
        <div key={each.id}>{each.text}</div>
      ))}
    </div>
  )
}
