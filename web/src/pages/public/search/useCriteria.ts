/** What services are looked for by, in the address. */
import { useMemo } from 'react'

import { type Asked, useAsked } from './useAsked'
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

export interface Criteria extends Pick<Asked, 'text' | 'reset' | 'name'> {
  readonly sort: ServiceSort
  readonly direction: SortDirection | null
  readonly filter: ServiceFilterInput
  readonly value: (key: Key) => string
  readonly set: (changes: Partial<Record<Key | 'text' | 'sort' | 'direction', string>>) => void
  /** Whether a filter, told by its name in the API, was chosen here and can be taken away. */
  readonly chose: (filter: string) => boolean
}

export function useCriteria(region: string): Criteria {
  const asked = useAsked()
  return useMemo(() => {
    const { text, value, list, set, reset, name } = asked
    const from = value('from')
    const sort = SORTS.find((each) => each === value('sort')) ?? 'RELEVANCE'
    return {
      text,
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
      set,
      chose: (filter) => value(HELD[filter] ?? '') !== '',
      reset,
      name,
    }
  }, [asked, region])
}
