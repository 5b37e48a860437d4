// A journey: steps that stand on one another, walked at one width, by people whose pages must be clean.
import { after, before, test } from 'node:test'

import { finish, open, visitor } from './browser.mjs'
import { at } from './steps.mjs'

/**
 * One journey and its browser. `step(told, work)`: what comes after a failed step is skipped. `visit()`: somebody who has not signed in.
 * `official('name', async (page) => …)`: what somebody does at their desk. `named('what')`: what a picture is kept as.
 */
export function journey(name) {
  let browser
  let broken = false
  before(async () => {
    browser = await open()
  })
  after(() => finish(browser))
  const step = (told, work) =>
    test(told, { timeout: 180_000 }, async (t) => {
      if (broken) return t.skip('an earlier step failed')
      broken = true
      await work()
      broken = false
    })
  const by = (entry) => (who, work) => at(browser, who, entry, work)
  return {
    step, named: (what) => `${name}-${what}`, visit: () => visitor(browser),
    enterprise: by('enterprise'), institution: by('institution'), official: by('official'),
  }
}
