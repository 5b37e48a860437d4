// The platform's admin adds a synonym and a boost, sees what they would do, puts them in force, and takes them out again.
import { strict as assert } from 'node:assert'
import { after, before, test } from 'node:test'

import { clean, findings, finish, open, overflows, picture, shown, signIn, visitor } from './support/browser.mjs'

const { VOUCHER_REGION: region } = process.env
let browser
before(async () => {
  browser = await open()
})
after(() => finish(browser))

async function add(page, kind, phrase, means, points = '') {
  await page.getByRole('button', { name: '添加' }).click()
  const form = page.getByRole('dialog')
  await form.locator('#kind').selectOption(kind)
  await form.locator('#phrase').fill(phrase)
  await form.locator('#means').fill(means)
  await form.locator('#points').fill(points)
  await form.getByRole('button', { name: '确定' }).click()
}

test('a wording is tried before and after, corrected at its entry, put in force without a restart, and removed', async () => {
  const { page, seen, close } = await visitor(browser)
  await signIn(page, 'pingtai_guanli', 'official')
  await shown(page, '/admin/wordings')
  await add(page, 'BOOST', '', '')
  await page.getByRole('dialog').locator('.field .fault').first().waitFor()
  assert.equal(await page.getByRole('dialog').locator('.field .fault').count(), 2, 'phrase and points are missing')
  await page.getByRole('dialog').getByRole('button', { name: '放弃改动' }).click()
  await add(page, 'SYNONYM', '照妖镜', '扫描电镜')
  await page.locator('#tried').fill('照妖镜')
  await page.getByRole('button', { name: '试搜' }).click()
  await page.getByRole('heading', { name: '改动后' }).waitFor()
  await page.locator('ol .tag.good', { hasText: '新出现' }).first().waitFor()
  assert.deepEqual(await findings(page), [])
  await picture(page, 'wordings')
  await add(page, 'SYNONYM', '无义词', '')
  await page.getByRole('button', { name: '保存并生效' }).click()
  await page.locator('td .fault', { hasText: '请填写同义的用语' }).waitFor()
  await page.getByRole('button', { name: /修改 第 2 条/ }).click()
  await page.getByRole('dialog').locator('.field .fault', { hasText: '请填写同义的用语' }).waitFor()
  await page.getByRole('dialog').locator('#means').fill('没有的东西')
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click()
  await page.getByRole('button', { name: '保存并生效' }).click()
  await page.getByText('与现行的一致').waitFor()
  assert.equal(await overflows(page), false)
  const searcher = await visitor(browser)
  await shown(searcher.page, `/${region}/services?text=${encodeURIComponent('照妖镜')}`)
  await searcher.page.locator('.service-card', { hasText: /扫描电子显微镜|扫描电镜/ }).first().waitFor()
  await searcher.close()
  for (const phrase of ['无义词', '照妖镜']) await page.getByRole('button', { name: new RegExp(`移除.*${phrase}`) }).click()
  await page.getByRole('button', { name: '保存并生效' }).click()
  await page.getByText('还没有用语').waitFor()
  await page.getByText('与现行的一致').waitFor()
  await close()
  clean(seen)
})
