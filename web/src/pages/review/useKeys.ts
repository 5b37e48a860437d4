import { useEffect, useRef } from 'react'

/** Single keys, while nothing is being typed and no dialog is open. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const now = useRef(keys)
  useEffect(() => {
    now.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const on = event.target as HTMLElement
      const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(on.tagName) && !(on instanceof HTMLInputElement && on.type === 'checkbox')
      // What has the focus is pressed by Enter; letters mean nothing to it.
      const pressing = event.key === 'Enter' && /^(BUTTON|A|SUMMARY)$/.test(on.tagName)
      if (event.ctrlKey || event.metaKey || event.altKey || typing || pressing || document.querySelector('dialog[open]')) return
      const act = now.current[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
