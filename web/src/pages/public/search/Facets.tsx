import { useState } from 'react'

import { finding } from './words'
import type { DivisionFacetPartsFragment } from '~/graphql/generated/graphql'
import { count } from '~/i18n/format'
import { useWords } from '~/i18n/words'

export interface Option {
  readonly value: string
  readonly label: string
  readonly count?: number
}

const SHOWN = 8

interface Row {
  readonly label: string
  readonly options: readonly Option[]
  /** The value chosen, or several with commas between them, as the address has it. */
  readonly chosen: string
  readonly onChoose: (value: string) => void
  readonly withoutAll?: boolean
  /** Whether one may be chosen beside another: then any of them will do. */
  readonly several?: boolean
}

/** One row of the manual's screen: all, the most frequent, and the rest behind “expand”. */
export function FacetRow({ label, options, chosen, onChoose, withoutAll, several = false }: Row) {
  const w = useWords(finding)
  const [open, setOpen] = useState(false)
  const on = several ? chosen.split(',').filter(Boolean) : [chosen]
  const hidden = options.slice(SHOWN).some((option) => on.includes(option.value))
  const turn = (value: string) => {
    if (!several || !value) return onChoose(value && value === chosen ? '' : value)
    onChoose((on.includes(value) ? on.filter((each) => each !== value) : [...on, value]).join(','))
  }
  const shown = open || hidden ? options : options.slice(0, SHOWN)
  return (
    <div className="facet" role="group" aria-label={label}>
      <span className="facet-label" aria-hidden="true">{label}</span>
      <div className="facet-options">
        {!withoutAll && <Chip option={{ value: '', label: w.all }} on={chosen === ''} onChoose={turn} />}
        {shown.map((option) => <Chip key={option.value} option={option} on={on.includes(option.value)} onChoose={turn} />)}
        {options.length > SHOWN && !hidden && (
          <button type="button" className="facet-more" aria-expanded={open} aria-label={`${label} ${open ? w.fold : w.expand}`} onClick={() => setOpen(!open)}>
            {open ? `${w.fold} ▴` : `${w.expand} ▾`}
          </button>
        )}
      </div>
    </div>
  )
}

interface Divisions {
  readonly label: string
  readonly below: string
  readonly divisions: readonly DivisionFacetPartsFragment[]
  /** Places of several regions: then the regions themselves come first. */
  readonly several?: boolean
  readonly chosen: string
  readonly onChoose: (division: string) => void
}

/** The places below the topmost ones, and what lies in the chosen one. */
export function DivisionRows({ label, below, divisions, several = false, chosen, onChoose }: Divisions) {
  const asOptions = (found: typeof divisions) => found.map((each): Option => ({ value: each.code, label: each.name, count: each.count }))
  const roots = new Set(divisions.filter((each) => each.parent === '').map((each) => each.code))
  const places = divisions.filter((each) => roots.has(several && roots.size > 1 ? each.code : each.parent))
  const found = divisions.find((each) => each.code === chosen)
  const above = found && !places.includes(found) ? found.parent : (found?.code ?? '')
  const within = divisions.filter((each) => above && each.parent === above)
  return (
    <>
      {places.length > 0 && <FacetRow label={label} options={asOptions(places)} chosen={above} onChoose={onChoose} />}
      {within.length > 0 && <FacetRow label={below} options={asOptions(within)} chosen={chosen === above ? '' : chosen} onChoose={(division) => onChoose(division || above)} />}
    </>
  )
}

function Chip({ option, on, onChoose }: { option: Option; on: boolean; onChoose: (value: string) => void }) {
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={() => onChoose(option.value)}>
      {option.label}
      {option.count !== undefined && <small>{count(option.count)}</small>}
    </button>
  )
}
