import { useState } from 'react'

import { finding } from './words'
import { count } from '~/i18n/format'
import { useWords } from '~/i18n/words'

export interface Option {
  readonly value: string
  readonly label: string
  readonly count?: number
}

const SHOWN = 8

/** One row of the manual's screen: all, the most frequent, and the rest behind “expand”. */
export function FacetRow({ label, options, chosen, onChoose, withoutAll }: { label: string; options: readonly Option[]; chosen: string; onChoose: (value: string) => void; withoutAll?: boolean }) {
  const w = useWords(finding)
  const [open, setOpen] = useState(false)
  const hidden = options.findIndex((option) => option.value === chosen) >= SHOWN
  const shown = open || hidden ? options : options.slice(0, SHOWN)
  return (
    <div className="facet" role="group" aria-label={label}>
      <span className="facet-label" aria-hidden="true">{label}</span>
      <div className="facet-options">
        {!withoutAll && <Chip option={{ value: '', label: w.all }} on={chosen === ''} onChoose={onChoose} />}
        {shown.map((option) => <Chip key={option.value} option={option} on={chosen === option.value} onChoose={onChoose} />)}
        {options.length > SHOWN && !hidden && (
          <button type="button" className="facet-more" aria-expanded={open} aria-label={`${label} ${open ? w.fold : w.expand}`} onClick={() => setOpen(!open)}>
            {open ? `${w.fold} ▴` : `${w.expand} ▾`}
          </button>
        )}
      </div>
    </div>
  )
}

function Chip({ option, on, onChoose }: { option: Option; on: boolean; onChoose: (value: string) => void }) {
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={() => onChoose(on && option.value ? '' : option.value)}>
      {option.label}
      {option.count !== undefined && <small>{count(option.count)}</small>}
    </button>
  )
}
