// The manual's 2.4: find a service by the rows of the screen, compare, see the institution. By keyboard where it says so.
import { strict as assert } from 'node:assert'
import { after, before, test } from 'node:test'

import { clean, finish, open, settled, shown, visitor } from './support/browser.mjs'
import { looked } from './support/steps.mjs'

const { VOUCHER_REGION: region } = process.env
let browser
before(async () => {
  browser = await open()
})
after(() => finish(browser))

test('a visitor chooses the region, narrows by rows, sorts by price, compares two and reads about the institution', async () => {
  const { page, seen, close } = await visitor(browser)
  await shown(page, '/')
  await page.locator(`a[href="/${region}"]`).click()
  await page.getByText('入库机构').waitFor()
  await page.getByRole('link', { name: /企业找服务/ }).click()
  await page.getByRole('group', { name: '服务类别' }).getByRole('button', { name: /大型仪器共享/ }).click()
  await page.getByRole('group', { name: '仪器分类' }).getByRole('button', { name: '仪器分类 展开' }).click()
  await page.getByRole('group', { name: '仪器分类' }).getByRole('button', { name: /分析仪器/ }).first().click()
  await page.getByRole('group', { name: '是否支持创新券' }).getByRole('button', { name: /^是/ }).click()
  await page.getByRole('group', { name: '排序方式' }).getByRole('button', { name: '价格排序' }).click()
  await page.waitForURL(/sort=PRICE/)
  await page.locator('ul.grid[aria-busy=false] .service-card .price').first().waitFor()
  const prices = await page.locator('.service-card .price').evaluateAll((all) => all.map((each) => Number(each.firstChild.nextSibling.textContent.replaceAll(',', ''))))
  assert.deepEqual(prices, [...prices].sort((a, b) => a - b), 'cheapest first')
  assert.equal(await page.locator('.service-card .tag.voucher').count(), prices.length, 'each has the badge')
  await looked(page, 'finding-services')
  const compare = page.getByRole('checkbox', { name: /加入对比/ })
  await compare.first().check()
  await compare.first().check()
  await page.getByRole('link', { name: '对比（2/4）' }).click()
  await page.getByRole('heading', { name: '服务对比' }).waitFor()
  await page.locator('thead').waitFor()
  assert.equal(await page.locator('thead th').count(), 3)
  await looked(page, 'finding-compare')
  await page.locator('thead th a').first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator(`a[href^="/${region}/institutions/"]`).first().click()
  await page.getByRole('heading', { name: '服务产品' }).waitFor()
  await looked(page, 'finding-institution')
  await close()
  clean(seen)
})

test('suggestions are chosen by the keyboard alone', async () => {
  const { page, seen, close } = await visitor(browser)
  await shown(page, `/${region}`)
  const box = page.getByRole('combobox', { name: /搜索/ })
  await box.fill('激光')
  await page.getByRole('option').first().waitFor()
  await box.press('ArrowDown')
  assert.equal(await page.getByRole('option', { selected: true }).count(), 1)
  await box.press('Escape')
  await box.press('Enter')
  await page.waitForURL(/services\?text=/)
  await settled(page)
  assert.ok((await page.locator('.service-card mark').count()) > 0, 'what was searched for is marked')
  await close()
  clean(seen)
})

test('the whole site speaks English when asked', async () => {
  const { page, close } = await visitor(browser)
  await shown(page, `/${region}`)
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await page.getByRole('link', { name: /Claim a voucher/ }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: /Find services/ }).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  await looked(page, 'finding-english')
  await close()
})

test('several values of one row may be chosen: any of them will do, and all of them stand in the address', async () => {
  const { page, seen, close } = await visitor(browser)
  await shown(page, `/${region}/services`)
  const chips = page.getByRole('group', { name: '服务类别' }).getByRole('button')
  const counted = async (chip) => Number((await chip.locator('small').textContent()).replaceAll(',', ''))
  const [one, other] = [chips.nth(1), chips.nth(2)]
  const together = (await counted(one)) + (await counted(other))
  await one.click()
  await page.waitForURL(/category=\w+$/)
  await other.click()
  await page.waitForURL(/category=\w+%2C\w+/)
  await page.getByRole('status').filter({ hasText: together.toLocaleString('en-US') }).first().waitFor()
  assert.deepEqual(await chips.evaluateAll((all) => all.slice(0, 3).map((each) => each.getAttribute('aria-pressed'))), ['false', 'true', 'true'])
  await one.click()
  await page.waitForURL(/category=\w+$/)
  await chips.first().click()
  await page.waitForURL((url) => !url.search.includes('category'))
  await close()
  clean(seen)
})
