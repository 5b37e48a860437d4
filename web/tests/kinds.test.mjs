// One search for services, institutions and articles: tabs with counts, marks, what one's own voucher pays for; at a phone too.
import { strict as assert } from 'node:assert'
import { after, before, test } from 'node:test'

import { clean, findings, finish, open, overflows, PHONE, picture, settled, shown, signIn, visitor, WIDE } from './support/browser.mjs'

const { VOUCHER_REGION: region, VOUCHER_COMPACT_REGION: compact } = process.env
let browser
before(async () => {
  browser = await open()
})
after(() => finish(browser))

for (const [width, viewport] of [['wide', WIDE], ['phone', PHONE]])
  test(`a visitor takes the same words from services to institutions and articles, ${width}`, async () => {
    const { page, seen, close } = await visitor(browser, viewport)
    await shown(page, `/${region}/services?text=${encodeURIComponent('检测')}`)
    const tabs = page.getByRole('navigation', { name: '查找范围' })
    assert.match(await tabs.getByRole('link', { name: /^服务/ }).textContent(), /\d/)
    await tabs.getByRole('link', { name: /^机构/ }).click()
    await page.waitForURL(/institutions\?text=/)
    await page.locator('.institution-card mark').first().waitFor()
    await usable(page, 'kinds-institutions', width)
    await tabs.getByRole('link', { name: /^资讯/ }).click()
    await page.waitForURL(/articles\?text=/)
    await settled(page)
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('申领')
    await page.keyboard.press('Enter')
    await page.waitForURL(/articles\?text=%E7%94%B3/)
    await page.locator('.found mark').first().waitFor()
    await usable(page, 'kinds-articles', width)
    await shown(page, `/${compact}/labs`)
    await page.getByRole('group', { name: '实验室类型' }).getByRole('button').nth(1).click()
    await page.waitForURL(/lab=/)
    await page.locator('ul.grid[aria-busy=false] .institution-card').first().waitFor()
    await usable(page, 'kinds-labs', width)
    await close()
    clean(seen)
  })

test('an institution is suggested as one types, and chosen by the keyboard', async () => {
  const { page, seen, close } = await visitor(browser)
  await shown(page, `/${region}/institutions`)
  await page.getByRole('combobox').fill('大连')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/institutions\/[A-Za-z0-9=_-]+$/)
  await close()
  clean(seen)
})

test('an enterprise narrows to what its voucher pays for, and reads that its own division comes first', async () => {
  const { page, seen, close } = await visitor(browser)
  await signIn(page, 'qiye_yanshi')
  await shown(page, `/${region}/services?text=${encodeURIComponent('显微镜')}`)
  await page.getByText('本地优先').waitFor()
  const mine = page.getByRole('group', { name: '我的创新券' }).getByRole('button', { name: /我的创新券可用/ })
  const told = Number((await mine.locator('small').textContent()).replaceAll(',', ''))
  await mine.click()
  await page.waitForURL(/usable=true/)
  await page.getByText(`共 ${told.toLocaleString('en')} 项服务`).waitFor()
  await usable(page, 'kinds-usable')
  await shown(page, `/${region}/publicity`)
  await page.getByRole('search').getByRole('searchbox').fill('显微镜')
  await page.keyboard.press('Enter')
  await page.waitForURL(/services\?text=/)
  await close()
  clean(seen)
  const { page: other, close: leave } = await visitor(browser)
  await shown(other, `/${region}/services`)
  assert.equal(await other.getByRole('group', { name: '我的创新券' }).count(), 0, 'visitors have no voucher')
  await leave()
})

async function usable(page, name, at) {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('ul.grid[aria-busy=true]'))
  assert.deepEqual(await findings(page), [])
  assert.equal(await overflows(page), false, 'nothing sticks out sideways')
  await picture(page, name, at)
}

test('what finds nothing says which condition to take away, and a button does', async () => {
  const { page, seen, close } = await visitor(browser)
  await shown(page, `/${region}/services?text=${encodeURIComponent('显微镜')}&voucher=true&low=99999999`)
  await page.getByText('去掉其中一项条件就有结果').waitFor()
  await usable(page, 'kinds-loosen')
  await page.getByRole('button', { name: /^不限最低价/ }).click()
  await page.waitForURL((url) => !url.searchParams.has('low'))
  await page.locator('.service-card').first().waitFor()
  await close()
  clean(seen)
})
