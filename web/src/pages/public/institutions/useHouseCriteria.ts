/** What institutions are looked for by, in the address. */
import { type Asked, useAsked } from '../search/useAsked'
import type { InstitutionSearchFilterInput, InstitutionSort } from '~/graphql/generated/graphql'

const SORTS: readonly InstitutionSort[] = ['RELEVANCE', 'RATING', 'NEWEST']
/** A filter's name in the API and the key in the address that holds it. */
const HELD: Record<string, string> = { regions: 'from', divisions: 'division', kinds: 'kind', labKinds: 'lab' }

export interface HouseCriteria extends Omit<Asked, 'list'> {
  readonly sort: InstitutionSort
  readonly filter: InstitutionSearchFilterInput
  readonly drop: (filter: string) => void
  /** Whether a filter, told by its name in the API, was chosen here and can be taken away. */
  readonly chose: (filter: string) => boolean
}

export function useHouseCriteria(region: string, labs: boolean): HouseCriteria {
  const { text, value, list, set, reset, name } = useAsked()
  return {
    text,
    sort: SORTS.find((each) => each === value('sort')) ?? 'RELEVANCE',
    filter: {
      ...(labs ? { recognisedIn: region, regions: list('from') } : { regions: [region] }),
      divisions: list('division'), kinds: list('kind'), labKinds: list('lab'),
    },
    value,
    set,
    chose: (filter) => value(HELD[filter] ?? '') !== '',
    drop: (filter) => set({ [HELD[filter] ?? '']: '' }),
    reset,
    name,
  }
}
