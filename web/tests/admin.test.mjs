// A region's admins: money by two persons, its ledger, what-if, people, experts, notices, reports, the audit log; a platform's admin: batches of labs.
import { strict as assert } from 'node:assert'

import { clean, settled, shown } from './support/browser.mjs'
import { journey } from './support/journey.mjs'
import { fill, looked } from './support/steps.mjs'

const { VOUCHER_REGION: region } = process.env
const PROGRAMME = '科技创新券·示例新批次（演示）'
const NOTICE = '关于开放示例新批次的通知（演示）'
const OFFICIAL = { name: 'shili_guanyuan_01', mobile: '15399990031' }
const EXPERT = { accountName: 'shili_zhuanjia_01', mobile: '15399990041' }
const today = new Date(Date.now() + 8 * 3600_000)
const day = (after) => new Date(today.getTime() + after * 86_400_000).toISOString().slice(0, 10)
const known = {}
const { step, named, visit, official } = journey('admin')
const menu = (page, label) => page.getByRole('navigation', { name: '地区管理' }).getByRole('link', { name: label, exact: true }).click()
const dialog = (page) => page.getByRole('dialog')

step('a programme is written; a ratio above one is told at the field, and nothing is lost', () =>
  official('diqu_guanli_jia', async (page) => {
    await page.getByRole('link', { name: '新建批次' }).click()
    await page.locator('#name').waitFor()
    await fill(page, {
      name: PROGRAMME, code: 'DEMO-NEW', claimFrom: day(-1), claimUntil: day(60), useFrom: day(-30), useBy: day(90), redeemBy: day(120),
      ratio: '1.5', minimum: '1000', capPerEnterprise: '50000', introduction: '示例批次，数字为虚构。', budget: '200000', budgetReason: '年度预算（演示）',
    })
    await page.getByRole('checkbox', { name: '检验检测服务' }).check()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('alert').first().waitFor()
    assert.equal(await page.locator('#ratio').getAttribute('aria-invalid'), 'true')
    assert.equal(await page.inputValue('#name'), PROGRAMME)
    await looked(page, named('programme-refused'))
    await page.fill('#ratio', '0.4')
    await page.getByRole('button', { name: '保存' }).click()
    await page.waitForURL(/programmes\/(?!new)/)
    known.programme = new URL(page.url()).pathname
    await page.getByText('年度预算（演示）').waitFor()
    await page.getByRole('button', { name: '批准', exact: true }).click()
    await page.getByRole('alert').first().waitFor()
    await looked(page, named('programme'))
  }))

step('who proposed a budget cannot approve it; another does, and opens the programme; the ledger shows it', () =>
  official('diqu_guanli_yi', async (page) => {
    await page.getByRole('link', { name: PROGRAMME }).click()
    await page.getByRole('button', { name: '批准', exact: true }).click()
    await page.getByText('已批准').first().waitFor()
    await page.getByRole('button', { name: '开放批次' }).click()
    await page.getByRole('heading', { level: 1 }).getByText('已开放').waitFor()
    await page.locator('.figure').filter({ hasText: '未承诺' }).getByText('200,000.00').waitFor()
    await page.locator('svg.chart').waitFor()
    await looked(page, named('ledger'))
    const { page: outside, close } = await visit()
    await shown(outside, `/${region}/claim`)
    await outside.getByRole('article').filter({ hasText: PROGRAMME }).getByRole('button', { name: '确认领取' }).waitFor()
    await close()
  }))

step('what-if: another ratio on the past year’s cases, before it holds', () =>
  official('diqu_guanli_jia', async (page) => {
    await page.getByRole('link', { name: /通用类/ }).first().click()
    await page.getByRole('link', { name: '试算' }).click()
    await page.locator('#ratio').waitFor()
    await page.fill('#ratio', 'viel')
    await page.getByRole('button', { name: '试算' }).click()
    await page.getByRole('alert').first().waitFor()
    assert.equal(await page.locator('#ratio').getAttribute('aria-invalid'), 'true')
    await page.fill('#ratio', '0.3')
    await page.getByRole('button', { name: '试算' }).click()
    await page.getByRole('table', { name: '月份' }).waitFor()
    await page.getByText('金额有变化').waitFor()
    await looked(page, named('what-if'))
  }))

step('an official is provided with a role in a city, and revoked', () =>
  official('diqu_guanli_jia', async (page) => {
    await menu(page, '人员与区划')
    await page.getByRole('button', { name: '添加人员' }).click()
    await fill(page, { name: OFFICIAL.name, mobile: '12345', body: '示例区科技局（演示）' })
    await page.locator('#role').selectOption({ label: '主管部门审核' })
    await page.locator('#division').selectOption({ label: '大连市' })
    await dialog(page).getByRole('button', { name: '添加人员' }).click()
    await dialog(page).getByRole('alert').waitFor()
    assert.equal(await page.locator('#mobile').getAttribute('aria-invalid'), 'true')
    assert.equal(await page.inputValue('#name'), OFFICIAL.name)
    await looked(page, named('official-refused'))
    await page.fill('#mobile', OFFICIAL.mobile)
    await dialog(page).getByRole('button', { name: '添加人员' }).click()
    const row = page.getByRole('row').filter({ hasText: OFFICIAL.name })
    await row.getByText('大连市').waitFor()
    await row.getByRole('button', { name: /撤销/ }).click()
    await page.fill('#reason', '示例调岗')
    await dialog(page).getByRole('button', { name: '撤销' }).click()
    await row.waitFor({ state: 'detached' })
    await looked(page, named('officials'))
  }))

