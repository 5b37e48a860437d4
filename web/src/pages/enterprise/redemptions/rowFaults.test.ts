import { expect, test } from 'vitest'

import type { Redemption } from './items'
import { rowFaults, tableOf } from './rowFaults'

const slips = { key: 'bank_slips', label: '银行回单' } as unknown as Redemption['tables'][number]
const faults = [{ path: 'input.rows.bankSlips[1].paidOn', code: 'REQUIRED', message: '请填写付款日期。', hint: '' }, { path: 'input.rows.bankSlips', code: 'REQUIRED', message: '至少一行', hint: '' }]
const redemption = { tables: [slips], draft: { faults } } as unknown as Redemption

test('a fault leads to its table, and to its row where it is of one', () => {
  expect(tableOf(redemption, 'input.rows.bankSlips[1].paidOn')).toEqual({ table: slips, index: 1 })
  expect(tableOf(redemption, 'input.rows.bankSlips')).toEqual({ table: slips, index: null })
  expect(tableOf(redemption, 'input.values.summary')).toBeUndefined()
})

test('the faults of a row are told as those of its own form', () => {
  expect(rowFaults(redemption, slips, 1).map((fault) => fault.path)).toEqual(['input.values.paidOn'])
  expect(rowFaults(redemption, slips, 0)).toEqual([])
})
