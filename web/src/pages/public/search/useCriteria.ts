/** What is searched for stands in the address: it can be shared, kept, and gone back to. */
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'

import type { ServiceFilterInput, ServiceSort, SortDirection } from '~/graphql/generated/graphql'

export const KEYS = ['category', 'class', 'division', 'institution', 'voucher', 'from', 'lab', 'batch', 'low', 'high', 'usable'] as const
export type Key = (typeof KEYS)[number]
const SORTS: readonly ServiceSort[] = ['RELEVANCE', 'PRICE', 'RATING', 'NEWEST']

const HELD: Record<string, Key> = {
  regions: 'from', categories: 'category', instrumentClasses: 'class', divisions: 'division', institutionIds: 'institution',
  labKinds: 'lab', batches: 'batch', priceFrom: 'low', priceTo: 'high', voucherSupported: 'voucher', usableWithMyVoucher: 'usable',
}

/** The change that takes a filter away, told by its name in the API; the region's own services give way to all that it recognises. */
export function dropping(filter: string): Partial<Record<Key, string>> {
  const key = HELD[filter]
  return key ? { [key]: filter === 'regions' ? 'recognised' : '' } : {}
}

export interface Criteria {
  readonly text: string
  readonly sort: ServiceSort
  readonly direction: SortDirection | null
  readonly filter: ServiceFilterInput
  readonly value: (key: Key) => string
  readonly set: (changes: Partial<Record<Key | 'text' | 'sort' | 'direction', string>>) => void
  /** Whether a filter, told by its name in the API, was chosen here and can be taken away. */
  readonly chose: (filter: string) => boolean
  readonly reset: () => void
  /** Names this search; pages of another one don't belong to it. */
  readonly name: string
}

export function useCriteria(region: string): Criteria {
  const [search, setSearch] = useSearchParams()
  return useMemo(() => {
    const value = (key: string) => search.get(key) ?? ''
    const list = (key: string) => (value(key) ? value(key).split(',') : null)
    const from = value('from')
    const sort = SORTS.find((each) => each === value('sort')) ?? 'RELEVANCE'
    return {
      text: value('text').slice(0, 100),
      sort,
      direction: value('direction') === 'ASCENDING' ? 'ASCENDING' : value('direction') === 'DESCENDING' ? 'DESCENDING' : null,
      filter: {
        ...(from === 'recognised' ? { recognisedIn: region } : { regions: from ? from.split(',') : [region] }),
        categories: list('category'),
        instrumentClasses: list('class'),
        divisions: list('division'),
        institutionIds: list('institution'),
        labKinds: list('lab'),
        batches: list('batch'),
        priceFrom: value('low') || null,
        priceTo: value('high') || null,
        voucherSupported: value('voucher') ? value('voucher') === 'true' : null,
        usableWithMyVoucher: value('usable') === 'true' ? true : null,
      },
      value,
      set: (changes) =>
        setSearch((before) => {
          const next = new URLSearchParams(before)
          for (const [key, to] of Object.entries(changes)) {
            if (to) next.set(key, to)
            else next.delete(key)
          }
          return next
        }, { preventScrollReset: true }),
      chose: (filter) => value(HELD[filter] ?? '') !== '',
      reset: () => setSearch({}, { preventScrollReset: true }),
      name: search.toString(),
    }
  }, [search, setSearch, region])
}
