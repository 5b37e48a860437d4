import { useState } from 'react'

export const MOST = 4
const KEY = 'voucher.compare.'

export interface Compared {
  readonly id: string
  readonly name: string
}

/** The services chosen for a comparison, while the browser's tab is open. */
export function useComparing(region: string): { chosen: readonly Compared[]; toggle: (service: Compared) => boolean; clear: () => void } {
  const [chosen, setChosen] = useState<readonly Compared[]>(() => JSON.parse(sessionStorage.getItem(KEY + region) ?? '[]') as Compared[])
  const set = (next: readonly Compared[]) => {
    sessionStorage.setItem(KEY + region, JSON.stringify(next))
    setChosen(next)
  }
  const toggle = (service: Compared) => {
    if (chosen.some((each) => each.id === service.id)) set(chosen.filter((each) => each.id !== service.id))
    else if (chosen.length >= MOST) return false
    else set([...chosen, { id: service.id, name: service.name }])
    return true
  }
  return { chosen, toggle, clear: () => set([]) }
}
