// The enterprise's manual from 2.1 to 2.5, as somebody does it who reads only the manual.
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

import { clean, FILES, finish, open, PHONE, picture, settled, shown, signIn, visitor } from './support/browser.mjs'

const { VOUCHER_REGION: region, VOUCHER_SMS: outbox } = process.env
const party = JSON.parse(readFileSync(join(FILES, 'parties.json'), 'utf8'))
let browser
before(async () => {
  browser = await open()
})
after(() => finish(browser))

async function code(mobile) {
  for (let i = 0; i < 100; i += 1) {
    const lines = readFileSync(outbox, 'utf8').trim().split('\n').map((line) => JSON.parse(line))
    const found = lines.filter((each) => each.mobile === mobile).at(-1)
    if (found) return found.code
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no code was sent')
}

async function upload(page, field, file) {
  await page.locator(`input[type=file][data-for="${field}"]`).setInputFiles(join(FILES, file))
  await arrived(page)
}

/** No upload is under way. */
async function arrived(page) {
  await page.waitForFunction(() => document.querySelectorAll('.files progress').length === 0)
}

test('2.1 and 2.2: register, then file for certification; what is missing is told at the fields, and nothing is lost by a reload', async () => {
  const { page, seen, close } = await visitor(browser, PHONE)
  await shown(page, `/${region}`)
  await page.getByRole('link', { name: '注册', exact: true }).click()
  await page.fill('#name', 'shili_qiye_01')
  await page.fill('#mobile', party.mobile)
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByRole('button', { name: /秒后可重发/ }).waitFor()
  await page.fill('#code', await code(party.mobile))
  await page.fill('#password', 'Shili-Qiye-2026')
  await page.fill('#repeat', 'Shili-Qiye-2026')
  await page.locator('form button[type=submit]').click()
  await page.getByRole('link', { name: '去认证' }).first().click()
  await page.getByRole('button', { name: '开始认证' }).click()
  await page.getByLabel('单位名称').fill(party.newcomer.name)
  await page.getByText('草稿已保存').waitFor()
  await page.getByRole('button', { name: '提交审核' }).click()
  const summary = page.getByRole('alert').filter({ hasText: /请更正以下 \d+ 处/ })
  await summary.waitFor()
  await summary.getByRole('link').first().click()
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'field-uscc')
  await page.fill('#field-uscc', party.newcomer.uscc)
  await page.locator('#field-division').selectOption({ index: 1 })
  await page.locator('#field-division-1').selectOption({ index: 1 })
  await page.fill('#field-address', '示例路1号（演示地址）')
  await page.fill('#field-phone', '024-23456789')
  await page.fill('#field-legal_representative', '示例法人')
  await page.fill('#field-legal_representative_id', party.residentId)
  await page.getByLabel('指定经办人').check()
  await page.fill('#field-agent_name', '示例经办')
  await page.fill('#field-agent_id', party.residentId)
  await page.fill('#field-payee_name', party.newcomer.name)
  await page.fill('#field-payee_bank', '示例银行示例支行')
  await page.fill('#field-payee_account', '6200000000000001')
  await upload(page, 'field-licence', 'licence.png')
  await upload(page, 'field-legal_representative_id_scans', 'licence.png')
  await page.getByText('licence.png').nth(1).waitFor()
  await page.getByText('草稿已保存').waitFor()
  await shown(page, '/my/certification')
  await page.getByRole('link', { name: new RegExp(party.newcomer.name) }).click()
  await settled(page)
  assert.equal(await page.inputValue('#field-uscc'), party.newcomer.uscc, 'the draft is as it was typed')
  assert.notEqual(await page.inputValue('#field-legal_representative_id'), party.residentId, 'personal data comes back hidden')
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.locator('.tracker [data-standing=CURRENT]').filter({ hasText: '待审核' }).waitFor()
  await picture(page, 'phone-journey-certification')
  await close()
  clean(seen)
})

test('2.3: who is not eligible is told at once which rule fails and what would satisfy it', async () => {
  const { page, close } = await visitor(browser)
  await signIn(page, 'qiye_wangdi')
  await shown(page, `/${region}`)
  await page.getByRole('link', { name: /企业领券/ }).click()
  await page.getByRole('button', { name: '确认领取' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('暂不在支持对象范围内').first().waitFor()
  assert.ok((await dialog.getByText('怎么办').count()) > 0)
  await picture(page, 'journey-ineligible')
  await close()
})

test('2.3 and 2.5: claim a voucher, redeem from an uploaded bill, and see amount, rules and stages', async () => {
  const { page, seen, close } = await visitor(browser)
  await signIn(page, 'qiye_dalian')
  await shown(page, `/${region}/claim`)
  await page.getByRole('article').filter({ hasText: '仪器与检测类' }).getByRole('button', { name: '确认领取' }).click()
  await page.getByRole('heading', { name: '填写申领信息' }).waitFor()
  await page.getByLabel('1-5年').check()
  await page.getByLabel('年营收≤500万元', { exact: true }).check()
  await page.fill('#field-description', '示例企业情况介绍，内容为虚构。')
  for (const [field, text] of [['contact_id_number', party.residentId], ['contact_email', 'contact@example.com']]) if (await page.locator(`#field-${field}`).isEditable()) await page.fill(`#field-${field}`, text)
  await upload(page, 'field-contact_id_photo', 'licence.png')
  await page.locator('#field-commitment').check()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('button', { name: '申请兑付' }).first().click()
  await page.waitForURL(/redemptions/)
  await settled(page)
  await page.getByText('每次最低申请额度').first().waitFor()
  await upload(page, 'bills', 'bill.pdf')
  await page.getByRole('button', { name: '确认填入' }).click({ timeout: 60_000 })
  await page.locator('#items-0-institutionName').waitFor()
  assert.equal(await page.inputValue('#items-0-institutionName'), party.seller.name)
  await page.locator('#items-0-category').selectOption({ label: '检验检测服务' })
  await page.fill('#items-0-contractDate', party.day)
  // By name: the field of a document that takes one file is gone once it has it.
  const documents = await page.locator('input[type=file][data-for^="items-0-documents-"]').evaluateAll((all) => all.map((each) => each.dataset.for))
  for (const [number, each] of documents.entries()) await page.locator(`input[type=file][data-for="${each}"]`).setInputFiles(join(FILES, `document-${number}.pdf`))
  await arrived(page)
  await page.getByText('草稿已保存').waitFor()
  await page.getByText('可以提交').waitFor()
  await picture(page, 'journey-redemption-draft')
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.locator('.tracker [data-standing=CURRENT]').filter({ hasText: '初审' }).waitFor()
  await picture(page, 'journey-redemption-submitted')
  await shown(page, '/my/redemptions')
  await page.getByText('初审').first().waitFor()
  await close()
  clean(seen)
})
