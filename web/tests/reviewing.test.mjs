// A redemption on the officials' desks: due dates, papers beside the form, a return with reasons, what changed since, and many passed at once.
import { strict as assert } from 'node:assert'

import { clean, settled, shown } from './support/browser.mjs'
import { journey } from './support/journey.mjs'
import { looked, stands } from './support/steps.mjs'

const { VOUCHER_REGION: region, VOUCHER_PASSWORD: password } = process.env
const ENTERPRISE = '大连示例海工装备有限公司（演示）'
const known = {}
const { step, named, visit, enterprise, official } = journey('reviewing')
const decision = (page) => page.getByRole('region', { name: '审核决定' })

step('an official finds the entry on the zone’s home, and the case with its due date in the inbox, by keyboard alone', async () => {
  const { page, seen, close } = await visit()
  await shown(page, `/${region}`)
  await page.getByRole('link', { name: '管理端登录' }).click()
  await page.getByRole('button', { name: '登录', exact: true }).waitFor()
  await page.fill('#identifier', 'shi_shenhe_dalian')
  await page.fill('#password', password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '待办', level: 1 }).waitFor()
  await page.getByRole('button', { name: /^兑付（兑现） \d+/ }).waitFor()
  const row = page.getByRole('row').filter({ hasText: ENTERPRISE }).filter({ hasText: '通用类' }).last() // not what another journey filed
  await row.getByText(/应于 .* 前办结/).waitFor()
  known.number = await row.getByRole('link').first().textContent()
  await looked(page, named('inbox'))
  while (!(await row.evaluate((it) => it.dataset.here === 'true'))) await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: '材料' }).waitFor()
  await page.getByText(known.number).first().waitFor()
  await close()
  clean(seen)
})

step('beside the papers: findings are shown, papers turn by a key, a return without a reason is refused at the field, then made', () =>
  official('shi_shenhe_dalian', async (page) => {
    await openIt(page)
    await page.getByRole('heading', { name: '交叉核对' }).waitFor()
    const papers = page.getByRole('region', { name: '材料' })
    await papers.locator('canvas').first().waitFor()
    const first = await papers.locator('[aria-pressed=true]').textContent()
    await page.keyboard.press('n')
    await page.waitForFunction((was) => document.querySelector('.papers [aria-pressed=true]').textContent !== was, first)
    await papers.locator('canvas').first().waitFor()
    await looked(page, named('case'))
    await page.keyboard.press('r')
    assert.equal(await page.getByRole('radio', { name: '退回修改' }).isChecked(), true)
    assert.equal(await page.evaluate(() => document.activeElement.id), 'text', 'one types the opinion at once')
    await decision(page).getByRole('button', { name: '退回修改' }).click()
    await decision(page).getByRole('alert').waitFor()
    assert.equal(await page.locator('#text').getAttribute('aria-invalid'), 'true')
    await looked(page, named('refused'))
    await page.locator('summary').filter({ hasText: '预设理由' }).click()
    await decision(page).getByRole('checkbox').first().check()
    await page.fill('#text', '请核对合同编号。')
    await decision(page).getByRole('button', { name: '退回修改' }).click()
    await page.waitForURL(/\/review$/)
    assert.equal(await page.getByRole('link', { name: known.number }).count(), 0, 'it has left the desk')
  }))

step('the enterprise reads why, corrects, and submits again', () =>
  enterprise('qiye_dalian', async (page) => {
    await shown(page, '/my/redemptions')
    await page.getByRole('link', { name: known.number }).click()
    await settled(page)
    await stands(page, '退回修改')
    await page.getByText('请核对合同编号。').first().waitFor()
    await page.locator('[id$="-contractNumber"]').first().fill('HT-2026-GZ01')
    await page.getByText('草稿已保存').waitFor()
    await looked(page, named('returned'))
    await page.getByRole('button', { name: /提交/ }).last().click()
    await page.locator('.tracker [data-standing=CURRENT]').filter({ hasText: '初审' }).waitFor()
  }))

step('the official sees what changed since the return, and passes', () =>
  official('shi_shenhe_dalian', async (page) => {
    await openIt(page)
    const changes = page.getByRole('table', { name: '与退回时相比的改动' })
    await changes.getByText('HT-2026-GZ01').waitFor()
    await looked(page, named('changed'))
    await page.keyboard.press('p')
    await page.keyboard.type('材料齐全，予以通过。')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/review$/)
  }))

step('the province passes several at once', () =>
  official('sheng_shenhe', async (page) => {
    await shown(page, '/review?kind=REDEMPTION')
    await page.getByRole('link', { name: known.number }).waitFor()
    const count = (await page.getByRole('row').count()) - 1
    assert.ok(count >= 2, 'there are several')
    for (let i = 0; i < count; i += 1) {
      await page.keyboard.press('x')
      await page.keyboard.press('j')
    }
    await looked(page, named('many'))
    await page.getByRole('button', { name: `批量通过（${count}）` }).click()
    await page.getByText(`${count} 件已通过`).waitFor()
    await page.getByText('没有待办').waitFor()
  }))

async function openIt(page) {
  await shown(page, `/review?text=${known.number}`)
  await page.getByRole('link', { name: known.number }).click()
  await decision(page).waitFor()
}