step('an expert is taken into the pool with fields and employers', () =>
  official('diqu_guanli_jia', async (page) => {
    await menu(page, '专家库')
    await page.getByRole('button', { name: '添加专家' }).click()
    await fill(page, { ...EXPERT, mobile: 'keine', realName: '示例专家', title: '教授', fields: '材料、检测', employers: '示例大学（演示）' })
    await dialog(page).getByRole('button', { name: '添加专家' }).click()
    await dialog(page).getByRole('alert').waitFor()
    assert.equal(await page.locator('#mobile').getAttribute('aria-invalid'), 'true')
    await page.fill('#mobile', EXPERT.mobile)
    await dialog(page).getByRole('button', { name: '添加专家' }).click()
    await page.getByRole('row').filter({ hasText: '材料' }).first().waitFor()
    await looked(page, named('experts'))
  }))

step('a register of enterprises with a wrong row is refused whole, row by row', () =>
  official('diqu_guanli_jia', async (page) => {
    await menu(page, '企业名录')
    await page.getByRole('button', { name: '导入名录' }).click()
    await page.locator('#register').selectOption({ index: 1 })
    await fill(page, { asOf: day(-1), source: '示例名录（演示）' })
    await page.locator('input[type=file][data-for="uploadId"]').setInputFiles({ name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from('统一社会信用代码,企业名称\r\n911,示例公司\r\n', 'utf8') })
    await dialog(page).getByRole('button', { name: '移除' }).waitFor()
    await dialog(page).getByRole('button', { name: '导入名录' }).click()
    await dialog(page).locator('summary').filter({ hasText: /处错误/ }).or(dialog(page).getByRole('alert')).first().waitFor()
    await looked(page, named('register'))
  }))

step('2.6: a notice is written and published, and stands in 工作动态', async () => {
  await official('diqu_guanli_jia', async (page) => {
    await menu(page, '内容发布')
    await page.getByRole('link', { name: '撰写' }).click()
    await page.fill('#title', NOTICE)
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('alert').first().waitFor()
    assert.equal(await page.locator('#markdown').getAttribute('aria-invalid'), 'true')
    assert.equal(await page.inputValue('#title'), NOTICE)
    await page.fill('#markdown', '**示例通知**：新批次已开放申领（演示）。')
    await page.getByRole('button', { name: '保存' }).click()
    await page.waitForURL(/content\/(?!new)/)
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await page.getByRole('heading', { level: 1 }).getByText('已发布').waitFor()
    await looked(page, named('content'))
  })
  const { page, seen, close } = await visit()
  await shown(page, `/${region}`)
  await page.getByRole('link', { name: NOTICE }).first().click()
  await page.getByText('新批次已开放申领').waitFor()
  await looked(page, named('notice'))
  await close()
  clean(seen)
})

step('reports by division and institution, drawn, and the workbook', () =>
  official('diqu_guanli_jia', async (page) => {
    await menu(page, '统计报表')
    await page.locator('.bars li').first().waitFor()
    for (const grouping of ['行政区划', '服务类别', '服务机构', '月份']) {
      await page.locator('#by').selectOption({ label: grouping })
      await page.getByRole('columnheader', { name: grouping, exact: true }).waitFor({ state: 'attached' })
      await settled(page)
    }
    await page.getByRole('heading', { name: '各环节用时（天）' }).waitFor()
    await looked(page, named('reports'))
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载工作簿' }).click()])
    assert.match(file.suggestedFilename(), /\.xlsx$/)
    assert.equal(await file.failure(), null)
  }))

step('the audit log is searched by act and day', () =>
  official('diqu_guanli_jia', async (page) => {
    await menu(page, '审计日志')
    await page.fill('#act', 'BUDGET.')
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByRole('row').filter({ hasText: 'BUDGET.' }).first().waitFor()
    await page.getByRole('row').filter({ hasNotText: 'BUDGET.' }).nth(1).waitFor({ state: 'detached' })
    assert.equal(await page.getByRole('row').filter({ hasNotText: 'BUDGET.' }).count(), 1, 'the head alone')
    await looked(page, named('audit'))
  }))

step('a platform’s admin imports a batch of recognised labs; what is wrong is told row by row', () =>
  official('pingtai_guanli', async (page) => {
    await page.getByRole('heading', { name: '互认实验室', level: 1 }).waitFor()
    await page.getByRole('button', { name: '导入批次' }).first().click()
    await page.locator('#batch').selectOption({ index: 1 })
    await fill(page, { recognisedOn: day(-10), source: '示例公告（演示）' })
    await dialog(page).getByRole('button', { name: '导入批次' }).click()
    await dialog(page).getByRole('alert').waitFor()
    await page.locator('input[type=file][data-for="uploadId"]').setInputFiles({ name: 'labs.csv', mimeType: 'text/csv', buffer: Buffer.from('名称\r\n\r\n示例实验室\r\n', 'utf8') })
    await dialog(page).getByRole('button', { name: '移除' }).waitFor()
    await dialog(page).getByRole('button', { name: '导入批次' }).click()
    await page.locator('summary').filter({ hasText: /处错误/ }).or(dialog(page).getByRole('alert')).first().waitFor()
    await looked(page, named('labs'))
  }))
