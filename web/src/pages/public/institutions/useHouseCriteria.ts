/** What institutions are looked for by, in the address. */
import { useSearchParams } from 'react-router'

import type { InstitutionSearchFilterInput, InstitutionSort } from '~/graphql/generated/graphql'

const SORTS: readonly InstitutionSort[] = ['RELEVANCE', 'RATING', 'NEWEST']
/** A filter's name in the API and the key in the address that holds it. */
const HELD: Record<string, string> = { regions: 'from', divisions: 'division', kinds: 'kind', labKinds: 'lab' }

export interface HouseCriteria {
  readonly text: string
  readonly sort: InstitutionSort
  readonly filter: InstitutionSearchFilterInput
  readonly value: (key: string) => string
  readonly set: (changes: Record<string, string>) => void
  readonly drop: (filter: string) => void
  /** Whether a filter, told by its name in the API, was chosen here and can be taken away. */
  readonly chose: (filter: string) => boolean
  readonly reset: () => void
  readonly name: string
}

export function useHouseCriteria(region: string, labs: boolean): HouseCriteria {
  const [search, setSearch] = useSearchParams()
  const value = (key: string) => search.get(key) ?? ''
  const list = (key: string) => (value(key) ? value(key).split(',') : null)
  const set = (changes: Record<string, string>) => setSearch((before) => {
    const next = new URLSearchParams(before)
    for (const [key, to] of Object.entries(changes)) {
      if (to) next.set(key, to)
      else next.delete(key)
    }
    return next
  }, { preventScrollReset: true })
  return {
    text: value('text').slice(0, 100),
    sort: SORTS.find((each) => each === value('sort')) ?? 'RELEVANCE',
    filter: {
      ...(labs ? { recognisedIn: region, regions: list('from') } : { regions: [region] }),
      divisions: list('division'), kinds: list('kind'), labKinds: list('lab'),
    },
    value,
    set,
    chose: (filter) => value(HELD[filter] ?? '') !== '',
    drop: (filter) => set({ [HELD[filter] ?? '']: '' }),
    reset: () => setSearch({}, { preventScrollReset: true }),
    name: search.toString(),
  }
}
