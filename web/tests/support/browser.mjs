// A browser at a running platform, and what every page must keep: no other host, no script error, no serious finding of axe.
import { strict as assert } from 'node:assert'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { chromium } from 'playwright-core'

export const URL_ = process.env.VOUCHER_URL
export const FILES = process.env.VOUCHER_FILES
export const PASSWORD = process.env.VOUCHER_PASSWORD
const SHOTS = process.env.VOUCHER_SCREENSHOTS
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export const WIDE = { width: 1280, height: 900 }
export const PHONE = { width: 390, height: 844 }
/** How wide the screen of whoever says nothing of it is: `VOUCHER_WIDTHS=phone` walks every journey on a phone. */
export const width = process.env.VOUCHER_WIDTHS === 'phone' ? 'phone' : 'wide'
const SCREEN = width === 'phone' ? PHONE : WIDE

const pages = new Set()

/** Closes the browser; a page that a failed test left open is kept as a picture first. */
export async function finish(browser) {
  for (const page of pages) if (!page.isClosed()) await picture(page, `${width}${new URL(page.url()).pathname.replaceAll('/', '-')}`, 'failed')
  await browser.close()
}

export async function open() {
  return chromium.launch({ executablePath: process.env.VOUCHER_CHROMIUM, args: FLAGS })
}

/** A fresh person at a screen: `page`, and `seen` with what the page asked for and complained of. */
export async function visitor(browser, viewport = SCREEN) {
  const context = await browser.newContext({ viewport, baseURL: URL_, locale: 'zh-CN', bypassCSP: false })
  const page = await context.newPage()
  const seen = { foreign: [], errors: [], graphql: [], bytes: 0 }
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== URL_) seen.foreign.push(request.url())
    if (url.pathname === '/graphql') seen.graphql.push(request.postData() ?? '')
  })
  page.on('response', async (response) => {
    const length = Number(response.headers()['content-length'] ?? 0)
    if (new URL(response.url()).pathname.startsWith('/assets/')) seen.bytes += length
  })
  page.on('pageerror', (error) => seen.errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text())
  })
  page.setDefaultTimeout(20_000)
  pages.add(page)
  return { page, seen, close: () => context.close() }
}

export async function shown(page, path) {
  await page.goto(path)
  await settled(page)
}

/** No skeleton is left. */
export async function settled(page) {
  await page.locator('main h1, main [role=alert]').first().waitFor({ state: 'attached' })
  await page.waitForFunction(() => !document.querySelector('main .skeleton'))
}

export async function signIn(page, name, entry = 'enterprise') {
  await page.goto(`/sign-in/${entry}`)
  await page.fill('#identifier', name)
  await page.fill('#password', PASSWORD)
  await page.click('main form button[type=submit]')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await page.getByText(name, { exact: true }).first().waitFor()
}

/** Kept as `<at>-<name>.png`; `at` is how wide the screen was. */
export async function picture(page, name, at = width) {
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: join(SHOTS, `${at}-${name}.png`), fullPage: true })
}

/** Serious and critical findings of axe, each with where it is. */
export async function findings(page) {
  // The page's policy runs no inline script, and axe comes as one: it is put in by the debugger, past the policy.
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }))
  return violations
    .filter((each) => each.impact === 'serious' || each.impact === 'critical')
    .map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`)
}

/** Nothing sticks out sideways. */
export async function overflows(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1)
}

export function clean(seen) {
  assert.deepEqual(seen.foreign, [], 'the page asked another host')
  assert.deepEqual(seen.errors.filter((each) => !/status of (401|403|404|422)/.test(each)), [], 'the page has errors')
}
