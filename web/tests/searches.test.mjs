// A kept search from saving it to the message of what is new, and giving it up; every role that is signed in may keep one.
import { strict as assert } from 'node:assert'
import { after, before, test } from 'node:test'

import { clean, findings, finish, open, overflows, PHONE, picture, settled, shown, signIn, visitor } from './support/browser.mjs'

const { VOUCHER_REGION: region } = process.env
const WORD = '示例量子磁力显微测试'
let browser
before(async () => {
  browser = await open()
})
after(() => finish(browser))

test('who is signed in saves a search, is told of a new service that fits, opens it from the message, and gives it up', async () => {
  const buyer = await visitor(browser)
  const { page } = buyer
  await signIn(page, 'qiye_yanshi')
  await shown(page, `/${region}/services?text=${encodeURIComponent(WORD)}&category=INSPECTION_TESTING`)
  await page.getByRole('button', { name: '保存此检索' }).first().click()
  const name = page.getByRole('dialog').getByRole('textbox', { name: /名称/ })
  assert.match(await name.inputValue(), new RegExp(`^${WORD}`))
  await name.fill(' ')
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('dialog').locator('.field .fault').waitFor()
  await name.fill('磁力显微')
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('检索已保存').waitFor()
  await list()
  await shown(page, '/my/searches')
  assert.deepEqual(await findings(page), [])
  await page.getByRole('article', { name: '磁力显微' }).getByText('通知中').waitFor()
  await picture(page, 'searches')
  await told(page)
  await picture(page, 'searches-message')
  await page.getByRole('link', { name: /查看 检索订阅“磁力显微”/ }).click()
  await page.waitForURL(/services\?.*category=INSPECTION_TESTING/)
  await page.locator('.service-card', { hasText: WORD }).first().waitFor()
  await givesUp(page)
  await buyer.close()
  clean(buyer.seen)
})

/** Another person, an institution's, puts a service up. */
async function list() {
  const { page, seen, close } = await visitor(browser)
  await signIn(page, 'jigou_yanshi', 'institution')
  await shown(page, '/institution/services')
  await page.getByRole('button', { name: '添加服务' }).click()
  const form = page.getByRole('dialog')
  await form.locator('#name').fill(WORD)
  await form.locator('#category option[value=INSPECTION_TESTING]').waitFor({ state: 'attached' })
  await form.locator('#category').selectOption('INSPECTION_TESTING')
  await form.locator('#price').fill('300')
  await form.locator('#unit').fill('元/样')
  await form.locator('button[type=submit]').click()
  await form.waitFor({ state: 'hidden' })
  await close()
  clean(seen)
}

/** The worker looks every few seconds; the page hears of it by itself. */
async function told(page) {
  await shown(page, '/my/messages')
  await page.getByText('检索订阅“磁力显微”有 1 项新服务').waitFor({ timeout: 60_000 })
}

async function givesUp(page) {
  await shown(page, '/my/searches')
  const mine = page.getByRole('article', { name: '磁力显微' })
  await mine.getByRole('button', { name: /改名/ }).click()
  await mine.getByRole('textbox', { name: /名称/ }).fill('磁力')
  await mine.getByRole('button', { name: '保存', exact: true }).click()
  const renamed = page.getByRole('article', { name: '磁力', exact: true })
  await renamed.getByRole('button', { name: /暂停通知/ }).click()
  await renamed.getByText('已暂停').waitFor()
  await renamed.getByRole('button', { name: '删除' }).click()
  await renamed.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await renamed.waitFor({ state: 'detached' })
}

test('a visitor is not offered to save; on a phone the list of searches fits', async () => {
  const { page, seen, close } = await visitor(browser, PHONE)
  await shown(page, `/${region}/services`)
  assert.equal(await page.getByRole('button', { name: '保存此检索' }).count(), 0)
  await signIn(page, 'diqu_guanli_jia', 'official')
  await shown(page, `/${region}/services?text=SEM`)
  await page.getByRole('button', { name: '保存此检索' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('检索已保存').waitFor()
  await shown(page, '/my/searches')
  await settled(page)
  assert.equal(await overflows(page), false)
  assert.deepEqual(await findings(page), [])
  await picture(page, 'searches', 'phone')
  await close()
  clean(seen)
})
