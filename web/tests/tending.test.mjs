// What a region's admin tends beside the cases: whom the front page recommends, a programme's words, ties between units, the pool of experts, declarations; a platform's admin ends a recognition.
import { strict as assert } from 'node:assert'

import { clean, shown } from './support/browser.mjs'
import { journey } from './support/journey.mjs'
import { fill, looked, upload } from './support/steps.mjs'

const { VOUCHER_REGION: region } = process.env
const ADMIN = 'diqu_guanli_jia'
const TIED = ['91210102DEM900717F', '91210102DEM900725A']
const DECLARING = 'qiye_wangdi'
const REASON = '示例理由（演示）'
const day = (after) => new Date(Date.now() + 8 * 3600_000 + after * 86_400_000).toISOString().slice(0, 10)
const { step, named, visit, enterprise, official } = journey('tending')
const dialog = (page) => page.getByRole('dialog')

/** Presses what ends a dialog, and is told of the field named; the dialog stays as it was. */
async function refusedAt(page, field, submit) {
  await dialog(page).getByRole('button', { name: submit, exact: true }).click()
  await dialog(page).getByRole('alert').waitFor()
  await page.locator(`#${field}-fault`).waitFor()
}

step('recommended institutions are found by name, arranged, and stand on the zone’s home once saved', async () => {
  const chosen = await official(ADMIN, async (page) => {
    await shown(page, '/admin/content')
    const section = page.getByRole('region', { name: '推荐机构' })
    const find = async (name) => {
      await section.getByRole('textbox').fill(name)
      await section.getByRole('button', { name: '查找' }).click()
    }
    await find('查无此家')
    await section.getByText('没有').first().waitFor()
    assert.equal(await section.getByRole('button', { name: /^添加/ }).count(), 0)
    await looked(page, named('recommended-none'))
    await find('大学')
    await section.getByRole('button', { name: /^添加/ }).first().click()
    const last = section.getByRole('row').last()
    const mine = (await last.getByRole('button', { name: /^移除/ }).getAttribute('aria-label')).replace('移除 ', '')
    if ((await section.getByRole('button', { name: /^移除/ }).count()) > 1) await last.getByRole('button', { name: /^上移/ }).click()
    await section.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存').waitFor()
    await looked(page, named('recommended'))
    return mine
  })
  const { page, seen, close } = await visit()
  await shown(page, `/${region}`)
  await page.getByText(chosen).first().waitFor()
  await close()
  clean(seen)
})

step('a programme’s introduction may not be empty; written anew, enterprises read it before they claim', async () => {
  await official(ADMIN, async (page) => {
    await page.getByRole('link', { name: /通用类/ }).first().click()
    await page.getByRole('button', { name: '修改介绍' }).click()
    const before = await page.inputValue('#introduction')
    await page.fill('#introduction', '')
    await refusedAt(page, 'introduction', '保存')
    await looked(page, named('introduction-refused'))
    await page.fill('#introduction', `${before}\n\n补充说明：以年度通知为准（演示）。`)
    await dialog(page).getByRole('button', { name: '保存' }).click()
    await dialog(page).waitFor({ state: 'detached' })
  })
  const { page, seen, close } = await visit()
  await shown(page, `/${region}/claim`)
  await page.getByText('以年度通知为准（演示）').first().waitFor()
  await close()
  clean(seen)
})

step('a tie between two units is recorded, found by either, and ended with a reason', () =>
  official(ADMIN, async (page) => {
    await shown(page, '/admin/registers')
    await page.locator('summary').filter({ hasText: '单位关联关系' }).click()
    await page.getByRole('button', { name: '登记关联关系' }).click()
    await fill(page, { one: TIED[0], other: '91210102DEM90072', source: '示例公示系统，当日查询（演示）' })
    await page.locator('#kind').selectOption({ label: '产权纽带关系' })
    await refusedAt(page, 'other', '登记关联关系')
    await looked(page, named('tie-refused'))
    await page.fill('#other', TIED[1])
    await dialog(page).getByRole('button', { name: '登记关联关系' }).click()
    const row = page.getByRole('row').filter({ hasText: TIED[1] })
    await row.getByText('产权纽带关系').waitFor()
    await page.fill('#affiliated', TIED[1])
    await page.getByRole('search', { name: '单位关联关系' }).getByRole('button', { name: '查找' }).click()
    await row.getByRole('button', { name: /^结束/ }).click()
    await refusedAt(page, 'reason', '结束')
    await page.fill('#reason', REASON)
    await dialog(page).getByRole('button', { name: '结束', exact: true }).click()
    await row.getByText(REASON).waitFor()
    await looked(page, named('ties'))
  }))

