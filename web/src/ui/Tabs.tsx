import type { KeyboardEvent } from 'react'

export interface Tab {
  readonly key: string
  readonly label: string
}

/** Arrow keys move between tabs, as the pattern of tabs asks. The panel below takes `aria-labelledby={`${name}-${key}`}`. */
export function Tabs({ name, label, tabs, current, onChange }: { name: string; label: string; tabs: readonly Tab[]; current: string; onChange: (key: string) => void }) {
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const next = tabs[(tabs.findIndex((tab) => tab.key === current) + step + tabs.length) % tabs.length]
    if (!next) return
    onChange(next.key)
    document.getElementById(`${name}-${next.key}`)?.focus()
  }
  return (
    <div className="tabs" role="tablist" aria-label={label}>
      {tabs.map((tab) => (
        <button key={tab.key} id={`${name}-${tab.key}`} type="button" role="tab" aria-selected={tab.key === current} tabIndex={tab.key === current ? 0 : -1} onClick={() => onChange(tab.key)} onKeyDown={move}>
          {tab.label}
        </button>
      ))}
    </div>
  )
}
