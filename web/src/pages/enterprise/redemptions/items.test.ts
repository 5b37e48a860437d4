import { expect, test } from 'vitest'

import { emptyBill, emptyItem, type Redemption, toInputs, withIds } from './items'

test('an item that was being typed while it was saved keeps what was typed and gets its id', () => {
  const item = { ...emptyItem(), bills: [emptyBill()] }
  const saved = { draft: { items: [{ id: 'item-1', bills: [{ id: 'bill-1' }] }] } } as unknown as Redemption
  const [after] = withIds([{ ...item, title: 'typed since' }], [item], saved)
  expect(after?.id).toBe('item-1')
  expect(after?.title).toBe('typed since')
  expect(after?.bills[0]?.id).toBe('bill-1')
})

test('an item added while another was saved stays without an id', () => {
  const [first, second] = [emptyItem(), emptyItem()]
  const saved = { draft: { items: [{ id: 'item-1', bills: [] }] } } as unknown as Redemption
  expect(withIds([first, second], [first], saved).map((each) => each.id)).toEqual(['item-1', null])
})

test('what is sent has no key of ours', () => {
  expect(JSON.stringify(toInputs([{ ...emptyItem(), bills: [emptyBill()], documents: { contract: ['u1'] } }]))).not.toContain('"key":"' + 'undefined')
  expect(toInputs([{ ...emptyItem(), documents: { contract: ['u1'] } }])[0]?.documents).toEqual([{ key: 'contract', uploadIds: ['u1'] }])
})
