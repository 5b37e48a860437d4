// Every route of the router's table, for everyone whose it is: axe without a serious finding, nothing sideways; a first view is one GraphQL request, few bytes, no other host.
import { strict as assert } from 'node:assert'
import { after, before, test } from 'node:test'

import { clean, findings, finish, open, overflows, PHONE, picture, settled, shown, signIn, visitor, width } from './support/browser.mjs'
import { covered, unreadable } from './support/reading.mjs'
import { most, patternOf, patterns, readers, REFUSING, table } from './support/routes.mjs'

const { VOUCHER_REGION: region, VOUCHER_COMPACT_REGION: lab } = process.env
const MOST = 250 * 1024
const MOST_SEARCH = 200 * 1024
const visited = new Set()
let browser
let routes
before(async () => {
  browser = await open()
  routes = await table()
})
after(() => finish(browser))

for (const reader of readers({ region, lab }))
  test(`${reader.reader}, ${width}: every page is usable by everybody`, async () => {
    const { page, seen, close } = await visitor(browser)
    if (reader.name) await signIn(page, reader.name, reader.entry)
    const wrong = []
    await walk(page, reader, async (path, pattern, refused) => {
      const label = pattern.replaceAll(/[^a-z]+/g, '-')
      if (refused > 0 && !REFUSING.has(pattern)) wrong.push(`${path} is refused`)
      for (const each of await findings(page)) wrong.push(`${path} ${each}`)
      for (const each of await dead(page)) wrong.push(`${path} links to ${each}, which is no page`)
      if (await overflows(page)) wrong.push(`${path} sticks out sideways`)
      for (const each of await unreadable(page)) wrong.push(`${path}: ${each}`)
      await picture(page, `${reader.reader}${label}`)
      if (width === 'phone') for (const each of await covered(page)) wrong.push(`${path}: ${each}`)
    })
    await close()
    assert.deepEqual(wrong, [])
    clean(seen)
  })

test('no page of the portal is left out', () => {
  assert.deepEqual(patterns(routes).filter((pattern) => !visited.has(pattern)), [])
})

/** Visits a reader's pages: those without an id, then those that links on them lead to. */
async function walk(page, { area, starts = [], ways = [] }, look) {
  const mine = patterns(routes).filter(area)
  const count = new Map()
  const done = new Set()
  const plain = mine.filter((pattern) => !/:(?!region)|\*/.test(pattern) && !NEEDY.has(pattern)).map((pattern) => pattern.replace(':region', region))
  const queue = [...starts, ...plain]
  const visit = async (path) => {
    const pattern = patternOf(routes, page.url())
    visited.add(pattern)
    count.set(pattern, (count.get(pattern) ?? 0) + 1)
    await look(path, pattern, await page.locator('main .card.empty[role=alert]').count())
    queue.push(...(await linked(page, mine)))
  }
  for (const way of ways) {
    await way(page)
    await settled(page)
    await visit(page.url())
  }
  while (queue.length > 0) {
    const path = queue.shift()
    const pattern = patternOf(routes, path)
    if (done.has(path) || (!starts.includes(path) && (count.get(pattern) ?? 0) >= most(pattern))) continue
    done.add(path)
    await shown(page, path)
    await visit(path)
  }
}

/** Pages that mean nothing without what they are opened on: reached by a link or a button alone. */
const NEEDY = new Set(['/my/orders/new', '/my/applications/new', '/my/claims/new', '/my/certification/new', '/institution/admission/new', '/:region/compare'])

/** Links on the page to addresses that the router has no page for; files are the gateway's. */
async function dead(page) {
  const hrefs = await page.evaluate(() => [...document.querySelectorAll('a[href^="/"]:not([download]):not([target])')].map((link) => link.getAttribute('href')))
  return hrefs.filter((href) => patternOf(routes, href) === '*' && !/^\/(uploads|reports|bank-files|forms|graphiql)/.test(href))
}

/** One link of each of the reader's patterns on the page. */
async function linked(page, mine) {
  const hrefs = await page.evaluate(() => [...document.querySelectorAll('main a[href^="/"]')].map((link) => link.getAttribute('href')))
  const first = new Map()
  for (const href of hrefs) {
    const pattern = patternOf(routes, href)
    if (mine.includes(pattern) && (/:(?!region)/.test(pattern) || NEEDY.has(pattern)) && !first.has(pattern)) first.set(pattern, href)
  }
  return [...first.values()]
}

test('a first view of a public page is one GraphQL request and few bytes', async () => {
  const rows = []
  const plain = ['/', `/${region}`, `/${region}/services`, `/${region}/institutions`, `/${lab}/labs`, `/${region}/claim`]
  for (const path of plain) {
    const { page, seen, close } = await visitor(browser)
    await shown(page, path)
    await page.waitForLoadState('networkidle')
    rows.push([path, seen.graphql.length, seen.bytes])
    await close()
  }
  for (const [path, requests, bytes] of rows) console.log(`${path}\t${requests} GraphQL\t${(bytes / 1024).toFixed(0)} KB compressed`)
  assert.deepEqual(rows.filter(([, requests]) => requests > 1), [])
  assert.deepEqual(rows.filter(([path, , bytes]) => bytes === 0 || bytes > (path.endsWith('/services') ? MOST_SEARCH : MOST)), [])
})

test('on a phone the first pages fit', async () => {
  const { page, seen, close } = await visitor(browser, PHONE)
  const wide = []
  for (const path of ['/', `/${region}`, `/${region}/services`, '/register']) {
    await shown(page, path)
    if (await overflows(page)) wide.push(path)
    await picture(page, `first${path.replaceAll('/', '-')}`, 'phone')
  }
  await close()
  assert.deepEqual(wide, [])
  clean(seen)
})
