// An institution from its registration to its storefront: certified, admitted by the officials, its services one by one and by table.
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { clean, FILES, settled, shown } from './support/browser.mjs'
import { journey } from './support/journey.mjs'
import { decide, fill, looked, numberOf, openCase, register, stands, upload } from './support/steps.mjs'

const { VOUCHER_REGION: region } = process.env
const party = JSON.parse(readFileSync(join(FILES, 'parties.json'), 'utf8'))
const OPERATOR = { name: 'shili_jigou_01', mobile: '15399990021' }
const CITY = '大连市'
const DESK = 'diqu_guanli_jia'
const SERVICE = '示例扫描电镜微区分析（演示）'
const known = {}
const { step, named, visit, institution, official } = journey('institution')

step('the entry on the zone’s home leads a newcomer to register and to be certified as an institution', async () => {
  const { page, seen, close } = await visit()
  await shown(page, `/${region}`)
  await page.getByRole('link', { name: /服务机构入驻/ }).waitFor()
  await register(page, region, OPERATOR.name, OPERATOR.mobile)
  await shown(page, `/${region}`)
  await page.getByRole('link', { name: /服务机构入驻/ }).click()
  await settled(page)
  await page.getByRole('link', { name: /单位认证|去认证/ }).first().click()
  await page.locator('#capacity').selectOption({ label: '服务机构' })
  await page.getByRole('button', { name: '开始认证' }).click()
  await fill(page, { 'field-name': party.institution.name, 'field-uscc': '12210211DEM900090' })
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByRole('alert').filter({ hasText: /请更正以下 \d+ 处/ }).waitFor()
  assert.equal(await page.locator('#field-uscc').getAttribute('aria-invalid'), 'true')
  assert.equal(await page.inputValue('#field-name'), party.institution.name, 'nothing is lost')
  await page.fill('#field-uscc', party.institution.uscc)
  await page.locator('#field-division').selectOption({ label: CITY })
  await page.locator('#field-division-1').selectOption({ index: 1 })
  await fill(page, {
    'field-address': '示例路3号（演示地址）', 'field-phone': '0411-23456789', 'field-legal_representative': '示例负责人', 'field-legal_representative_id': party.residentId,
    'field-payee_name': party.institution.name, 'field-payee_bank': '示例银行示例支行', 'field-payee_account': '6200000000000003',
  })
  await page.getByLabel('法定代表人', { exact: true }).last().check()
  for (const paper of ['licence', 'legal_representative_id_scans']) await upload(page, `field-${paper}`, 'licence.png')
  await page.getByText('草稿已保存').waitFor()
  await looked(page, named('certification'))
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.locator('.tracker [data-standing=CURRENT]').filter({ hasText: '待审核' }).waitFor()
  known.certification = await numberOf(page)
  await close()
  clean(seen)
})

step('2.2: an admin looks at a hidden number, where the look is recorded, and certifies', () =>
  official(DESK, async (page) => {
    await openCase(page, known.certification)
    assert.equal(await page.getByText(party.residentId).count(), 0)
    await page.getByRole('button', { name: '查看隐去的信息' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '查看隐去的信息' }).click()
    await dialog.getByRole('alert').waitFor()
    await page.locator('#field').selectOption({ label: '法定代表人身份证号码' })
    await page.fill('#reason', '核对证件（演示）')
    await dialog.getByRole('button', { name: '查看隐去的信息' }).click()
    await dialog.getByText(party.residentId).waitFor()
    await looked(page, named('revealed'))
    await page.keyboard.press('Escape')
    await decide(page, '通过', '材料齐全。')
  }))

/** The form of an admission, as far as certification did not fill it in. */
async function fillAdmission(page) {
  await page.locator('#field-introduction').fill('提供材料检测与分析服务（演示）。')
  await page.locator('[name=field-kind]').first().check()
  await upload(page, 'field-qualification', 'document-5.pdf')
  if (!(await page.inputValue('#field-contact_name'))) await page.fill('#field-contact_name', '示例联系人')
  if (!(await page.inputValue('#field-contact_mobile'))) await page.fill('#field-contact_mobile', OPERATOR.mobile)
  await page.getByText('草稿已保存').waitFor()
}

