// Every route once, for each reader: axe without a serious finding, nothing sideways, one GraphQL request, few bytes, no other host.
import { strict as assert } from 'node:assert'
import { after, before, test } from 'node:test'

import { clean, findings, finish, open, overflows, PHONE, picture, shown, signIn, visitor, WIDE } from './support/browser.mjs'
import { ADMIN, ENTERPRISE, EXPERT, REVIEWER, VISITOR } from './support/routes.mjs'

const { VOUCHER_REGION: region, VOUCHER_COMPACT_REGION: lab, VOUCHER_WIDTHS: widths = 'wide' } = process.env
const MOST = 250 * 1024
const MOST_SEARCH = 200 * 1024
const READERS = [
  ['visitor', null, '', VISITOR(region, lab)], ['enterprise', 'qiye_yanshi', 'enterprise', ENTERPRISE], ['reviewer', 'shi_shenhe', 'official', REVIEWER], ['expert', 'zhuanjia_yanshi', 'official', EXPERT],
  ['admin', 'diqu_guanli_jia', 'official', ADMIN],
]
let browser
before(async () => {
  browser = await open()
})
after(() => finish(browser))

for (const [reader, name, entry, routes] of READERS)
  for (const width of widths === 'all' ? ['wide', 'phone'] : ['wide'])
    test(`${reader}, ${width}: every route is usable by everybody`, async () => {
      const { page, seen, close } = await visitor(browser, width === 'phone' ? PHONE : WIDE)
      if (name) await signIn(page, name, entry)
      const wrong = []
      for (const [path, label] of routes) {
        seen.graphql.length = 0
        await shown(page, path)
        for (const each of await findings(page)) wrong.push(`${path} ${each}`)
        if (await overflows(page)) wrong.push(`${path} sticks out sideways`)
        await picture(page, `${width}-${reader}-${label}`)
      }
      await close()
      assert.deepEqual(wrong, [])
      clean(seen)
    })

test('a first view of a public page is one GraphQL request and few bytes', async () => {
  const rows = []
  for (const [path] of VISITOR(region, lab)) {
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
    await picture(page, `phone-${path.replaceAll('/', '-')}`)
  }
  await close()
  assert.deepEqual(wide, [])
  clean(seen)
})
