// Printed, never asserted: bytes, requests and GraphQL round trips of first views, how soon the review screen answers a key, and Lighthouse.
import { open, shown, signIn, visitor } from './support/browser.mjs'
import { lighthouse } from './support/lighthouse.mjs'

const { VOUCHER_REGION: region, VOUCHER_COMPACT_REGION: lab } = process.env
const PUBLIC = ['/', `/${region}`, `/${region}/services`, `/${region}/institutions`, `/${lab}/labs`, `/${region}/claim`, `/${region}/publicity`, `/${region}/news`, '/register', '/sign-in/enterprise']
const DESKS = [
  ['qiye_yanshi', 'enterprise', '/my', '/my/redemptions', '/my/vouchers', '/my/messages'],
  ['jigou_yanshi', 'institution', '/institution', '/institution/services'],
  ['sheng_shenhe', 'official', '/review', '/review/cases'],
  ['tj_zhuanjia_jia', 'official', '/expert'],
  ['diqu_guanli_jia', 'official', '/admin', '/admin/registers', '/admin/content', '/admin/reports', '/admin/officials', '/admin/experts', '/admin/audit'],
  ['pingtai_guanli', 'official', '/admin/labs'],
]
const AIM = { kilobytes: 250, search: 200, graphql: 1 }
const browser = await open()

/** What a first view takes: everything that comes over the line before the page is quiet, as it comes (compressed). */
async function firstView(page, seen, path) {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  // Every first view is a first visit: what an earlier one left in the cache is not counted on.
  await client.send('Network.clearBrowserCache')
  const count = { bytes: 0, requests: 0 }
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    count.bytes += encodedDataLength
    count.requests += 1
  })
  seen.graphql.length = 0
  await page.goto('about:blank')
  await shown(page, path)
  await page.waitForLoadState('networkidle')
  await client.detach()
  return { path, kilobytes: count.bytes / 1024, requests: count.requests, graphql: seen.graphql.length }
}

async function views() {
  const rows = []
  for (const path of PUBLIC) {
    const { page, seen, close } = await visitor(browser)
    rows.push(await firstView(page, seen, path))
    await close()
  }
  for (const [name, entry, ...paths] of DESKS) {
    const { page, seen, close } = await visitor(browser)
    await signIn(page, name, entry)
    for (const path of paths) rows.push(await firstView(page, seen, path))
    await close()
  }
  return rows
}

function table(rows) {
  const aim = ({ path }) => (path.endsWith('/services') && !path.startsWith('/institution') ? AIM.search : AIM.kilobytes)
  const beyond = (row) => row.kilobytes > aim(row) || row.graphql > AIM.graphql
  console.log('first view (cold cache)'.padEnd(30), 'KB'.padStart(6), 'aim'.padStart(6), 'requests'.padStart(9), 'GraphQL'.padStart(8), 'aim'.padStart(4))
  for (const row of rows) {
    const { path, kilobytes, requests, graphql } = row
    console.log(path.padEnd(30), kilobytes.toFixed(0).padStart(6), `≤ ${aim(row)}`.padStart(6), String(requests).padStart(9), String(graphql).padStart(8), `${AIM.graphql}`.padStart(4), beyond(row) ? '  beyond its aim' : '')
  }
  console.log(`${rows.filter((row) => !beyond(row)).length} of ${rows.length} within their aims; heaviest ${Math.max(...rows.map((row) => row.kilobytes)).toFixed(0)} KB\n`)
}

/** From a key to the next paint, in the screen where a reviewer turns papers by keyboard. */
async function answers() {
  const { page, close } = await visitor(browser)
  await signIn(page, 'sheng_shenhe', 'official')
  await shown(page, '/review/cases?kind=REDEMPTION')
  await page.locator('main a[href^="/review/cases/"]').first().click()
  await page.locator('.papers canvas').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    globalThis.took = new Map()
    const note = ({ interactionId: id, duration }) => id > 0 && globalThis.took.set(id, Math.max(duration, globalThis.took.get(id) ?? 0))
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: 'event', durationThreshold: 16, buffered: true })
  })
  const KEYS = 20
  for (let i = 0; i < KEYS; i += 1) {
    await page.keyboard.press('n')
    await page.waitForTimeout(250)
  }
  // Keys that took less than 16 ms are not told by the browser.
  const slow = await page.evaluate(() => [...globalThis.took.values()])
  const took = [...slow, ...Array(Math.max(0, KEYS - slow.length)).fill(16)].sort((one, other) => one - other)
  console.log(`review screen, ${KEYS} keys, interaction to next paint: worst ${took.at(-1)} ms, median ${took[Math.floor(took.length / 2)]} ms (good: ≤ 200 ms)\n`)
  await close()
}

table(await views())
await answers()
await browser.close()
await lighthouse(['/', `/${region}`, `/${region}/services`, '/sign-in/enterprise'])
