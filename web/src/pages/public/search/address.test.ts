import { expect, test } from 'vitest'

import { addressOf } from './address'

type Kept = Parameters<typeof addressOf>[0]
const open: Kept['filter'] = {
  __typename: 'SavedSearchFilter', regions: ['here'], categories: [], instrumentClasses: [], divisions: [], institutionIds: [], voucherSupported: null, priceFrom: null, priceTo: null, labKinds: [], batches: [],
  recognisedIn: null,
}
const kept: Kept = { text: '', sort: 'RELEVANCE', direction: 'DESCENDING', filter: open }

test('a kept search is opened with everything that was chosen', () => {
  const filter = { ...open, categories: ['A', 'B'], voucherSupported: false, priceTo: '100.00' }
  const address = new URL(addressOf({ text: 'SEM 电镜', sort: 'PRICE', direction: 'ASCENDING', filter }, 'here'), 'http://portal')
  expect(address.pathname).toBe('/here/services')
  expect(Object.fromEntries(address.searchParams)).toEqual({ text: 'SEM 电镜', category: 'A,B', voucher: 'false', high: '100.00', sort: 'PRICE', direction: 'ASCENDING' })
})

test('what was found from another region stays a search of the region one is in', () => {
  expect(addressOf({ ...kept, filter: { ...open, regions: ['there'] } }, 'here')).toBe('/here/services?from=there')
  expect(addressOf({ ...kept, filter: { ...open, regions: [], recognisedIn: 'here' } }, 'there')).toBe('/here/services?from=recognised')
})
