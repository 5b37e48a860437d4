// Money asked back: what the enterprise reads of it, and an admin who asks, another who approves, and the return that is noted.
import { strict as assert } from 'node:assert'
import { after, before, test } from 'node:test'

import { clean, findings, finish, open, overflows, PHONE, picture, settled, shown, signIn, visitor } from './support/browser.mjs'
import { looked } from './support/steps.mjs'

let browser
before(async () => {
  browser = await open()
})
after(() => finish(browser))

test('the enterprise reads what is asked back, why, until when and where to pay it', async () => {
  const { page, seen, close } = await visitor(browser, PHONE)
  await signIn(page, 'qiye_yanshi')
  await shown(page, '/my/clawbacks')
  await page.getByRole('row').filter({ hasText: '追回中' }).getByRole('link').click()
  await page.getByText(/请退回 500\.00 元，请在 \d{4}-\d\d-\d\d 前办理/).waitFor()
  await page.getByRole('region', { name: '退款账户' }).getByText('示例科技主管部门（演示）').waitFor()
  await page.getByRole('region', { name: '缘由与金额' }).getByText('公示期后的异议部分成立（演示）。').waitFor()
  await page.getByText('同意追回（演示意见）。').waitFor()
  assert.deepEqual(await findings(page), [])
  assert.equal(await overflows(page), false)
  await picture(page, 'clawback', 'phone')
  await close()
  clean(seen)
})

test('an admin asks a part back, another approves, the first notes its return; what is wrong is told at its field', async () => {
  const one = await visitor(browser)
  const { page } = one
  await signIn(page, 'diqu_guanli_jia', 'official')
  await shown(page, '/review/cases?kind=CLAWBACK')
  const redemption = await paid(page)
  await page.getByRole('button', { name: '提出追缴' }).click()
  const form = page.getByRole('dialog')
  await form.locator('#amount').fill('99999999')
  await form.locator('#reason').fill('示例：重复付款')
  await form.locator('#number').fill('12')
  await form.locator('button[type=submit]').click()
  await form.locator('.field', { has: page.locator('#amount') }).locator('.fault').waitFor()
  await form.locator('.field', { has: page.locator('#number') }).locator('.fault').waitFor()
  await form.locator('#amount').fill('1.23')
  for (const [field, value] of [['holder', '示例财政专户'], ['bank', '示例银行'], ['number', '6200000000000001']]) await form.locator(`#${field}`).fill(value)
  await form.locator('button[type=submit]').click()
  await page.getByText('已提出，等待另一名管理员审核').waitFor()
  const two = await visitor(browser)
  await signIn(two.page, 'diqu_guanli_yi', 'official')
  const clawback = await asked(two.page)
  await two.page.getByText('6200000000000001').waitFor()
  await two.page.getByRole('button', { name: '通过', exact: true }).click()
  await two.page.waitForURL(/\/review$/)
  await shown(page, clawback)
  await page.getByRole('button', { name: '登记退款到账' }).click()
  await page.getByRole('dialog').locator('#bankReference').fill('R-2026-1')
  await looked(page, 'clawback-settle')
  await page.getByRole('dialog').locator('button[type=submit]').click()
  await page.getByText('已追回').first().waitFor()
  assert.ok(redemption)
  await two.close()
  await one.close()
  clean(one.seen)
  clean(two.seen)
})

/** A redemption that was paid. */
async function paid(page) {
  await shown(page, '/review/cases?kind=REDEMPTION')
  for (const href of await page.locator('main a[href^="/review/"]').evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute('href')))])) {
    if (!/\/review\/cases\/.+/.test(href)) continue
    await page.goto(href)
    await settled(page)
    if (await page.getByRole('button', { name: '提出追缴' }).count()) return href
  }
  throw new Error('no redemption was paid')
}

/** What was asked back just now: 1.23 yuan. */
async function asked(page) {
  await shown(page, '/review/cases?kind=CLAWBACK')
  for (const href of await page.locator('main a[href^="/review/cases/"]').evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute('href')))])) {
    await page.goto(href)
    await settled(page)
    if (await page.getByText('1.23', { exact: true }).count()) return href
  }
  throw new Error('it is not found')
}
