// A journey: steps that stand on one another, walked at one width, by people whose pages must be clean.
import { test } from 'node:test'

import { PHONE, WIDE } from './browser.mjs'
import { at } from './steps.mjs'

const { VOUCHER_WIDTHS } = process.env
const phone = VOUCHER_WIDTHS === 'phone'
export const SCREEN = phone ? PHONE : WIDE
export const width = phone ? 'phone' : 'wide'

/** `step(told, work)` for one journey: what comes after a failed step is skipped. */
export function journey() {
  let broken = false
  return (told, work) =>
    test(told, { timeout: 180_000 }, async (t) => {
      if (broken) return t.skip('an earlier step failed')
      broken = true
      await work()
      broken = false
    })
}

/** What somebody does at their desk: `by(browser).official('name', async (page) => …)`. */
export const by = (browser) => Object.fromEntries(['enterprise', 'institution', 'official'].map((entry) => [entry, (name, work) => at(browser(), name, entry, SCREEN, work)]))
