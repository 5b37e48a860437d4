// The other manual, from the first sign-in to the money: a service of another region's lab is ordered, a voucher asked for on the order, and redeemed.
import { strict as assert } from 'node:assert'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { clean, FILES, settled, shown } from './support/browser.mjs'
import { journey } from './support/journey.mjs'
import { arrived, decide, fill, looked, numberOf, openCase, register, stands, upload } from './support/steps.mjs'

const { VOUCHER_COMPACT_REGION: region, VOUCHER_PYTHON: python } = process.env
const { newcomer, ...cast } = JSON.parse(readFileSync(join(FILES, 'order.json'), 'utf8'))
const paper = (what) => `order-${what}.pdf`
const PRICE = '12000.00'
const known = {}
const { step, named: name, visit, enterprise, institution, official } = journey('order')

const buyer = (work) => enterprise(newcomer.login, work)
const lab = (work) => institution(cast.lab.login, work)

step('二.1 安全认证: the unit, its code and licence; told at the field what is missing; passed, and the account acts for it', async () => {
  const { page, seen, close } = await visit()
  await register(page, region, newcomer.login, newcomer.mobile)
  await page.getByRole('link', { name: '企业认证（安全认证）' }).click()
  await looked(page, name('certifications'))
  await page.getByRole('button', { name: '开始认证' }).click()
  await page.getByRole('radio', { name: '企业', exact: true }).check()
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByRole('alert').filter({ hasText: /请更正以下 \d+ 处/ }).waitFor()
  await fill(page, { 'field-name': newcomer.name, 'field-uscc': newcomer.uscc })
  await upload(page, 'field-licence', 'licence.png')
  await page.locator('#field-division').selectOption({ value: cast.division })
  await fill(page, {
    'field-address': '和平区示例路2号（演示地址）', 'field-legal_representative': '示例法人', 'field-phone': '022-23456789',
    'field-payee_name': newcomer.name, 'field-payee_bank': '示例银行示例支行', 'field-payee_account': '6200000000000002',
  })
  await page.getByText('草稿已保存').waitFor()
  await looked(page, name('certification'))
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.locator('.tracker [data-standing=CURRENT]').filter({ hasText: '待审核' }).waitFor()
  const number = await numberOf(page)
  await official(cast.admins[0], async (desk) => {
    await openCase(desk, number)
    await looked(desk, name('certification-reviewed'))
    await decide(desk, '通过', '材料齐全（示例意见）。')
  })
  await shown(page, new URL(page.url()).pathname)
  await stands(page, '认证通过')
  await shown(page, '/account')
  await page.getByRole('listitem').filter({ hasText: '企业经办人' }).getByText('当前身份').waitFor()
  await close()
  clean(seen)
})

step('四 and 二.2: found among the labs of the compact, a service with the badge is ordered by 立刻申请 and 确认申请', async () => {
  await buyer(async (page) => {
    await shown(page, `/${region}/labs`)
    await page.getByText(/1,155/).first().waitFor()
    await page.getByRole('group', { name: '地区' }).getByRole('button', { name: /河北/ }).click()
    await page.waitForURL(/from=/)
    await looked(page, name('labs'))
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '服务专区' }).click()
    await page.waitForURL(/\/services/)
    await page.getByRole('group', { name: '互认地区' }).waitFor()
    await page.getByRole('combobox').fill(`${cast.service} ${cast.lab.name}`)
    await page.getByRole('combobox').press('Enter')
    await page.waitForURL(/text=/)
    await page.locator('.service-card mark').first().waitFor()
    await page.getByRole('group', { name: '互认地区' }).getByRole('button', { name: /河北/ }).click()
    const card = page.locator('.service-card').filter({ hasText: cast.lab.name }).filter({ hasText: cast.service }).first()
    await card.locator('.tag.voucher').waitFor()
    await looked(page, name('found'))
    await card.getByRole('link').first().click()
    await page.getByText('您可以使用创新券').waitFor()
    await looked(page, name('service'))
    await page.getByRole('link', { name: '立刻申请' }).click()
    await page.getByRole('button', { name: '确认申请' }).click()
    await page.getByRole('alert').filter({ hasText: /请更正以下 \d+ 处/ }).waitFor()
    await fill(page, { 'field-requirement': '示例样品三件，出具研发报告。', 'field-quantity': '3', 'field-price': PRICE, 'field-contact_name': '示例联络人' })
    await looked(page, name('order-form'))
    await page.getByRole('button', { name: '确认申请' }).click()
    await stands(page, '待确认')
    known.order = (await page.locator('.page-head .number').first().textContent()).split(' ')[0]
    await looked(page, name('order'))
    await page.getByRole('link', { name: '个人中心' }).click()
    await page.getByRole('link', { name: '我买到的产品' }).click()
    await page.getByRole('row').filter({ hasText: known.order }).getByText('待确认').waitFor()
    await looked(page, name('purchases'))
  })
})