step('certified, it applies to be admitted; what is missing is told at the field', () =>
  institution(OPERATOR.name, async (page) => {
    await shown(page, '/institution')
    await page.getByLabel('申请入驻的地区').selectOption(region)
    await page.getByRole('button', { name: '申请入驻' }).click()
    await page.locator('#field-introduction').waitFor()
    assert.equal(await page.inputValue('#field-name'), party.institution.name, 'what certification knows is filled in')
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByRole('alert').filter({ hasText: /请更正以下 \d+ 处/ }).waitFor()
    await fillAdmission(page)
    await looked(page, named('admission'))
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.locator('.tracker [data-standing=CURRENT]').filter({ hasText: '待审核' }).waitFor()
    known.admission = await numberOf(page)
  }))

step('it takes the application back, and files another', () =>
  institution(OPERATOR.name, async (page) => {
    await page.getByRole('link', { name: known.admission }).click()
    await page.getByRole('button', { name: '撤回申请' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤回申请' }).click()
    await stands(page, '已撤回')
    await looked(page, named('admission-withdrawn'))
    await shown(page, '/institution')
    await page.getByLabel('申请入驻的地区').selectOption(region)
    await page.getByRole('button', { name: '申请入驻' }).click()
    await fillAdmission(page)
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.locator('.tracker [data-standing=CURRENT]').filter({ hasText: '待审核' }).waitFor()
    known.admission = await numberOf(page)
  }))

step('the province admits it, and it stands among the institutions', async () => {
  await official('sheng_shenhe', async (page) => {
    await openCase(page, known.admission)
    await decide(page, '通过', '符合入库条件。')
  })
  await institution(OPERATOR.name, async (page) => {
    await page.getByText('已入库').first().waitFor()
    await page.getByRole('link', { name: known.admission }).click()
    await stands(page, '已入库')
  })
})

step('a service is added and changed; a price that is none is told at the field', () =>
  institution(OPERATOR.name, async (page) => {
    await page.getByRole('link', { name: '服务产品', exact: true }).first().click()
    await page.getByRole('button', { name: '添加服务' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('#category option').nth(1).waitFor({ state: 'attached' })
    await page.locator('#category').selectOption({ label: '大型仪器共享' })
    await fill(page, { name: SERVICE, price: '十元', unit: '元/小时', instrumentClass: '分析仪器' })
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.getByRole('alert').waitFor()
    assert.equal(await page.locator('#price').getAttribute('aria-invalid'), 'true')
    assert.equal(await page.inputValue('#name'), SERVICE)
    await looked(page, named('service'))
    await page.fill('#price', '260')
    await dialog.getByRole('button', { name: '保存' }).click()
    const row = page.getByRole('row').filter({ hasText: SERVICE })
    await row.getByText('260.00').waitFor()
    await row.getByRole('button', { name: '下架' }).click()
    await row.getByText('已下架').waitFor()
    await row.getByRole('button', { name: '上架' }).click()
    await row.getByText('已上架').waitFor()
    await looked(page, named('services'))
  }))

step('a table with errors loads nothing and names each row; corrected, it loads whole', () =>
  institution(OPERATOR.name, async (page) => {
    await shown(page, '/institution/imports')
    const head = '服务编号,服务名称,服务类别,仪器大类,价格,计价单位,支持创新券'
    const table = async (rows) => {
      await page.locator('input[type=file][data-for="import-file"]').setInputFiles({ name: 'services.csv', mimeType: 'text/csv', buffer: Buffer.from([head, ...rows].join('\r\n'), 'utf8') })
      await page.getByRole('button', { name: '移除' }).waitFor()
      await page.getByRole('button', { name: '开始导入' }).click()
    }
    await table(['BL-1,示例能谱分析（演示）,大型仪器共享,分析仪器,180.50,元/小时,是', 'BL-2,示例硬度测试（演示）,没有的类别,,二十,元/次,是'])
    await page.getByText('未载入').first().waitFor({ timeout: 60_000 })
    await page.locator('summary').filter({ hasText: /处错误/ }).first().click()
    await page.getByText(/第 3 行/).first().waitFor()
    await looked(page, named('import-refused'))
    await table(['BL-1,示例能谱分析（演示）,大型仪器共享,分析仪器,180.50,元/小时,是', 'BL-2,示例硬度测试（演示）,检验检测服务,,20,元/次,是'])
    await page.getByText('新增 2，更新 0').waitFor({ timeout: 60_000 })
    await looked(page, named('import'))
  }))

step('its storefront is written, and everybody sees it with what it offers', async () => {
  await institution(OPERATOR.name, async (page) => {
    await page.getByRole('link', { name: /店铺/ }).first().click()
    await fill(page, { introduction: '示例检测研究院，提供微区分析（演示）。', website: 'nicht da', strengths: '电镜\n能谱' })
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('alert').first().waitFor()
    assert.equal(await page.locator('#website').getAttribute('aria-invalid'), 'true')
    await fill(page, { website: 'https://example.com' })
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存').waitFor()
    await looked(page, named('storefront'))
    const writing = page.url()
    await page.getByRole('link', { name: /查看店铺/ }).click()
    await page.waitForURL((url) => url.href !== writing)
    await page.getByText('提供微区分析').waitFor()
    known.front = new URL(page.url()).pathname
  })
  const { page, seen, close } = await visit()
  for (let i = 0; i < 30; i += 1) {
    await shown(page, known.front)
    if ((await page.getByText(SERVICE).count()) > 0) break
    await page.waitForTimeout(1000)
  }
  await page.getByText(SERVICE).first().waitFor()
  await looked(page, named('public'))
  await close()
  clean(seen)
})

step('particulars change by a review of their own: an account in another’s name is refused at the field; certified anew, the new ones stand', async () => {
  await institution(OPERATOR.name, async (page) => {
    await shown(page, '/my/certification')
    await page.getByRole('link', { name: new RegExp(party.institution.name) }).first().click()
    await page.getByRole('button', { name: '变更认证信息' }).click()
    await fill(page, { 'field-address': '示例路9号（演示地址）', 'field-payee_name': '别家示例单位（演示）' })
    await page.getByRole('button', { name: '提交审核' }).click()
    await page.locator('#field-payee_name-fault').waitFor()
    assert.equal(await page.inputValue('#field-address'), '示例路9号（演示地址）', 'nothing is lost')
    await looked(page, named('change-refused'))
    await fill(page, { 'field-payee_name': party.institution.name, 'change-reason': '地址变更（演示）' })
    await page.getByRole('button', { name: '提交审核' }).click()
    await stands(page, '变更中')
    await looked(page, named('changing'))
  })
  await official(DESK, async (page) => {
    await openCase(page, known.certification)
    await decide(page, '通过', '变更属实。')
  })
  await institution(OPERATOR.name, async (page) => {
    await shown(page, '/my/certification')
    await page.getByRole('link', { name: new RegExp(party.institution.name) }).first().click()
    await stands(page, '认证通过')
  })
})

step('an admin writes its other names, is told of a wrong one by its line, and takes it out of the registry with a reason', async () => {
  await official(DESK, async (page) => {
    await shown(page, `/review/cases?text=${known.admission}`)
    await page.getByRole('link', { name: known.admission }).click()
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: '修改别名和曾用名' }).click()
    await page.fill('#names', `示例检测所（演示）\n${'长'.repeat(201)}`)
    await dialog.getByRole('button', { name: '保存' }).click()
    await page.locator('#names-fault').filter({ hasText: '第 2 行' }).waitFor()
    await looked(page, named('names-refused'))
    await page.fill('#names', '示例检测所（演示）\n示例材料中心（演示）')
    await dialog.getByRole('button', { name: '保存' }).click()
    await page.getByText('示例检测所（演示）、示例材料中心（演示）').waitFor()
    await page.getByRole('button', { name: '退出机构库' }).click()
    await dialog.getByRole('button', { name: '退出机构库' }).click()
    await page.locator('#text-fault').waitFor()
    await page.fill('#text', '机构申请退出（演示）')
    await dialog.getByRole('button', { name: '退出机构库' }).click()
    await page.getByText('已退出机构库').first().waitFor()
    await stands(page, '已退出')
    await looked(page, named('left'))
  })
  await institution(OPERATOR.name, async (page) => {
    await page.getByRole('link', { name: known.admission }).click()
    await stands(page, '已退出')
  })
})