step('experts come in by table: a wrong row is named and nobody enters; corrected, all do', () =>
  official(ADMIN, async (page) => {
    await shown(page, '/admin/experts')
    await page.getByRole('button', { name: '导入专家' }).click()
    const table = async (mobile) => {
      const rows = ['姓名,手机号,账号名,职称,专业领域,工作单位', '示例甲,15399990051,shili_zhuanjia_11,教授,材料,示例大学（演示）', `示例乙,${mobile},shili_zhuanjia_12,研究员,检测,示例研究所（演示）`]
      const removal = dialog(page).getByRole('button', { name: '移除' })
      if (await removal.count()) await removal.click()
      await page.locator('input[type=file][data-for="uploadId"]').setInputFiles({ name: 'experts.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n'), 'utf8') })
      await removal.waitFor()
      await dialog(page).getByRole('button', { name: '导入专家' }).click()
    }
    await refusedAt(page, 'uploadId', '导入专家')
    await table('12345')
    await dialog(page).locator('summary').filter({ hasText: '1 处错误' }).click()
    await dialog(page).getByText(/第 3 行/).waitFor()
    await looked(page, named('experts-refused'))
    await table('15399990052')
    await dialog(page).getByText('新增 2，更新 0').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('row').filter({ hasText: 'shili_zhuanjia_12' }).first().waitFor()
    await looked(page, named('experts'))
  }))

step('who is on no register declares one with its proof; without the proof it is refused at the field; an admin decides', async () => {
  await enterprise(DECLARING, async (page) => {
    await shown(page, `/${region}/claim`)
    await page.getByRole('button', { name: '确认领取' }).first().click()
    const told = dialog(page)
    await told.locator('summary').filter({ hasText: '凭证明申报' }).click()
    await page.locator('#register').waitFor()
    await page.locator('#register').selectOption({ index: 1 })
    await page.fill('#validFrom', day(-30))
    await told.getByRole('button', { name: '提交申报' }).click()
    await told.getByRole('alert').filter({ hasText: /请更正/ }).waitFor()
    await page.locator('#proofId-fault').waitFor()
    await looked(page, named('declaration-refused'))
    await upload(page, 'proofId', 'licence.png')
    await told.getByRole('button', { name: '提交申报' }).click()
    await told.getByText('申报已提交').waitFor()
  })
  await official(ADMIN, async (page) => {
    await shown(page, '/admin/registers')
    const row = page.getByRole('row').filter({ hasText: '企业自行申报' }).first()
    await row.getByRole('button', { name: '不予确认' }).click()
    await refusedAt(page, 'reason', '不予确认')
    await page.fill('#reason', REASON)
    await dialog(page).getByRole('button', { name: '不予确认', exact: true }).click()
    await page.getByText('已保存').waitFor()
    await looked(page, named('declarations'))
  })
})

step('a platform’s admin ends the recognition of a lab, from tomorrow at the earliest', () =>
  official('pingtai_guanli', async (page) => {
    await shown(page, '/admin/labs')
    await page.getByRole('search').getByRole('textbox').fill('重点实验室')
    await page.getByRole('search').getByRole('button', { name: '查找' }).click()
    const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^终止互认/ }) }).last()
    const lab = (await row.getByRole('button').getAttribute('aria-label')).replace('终止互认 ', '')
    await row.getByRole('button').click()
    await fill(page, { since: day(-1), reason: REASON })
    await refusedAt(page, 'since', '终止互认')
    await looked(page, named('recognition-refused'))
    await page.fill('#since', day(1))
    await dialog(page).getByRole('button', { name: '终止互认', exact: true }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await page.getByRole('row').filter({ hasText: lab }).getByText(REASON).first().waitFor()
    await looked(page, named('recognition'))
  }))
