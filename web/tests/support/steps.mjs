// What several journeys do: a code that came by SMS, an upload that has arrived, a page looked at, a person at their desk.
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { clean, FILES, findings, overflows, picture, settled, shown, signIn, visitor, width } from './browser.mjs'
import { unreadable } from './reading.mjs'

/** The newest code sent to a mobile number. */
export async function code(mobile) {
  for (let i = 0; i < 100; i += 1) {
    const lines = readFileSync(process.env.VOUCHER_SMS, 'utf8').trim().split('\n').map((line) => JSON.parse(line))
    const found = lines.filter((each) => each.mobile === mobile).at(-1)
    if (found) return found.code
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no code was sent')
}

/** `file` is one of the papers, or an absolute path. */
export async function upload(page, field, file) {
  await page.locator(`input[type=file][data-for="${field}"]`).setInputFiles(file.startsWith('/') ? file : join(FILES, file))
  await arrived(page)
}

/** No upload is under way. */
export async function arrived(page) {
  await page.waitForFunction(() => document.querySelectorAll('.files progress').length === 0)
}

/** Kept as a picture; nothing sticks out, axe finds nothing serious, and on a phone everything can be read. */
export async function looked(page, name) {
  await settled(page)
  await picture(page, name)
  assert.equal(await overflows(page), false, `${name}: wider than the screen`)
  assert.deepEqual(await findings(page), [], name)
  if (width === 'phone') assert.deepEqual(await unreadable(page), [], name)
}

/** Fills in fields by their ids. */
export async function fill(page, values) {
  for (const [id, text] of Object.entries(values)) await page.fill(`#${id}`, text)
}

/** Somebody signs in by their entry, does what `work` says, and leaves; their pages must have been clean. */
export async function at(browser, name, entry, work) {
  const { page, seen, close } = await visitor(browser)
  await signIn(page, name, entry)
  const result = await work(page)
  await close()
  clean(seen)
  return result
}

/** Registers an account as a visitor of `region` does. */
export async function register(page, region, name, mobile) {
  await shown(page, `/${region}`)
  await page.getByRole('link', { name: '注册', exact: true }).click()
  await fill(page, { name, mobile })
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByRole('button', { name: /秒后可重发/ }).waitFor()
  await fill(page, { code: await code(mobile), password: process.env.VOUCHER_PASSWORD, repeat: process.env.VOUCHER_PASSWORD })
  await page.locator('main form button[type=submit]').click()
  await page.getByRole('link', { name: '去认证' }).first().waitFor()
}

/** The number of the case on whose page one is. */
export async function numberOf(page) {
  const text = await page.locator('.page-head .number').first().textContent()
  return /[A-Z]+-[A-Z]+-[0-9A-Z-]+/.exec(text)[0]
}

/** Opens a case of the inbox. */
export async function openCase(page, number) {
  await shown(page, `/review?text=${number}`)
  await page.getByRole('link', { name: number }).click()
  await page.getByRole('region', { name: '审核决定' }).waitFor()
}

/** Decides the case that is open; `fields` are the labels of what is to be changed. */
export async function decide(page, verdict, text, fields = []) {
  await page.getByRole('radio', { name: verdict, exact: true }).check()
  if (fields.length > 0) await page.locator('summary').filter({ hasText: '请对方修改哪些内容' }).click()
  for (const field of fields) await page.getByRole('checkbox', { name: field, exact: true }).check()
  await page.getByLabel('意见', { exact: true }).fill(text)
  await page.getByRole('region', { name: '审核决定' }).getByRole('button', { name: verdict, exact: true }).click()
  await page.waitForURL(/\/review$/)
}

/** The state that a case's head shows. */
export async function stands(page, label) {
  await page.locator('.page-head .tag').filter({ hasText: label }).first().waitFor()
}
