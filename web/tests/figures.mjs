// Printed, never asserted: bytes, requests and GraphQL round trips of first views, and how soon the review screen answers a key.
import { open, shown, signIn, visitor } from './support/browser.mjs'

const { VOUCHER_REGION: region, VOUCHER_COMPACT_REGION: lab } = process.env
const PUBLIC = ['/', `/${region}`, `/${region}/services`, `/${region}/institutions`, `/${lab}/labs`, `/${region}/claim`, `/${region}/publicity`, `/${region}/news`, '/register', '/sign-in/enterprise']
const DESKS = [['qiye_yanshi', 'enterprise', '/my/redemptions'], ['jigou_yanshi', 'institution', '/institution'], ['sheng_shenhe', 'official', '/review'], ['diqu_guanli_jia', 'official', '/admin']]
const browser = await open()

async function firstView(path, person) {
  const { page, seen, close } = await visitor(browser)
  if (person) await signIn(page, ...person)
  let requests = 0
  page.on('request', () => { requests += 1 })
  Object.assign(seen, { bytes: 0 })
  seen.graphql.length = 0
  await shown(page, path)
  await page.waitForLoadState('networkidle')
  console.log(`${path}\t${person ? '(signed in) ' : ''}${(seen.bytes / 1024).toFixed(0)} KB\t${requests} requests\t${seen.graphql.length} GraphQL`)
  await close()
}

async function answers() {
  const { page, close } = await visitor(browser)
  await signIn(page, 'sheng_shenhe', 'official')
  await shown(page, '/review/cases?kind=REDEMPTION')
  await page.locator('main a[href^="/review/cases/"]').first().click()
  await page.locator('.papers canvas').first().waitFor()
  await page.evaluate(() => {
    globalThis.took = []
    new PerformanceObserver((list) => globalThis.took.push(...list.getEntries().filter((entry) => entry.interactionId > 0).map((entry) => entry.duration))).observe({ type: 'event', durationThreshold: 16, buffered: true })
  })
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.press('n')
    await page.waitForTimeout(120)
  }
  const took = (await page.evaluate(() => globalThis.took)).sort((one, other) => one - other)
  console.log(took.length ? `interaction to next paint, review screen: worst ${took.at(-1)} ms, median ${took[Math.floor(took.length / 2)]} ms (${took.length} events above 16 ms of 20 keys)` : 'interaction to next paint, review screen: all of 20 keys under 16 ms')
  await close()
}

for (const path of PUBLIC) await firstView(path)
for (const [name, entry, path] of DESKS) await firstView(path, [name, entry])
await answers()
await browser.close()
