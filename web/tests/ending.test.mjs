// An order on which a voucher is asked for, and everything by which that may end: a draft given up, an application taken back, a voucher voided; who handles it is said on the way.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { FILES, shown } from './support/browser.mjs'
import { journey } from './support/journey.mjs'
import { decide, fill, looked, numberOf, openCase, stands, upload } from './support/steps.mjs'

const { VOUCHER_COMPACT_REGION: region } = process.env
const cast = JSON.parse(readFileSync(join(FILES, 'order.json'), 'utf8'))
const LAB = 'tj_shiyanshi_yanshi'
const DISTRICT = 'tj_nankai_shenhe'
const PRICE = '3000.00'
const REASON = '示例理由（演示）'
const known = {}
const { step, named, enterprise, institution, official } = journey('ending')
const buyer = (work) => enterprise(cast.buyer, work)
const dialog = (page) => page.getByRole('dialog')

/** Presses what ends a dialog and is told of the field; the dialog stays. */
async function refusedAt(page, field, submit) {
  await dialog(page).getByRole('button', { name: submit, exact: true }).click()
  await page.locator(`#${field}-fault`).waitFor()
}

/** Asks twice, as the page does. */
async function confirmed(page, act) {
  await page.getByRole('button', { name: act, exact: true }).first().click()
  await dialog(page).getByRole('button', { name: act, exact: true }).click()
}

/** A draft of an application on the order, saved. */
async function drafted(page) {
  await shown(page, '/my/applications')
  await page.getByRole('row').filter({ hasText: known.order }).getByRole('link', { name: '申请创新券' }).click()
  await fill(page, { 'field-need': '示例：验证新材料的性能（演示）。', 'field-contract_date': cast.today, 'field-start_on': cast.today, 'field-finish_on': cast.later })
  await page.waitForURL(/applications\/(?!new)/)
}

/** The draft, completed and handed in. */
async function handedIn(page) {
  await upload(page, 'field-contract', 'document-0.pdf')
  await page.locator('#field-commitment').check()
  await page.getByText('草稿已保存').waitFor()
  await page.getByRole('button', { name: '提交申请' }).click()
  await stands(page, '区科技主管部门初审')
  known.application = await numberOf(page)
  known.path = new URL(page.url()).pathname
}

step('a service of a lab is ordered; a price that is none is told at the field', () =>
  buyer(async (page) => {
    await shown(page, `/${region}/services?voucher=true&text=${encodeURIComponent(await houseOf())}`)
    await page.locator('.service-card').first().getByRole('link').first().click()
    await page.getByRole('link', { name: '立刻申请' }).click()
    await fill(page, { 'field-requirement': '示例样品一件（演示）。', 'field-quantity': '1', 'field-price': '三千', 'field-contact_name': '示例联络人' })
    await page.getByRole('button', { name: '确认申请' }).click()
    await page.locator('#field-price-fault').waitFor()
    await looked(page, named('order-refused'))
    await page.fill('#field-price', PRICE)
    await page.getByRole('button', { name: '确认申请' }).click()
    await stands(page, '待确认')
    known.order = (await page.locator('.page-head .number').first().textContent()).split(' ')[0]
  }))

/** What the lab's own account is called among the institutions. */
function houseOf() {
  return institution(LAB, async (page) => {
    await shown(page, '/institution')
    return (await page.locator('main li').filter({ has: page.getByRole('link', { name: /店铺/ }) }).first().innerText()).split(/\s/)[0]
  })
}

step('the lab sees whom to call only when it asks, field by field, and accepts', () =>
  institution(LAB, async (page) => {
    await shown(page, '/institution/orders')
    await page.getByRole('link', { name: known.order }).click()
    await page.getByRole('button', { name: '查看隐去的信息' }).click()
    await page.locator('#field').selectOption('')
    await refusedAt(page, 'field', '查看隐去的信息')
    await looked(page, named('contact-refused'))
    await page.locator('#field').selectOption({ index: 1 })
    await dialog(page).getByRole('button', { name: '查看隐去的信息' }).click()
    await dialog(page).getByRole('status').waitFor()
    await looked(page, named('contact'))
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '接受订单', exact: true }).first().click()
    await dialog(page).getByRole('button', { name: '接受订单', exact: true }).click()
    await stands(page, '已确认')
  }))

step('a draft is given up; asked for once more and handed in, the application is taken back', () =>
  buyer(async (page) => {
    await drafted(page)
    await shown(page, '/my/orders')
    await page.getByRole('link', { name: known.order }).click()
    await page.getByRole('link', { name: '查看创新券申请' }).click()
    await confirmed(page, '作废草稿')
    await page.getByText('草稿已作废').waitFor()
    await drafted(page)
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByRole('alert').filter({ hasText: /请更正以下 \d+ 处/ }).waitFor()
    await handedIn(page)
    await confirmed(page, '撤回')
    await stands(page, '已失效')
    await looked(page, named('withdrawn'))
    await drafted(page)
    await handedIn(page)
  }))

step('who handles it: nobody chosen is refused at the field; given to one person, it is theirs, and free again when released', () =>
  official(DISTRICT, async (page) => {
    await openCase(page, known.application)
    const handing = page.locator('details').filter({ hasText: '经手人' })
    await handing.locator('summary').click()
    await handing.getByRole('button', { name: '分派' }).click()
    await refusedAt(page, 'accountId', '分派')
    await looked(page, named('assign-refused'))
    await page.locator('#accountId').selectOption({ index: 1 })
    await dialog(page).getByRole('button', { name: '分派' }).click()
    await page.getByText('已分派').waitFor()
    await openCase(page, known.application)
    await handing.locator('summary').click()
    await handing.getByRole('button', { name: '放回本部门' }).click()
    await page.getByText('已放回本部门').waitFor()
    await openCase(page, known.application)
    await decide(page, '通过', '同意（示例意见）。')
  }))

step('passed by the agency, the voucher is voided by an admin, who says why; the enterprise reads it', async () => {
  await official(cast.agency, async (page) => {
    await openCase(page, known.application)
    await decide(page, '通过', '符合支持条件（示例意见）。')
  })
  await official(cast.admins[0], async (page) => {
    await shown(page, `/review/cases?text=${known.application}`)
    await page.getByRole('link', { name: known.application }).click()
    await page.getByRole('button', { name: '作废创新券' }).click()
    await refusedAt(page, 'text', '作废创新券')
    await looked(page, named('void-refused'))
    await page.fill('#text', REASON)
    await dialog(page).getByRole('button', { name: '作废创新券' }).click()
    await page.getByText('创新券已作废').waitFor()
  })
  await buyer(async (page) => {
    await shown(page, known.path)
    await page.getByText(REASON).first().waitFor()
    await stands(page, '已失效')
    await looked(page, named('voided'))
  })
})