/** The lab moves the order on. */
async function moved(page, act, label) {
  await page.getByRole('button', { name: act, exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click()
  await stands(page, label)
}

step('the lab of the other region sees the order and accepts it', async () => {
  await lab(async (page) => {
    await shown(page, '/institution/orders')
    await looked(page, name('sales'))
    await page.getByRole('link', { name: known.order }).click()
    await moved(page, '接受订单', '已确认')
    await looked(page, name('sale'))
  })
})

step('二.3 创新券申请: asked for on the order; a tie declared is refused with the article, and what was typed is kept', async () => {
  await buyer(async (page) => {
    await shown(page, '/my/applications')
    await looked(page, name('applications'))
    await page.getByRole('row').filter({ hasText: known.order }).getByRole('link', { name: '申请创新券' }).click()
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByRole('alert').filter({ hasText: /请更正以下 \d+ 处/ }).waitFor()
    await fill(page, { 'field-need': '示例：验证新材料的性能，形成配方。', 'field-contract_date': cast.today, 'field-start_on': cast.today, 'field-finish_on': cast.later })
    await upload(page, 'field-contract', paper('contract'))
    await page.locator('#field-commitment').check()
    await page.getByRole('checkbox', { name: '产权纽带关系' }).check()
    await page.getByText('草稿已保存').waitFor()
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByRole('alert').filter({ hasText: /关联|产权/ }).first().waitFor()
    await looked(page, name('application-refused'))
    assert.match(await page.inputValue('#field-need'), /验证新材料/, 'what was typed is kept')
    await page.getByRole('checkbox', { name: '产权纽带关系' }).uncheck()
    await page.getByRole('button', { name: '提交申请' }).click()
    await stands(page, '区科技主管部门初审')
    known.application = await numberOf(page)
    known.applicationPath = new URL(page.url()).pathname
    await looked(page, name('application'))
  })
})

step('二.3 初审: returned by the district with what is to be changed, corrected, and passed', async () => {
  await official(cast.district, async (page) => {
    await openCase(page, known.application)
    await looked(page, name('application-reviewed'))
    await decide(page, '退回修改', '请写明预期成果（示例意见）。', ['科技创新需求'])
  })
  await buyer(async (page) => {
    await shown(page, '/my/applications')
    const row = page.getByRole('row').filter({ hasText: known.application })
    await row.getByText('退回修改').waitFor()
    await row.getByRole('link', { name: '审核意见' }).click()
    await page.getByText('请写明预期成果（示例意见）。').first().waitFor()
    await page.getByText('请按审核意见修改后重新提交').waitFor()
    assert.equal(await page.locator('#field-start_on').isEditable(), false, 'only what was asked for')
    await page.fill('#field-need', '示例：验证新材料的性能，形成配方一项、报告一份。')
    await looked(page, name('application-returned'))
    await page.getByRole('button', { name: '提交申请' }).click()
    await stands(page, '区科技主管部门初审')
  })
  await official(cast.district, async (page) => {
    await openCase(page, known.application)
    await page.getByRole('heading', { name: '与退回时相比的改动' }).waitFor()
    await looked(page, name('application-changed'))
    await decide(page, '通过', '同意（示例意见）。')
  })
})

step('二.3 复审: the agency returns it once too; then 复审通过, in 进度 and 审核意见', async () => {
  await official(cast.agency, async (page) => {
    await openCase(page, known.application)
    await decide(page, '退回修改', '请核对合同（示例意见）。', ['科技创新需求'])
  })
  await buyer(async (page) => {
    await shown(page, known.applicationPath)
    await page.fill('#field-need', '示例：验证新材料的性能，形成配方一项、报告一份，与合同一致。')
    await page.getByRole('button', { name: '提交申请' }).click()
    await stands(page, '专业机构复审')
  })
  await official(cast.agency, async (page) => {
    await openCase(page, known.application)
    await decide(page, '通过', '符合支持条件（示例意见）。')
  })
  await buyer(async (page) => {
    await shown(page, '/my/applications')
    const row = page.getByRole('row').filter({ hasText: known.application })
    await row.getByText('复审通过').waitFor()
    await row.getByText('6,000.00').first().waitFor()
    await row.getByRole('link', { name: '进度' }).click()
    await page.getByRole('list', { name: '办理进度' }).getByText('复审通过').waitFor()
    assert.equal(await page.locator('.opinions li').count(), 4, 'all opinions')
    await looked(page, name('application-passed'))
  })
})

step('the service is done, and both say so', async () => {
  await lab(async (page) => {
    await shown(page, '/institution/orders')
    await page.getByRole('link', { name: known.order }).click()
    await moved(page, '开始服务', '服务中')
    await moved(page, '完成服务', '待验收')
  })
  await buyer(async (page) => {
    await shown(page, '/my/orders')
    await page.getByRole('link', { name: known.order }).click()
    await moved(page, '确认验收', '已完成')
    await looked(page, name('order-done'))
  })
})

/** Adds one row to a table of the form. */
async function row(page, table, values, file) {
  const section = page.locator(`#tables-${table}`)
  await section.getByRole('button', { name: '添加', exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (table === 'invoices') await dialog.getByRole('radio', { name: '发票', exact: true }).check()
  await fill(page, values)
  await upload(page, 'row-file', file)
  await dialog.getByRole('button', { name: '保存', exact: true }).click()
  await section.getByRole('listitem').first().waitFor()
}

step('三.1–4 创新券兑现: rows added, saved and edited; what is missing is listed; handed in', async () => {
  await buyer(async (page) => {
    await shown(page, '/my/redemptions')
    await looked(page, name('redemptions'))
    await page.getByRole('row').filter({ hasText: known.order }).getByRole('button', { name: '申请', exact: true }).click()
    await page.waitForURL(/redemptions\/./)
    await settled(page)
    known.redemptionPath = new URL(page.url()).pathname
    await page.getByText(/提交前还需处理 \d+ 处/).waitFor()
    await page.fill('#field-summary', '示例：完成配方与报告，已用于研发。')
    await page.fill('#field-contact_name', '示例联络人')
    for (const key of ['result', 'acceptance']) await upload(page, `items-0-documents-${key}`, paper(key))
    await page.getByText('草稿已保存').waitFor()
    await row(page, 'invoices', { 'row-number': newcomer.bill, 'row-issued_on': cast.today, 'row-total': '11000.00' }, paper('invoice'))
    await row(page, 'bank_slips', { 'row-number': 'SHILI-HD', 'row-paid_on': cast.today, 'row-amount': PRICE }, paper('slip'))
    await row(page, 'contracts', { 'row-number': 'SHILI-HT', 'row-title': '示例研发合同', 'row-signed_on': cast.today, 'row-amount': PRICE }, paper('signed'))
    await page.getByRole('region', { name: '本次申请金额' }).getByText('¥ 5,500.00').waitFor()
    await page.locator('#tables-invoices').getByRole('button', { name: '编辑' }).click()
    await page.getByRole('dialog').getByLabel('价税合计（元）').fill(PRICE)
    await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('region', { name: '本次申请金额' }).getByText('¥ 6,000.00').waitFor()
    await page.getByText('可以提交').waitFor()
    await looked(page, name('redemption-draft'))
    await page.getByRole('button', { name: '提交审核' }).click()
    await stands(page, '区科技主管部门初审')
    known.redemption = await numberOf(page)
    await looked(page, name('redemption-submitted'))
  })
})

step('三.4 the district, the agency and the city pass it', async () => {
  for (const [who, what] of [[cast.district, 'district'], [cast.agency, 'agency'], [cast.city, 'city']])
    await official(who, async (page) => {
      await openCase(page, known.redemption)
      await looked(page, name(`redemption-${what}`))
      await decide(page, '通过', '材料齐全（示例意见）。')
    })
})

/** The newest print of the redemption that is open, downloaded and scanned: the scan's path. */
async function scanned(page, file) {
  await page.getByRole('button', { name: '导出表单（PDF）' }).click()
  const link = page.getByRole('list', { name: '已导出的表单' }).getByRole('link').first()
  const answer = await page.request.get(await link.getAttribute('href'))
  assert.equal(answer.headers()['content-type'], 'application/pdf')
  const [print, scan] = [join(FILES, `${file}-print.pdf`), join(FILES, `${file}-scan.pdf`)]
  writeFileSync(print, await answer.body())
  execFileSync(python, ['-m', 'tests.browser.scanner', print, scan], { cwd: join(import.meta.dirname, '..', '..') })
  return scan
}

step('三.5 导出, print, sign, stamp, upload: the scan of another form is refused, the right one goes to the experts', async () => {
  const other = await enterprise(cast.buyer, async (page) => {
    await shown(page, '/my/redemptions')
    await page.getByRole('row').filter({ hasText: '待上传盖章件' }).first().getByRole('link').first().click()
    return scanned(page, 'other')
  })
  await buyer(async (page) => {
    await shown(page, known.redemptionPath)
    await stands(page, '待上传盖章件')
    const scan = await scanned(page, 'own')
    await upload(page, 'task-stamped_form', other)
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.getByRole('alert').filter({ hasText: '属于另一办件' }).waitFor()
    await looked(page, name('scan-refused'))
    await page.locator('.files').getByRole('button', { name: '移除' }).click()
    await upload(page, 'task-stamped_form', scan)
    await arrived(page)
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await stands(page, '专家评审')
    await looked(page, name('scan-accepted'))
  })
})

step('三.6 专家评审: one expert is named, the others are drawn; each declares, then scores', async () => {
  await official(cast.admins[0], async (page) => {
    await shown(page, `/review/cases?text=${known.redemption}`)
    await page.getByRole('link', { name: known.redemption }).click()
    await page.getByRole('button', { name: '指定专家' }).click()
    await page.locator('#expertId').selectOption({ index: 1 })
    await page.getByRole('dialog').getByLabel('指定理由').fill('熟悉本领域（示例）。')
    await page.getByRole('dialog').getByRole('button', { name: '指定专家' }).click()
    await page.getByText('已就位 1 / 5').waitFor()
    await page.getByRole('button', { name: '随机抽取' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '随机抽取' }).click()
    await page.getByText('已就位 5 / 5').waitFor()
    await looked(page, name('panel'))
  })
  let seats = 0
  for (const who of cast.experts)
    await official(who, async (page) => {
      await shown(page, '/expert')
      const seat = page.getByRole('link', { name: known.redemption })
      if ((await seat.count()) === 0) return
      seats += 1
      await seat.click()
      await page.getByRole('heading', { name: '利害关系声明' }).waitFor()
      if (seats === 1) await looked(page, name('seat'))
      await page.getByRole('button', { name: '提交声明' }).click()
      await page.getByRole('heading', { name: '评分' }).waitFor()
      if (seats === 1) {
        await page.getByRole('button', { name: '提交评分' }).click()
        await page.getByRole('alert').first().waitFor()
        await looked(page, name('scoring'))
      }
      await fill(page, { innovation: '9', result: '8', cost: '8', documents: '9', comment: '与研发相关，价格合理（示例评语）。' })
      await page.getByRole('button', { name: '提交评分' }).click()
      await page.getByText(/我的评分/).waitFor()
    })
  assert.equal(seats, 5)
  await buyer(async (page) => {
    await shown(page, known.redemptionPath)
    await stands(page, '专家评审通过')
    await looked(page, name('approved'))
  })
})

/** Says that the bank has paid this redemption. */
async function recordPaid(page) {
  await page.getByRole('row').filter({ hasText: known.redemption }).getByRole('button', { name: '登记到账' }).click()
  await page.getByRole('dialog').getByLabel('银行流水号').fill('SHILI-LS')
  await page.getByRole('dialog').getByRole('button', { name: '登记到账' }).click()
}

step('the money: one admin makes the batch, the other sends it, the bank confirms; the enterprise reads 已兑现', async () => {
  const [first, second] = cast.admins
  const batch = await official(first, async (page) => {
    await shown(page, '/admin/payouts')
    await looked(page, name('payouts'))
    await page.getByRole('row').filter({ hasText: '按订单申请' }).getByRole('button', { name: '编制拨付批次' }).first().click()
    await page.waitForURL(/payouts\/./)
    await page.getByText('须由另一人审批').first().waitFor()
    await page.getByRole('row').filter({ hasText: known.redemption }).waitFor()
    return new URL(page.url()).pathname
  })
  await official(second, async (page) => {
    await shown(page, batch)
    await page.getByRole('button', { name: '审批发出' }).click()
    await page.locator('h1 .tag').filter({ hasText: '已发出' }).waitFor()
    await recordPaid(page)
    await page.getByRole('dialog').getByText('银行结果须由发出人以外的人员登记').waitFor()
  })
  await official(first, async (page) => {
    await shown(page, batch)
    await recordPaid(page)
    await page.getByRole('row').filter({ hasText: known.redemption }).getByText('SHILI-LS').waitFor()
    await looked(page, name('batch'))
  })
  await buyer(async (page) => {
    await shown(page, '/my/redemptions')
    await page.getByRole('row').filter({ hasText: known.redemption }).getByText('已兑现').waitFor()
    await page.getByRole('link', { name: known.redemption }).click()
    await stands(page, '已兑现')
    await page.getByText('6,000.00').first().waitFor()
    await looked(page, name('redeemed'))
    await shown(page, '/my/applications')
    await page.getByRole('row').filter({ hasText: known.application }).getByText('已使用').waitFor()
  })
})
