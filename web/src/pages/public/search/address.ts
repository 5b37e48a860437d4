/** Where a kept search is looked at: the address of the search page with everything that was chosen. */
import type { SavedSearchPartsFragment } from '~/graphql/generated/graphql'

type Kept = Readonly<Pick<SavedSearchPartsFragment, 'text' | 'filter' | 'sort' | 'direction'>>

export function addressOf({ text, filter, sort, direction }: Kept, home: string): string {
  const region = home || filter.regions[0] || filter.recognisedIn || ''
  const from = filter.recognisedIn ? 'recognised' : filter.regions.join(',')
  const chosen: Record<string, string> = {
    text,
    category: filter.categories.join(','),
    class: filter.instrumentClasses.join(','),
    division: filter.divisions.join(','),
    institution: filter.institutionIds.join(','),
    lab: filter.labKinds.join(','),
    batch: filter.batches.join(','),
    voucher: filter.voucherSupported === null ? '' : String(filter.voucherSupported),
    low: filter.priceFrom ?? '',
    high: filter.priceTo ?? '',
    from: from === region ? '' : from,
    sort: sort === 'RELEVANCE' ? '' : sort,
    direction: sort === 'RELEVANCE' ? '' : direction,
  }
  const said = Object.entries(chosen).filter(([, value]) => value !== '')
  return `/${filter.recognisedIn ?? region}/services?${new URLSearchParams(said).toString()}`
}
