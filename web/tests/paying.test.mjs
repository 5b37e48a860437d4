// From publicity to the money: an objection, its decision, a batch of two persons, what the bank did, and a rating. Moves the clock: runs last.
import { strict as assert } from 'node:assert'
import { execFileSync } from 'node:child_process'

import { clean, settled, shown } from './support/browser.mjs'
import { journey } from './support/journey.mjs'
import { fill, looked, stands } from './support/steps.mjs'

const { VOUCHER_REGION: region, VOUCHER_PYTHON: python, VOUCHER_DATA_DIR: data } = process.env
const ENTERPRISE = '大连示例海工装备有限公司（演示）'
const INSTITUTION = '辽宁科技大学'
const TEXT = '请核实服务是否完成（演示异议）。'
const known = {}
const { step, named, visit, enterprise, official } = journey('paying')

step('2.5 公示: what passed is public; who objects leaves a way to be reached, told at the field when it is missing', async () => {
  const { page, seen, close } = await visit()
  await shown(page, `/${region}`)
  known.paid = Number((await page.getByText(/完成兑付/).first().locator('..').textContent()).replace(/[^0-9.]/g, ''))
  await page.getByRole('navigation').getByRole('link', { name: '公示' }).click()
  await page.getByRole('row').filter({ hasText: ENTERPRISE }).filter({ hasText: '公示中' }).first().getByRole('button', { name: '提出异议' }).click()
  const dialog = page.getByRole('dialog')
  await fill(page, { 'objection-text': TEXT })
  await dialog.getByRole('button', { name: '提出异议' }).click()
  await dialog.getByRole('alert').waitFor()
  assert.equal(await page.locator('#objection-contactPhone').getAttribute('aria-invalid'), 'true')
  assert.equal(await page.inputValue('#objection-text'), TEXT, 'nothing is lost')
  await looked(page, named('objection'))
  await fill(page, { 'objection-contactName': '示例群众', 'objection-contactPhone': '15400008888' })
  await dialog.getByRole('button', { name: '提出异议' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await close()
  clean(seen)
})

step('the applicant sees that it pauses, not who objected', () =>
  enterprise('qiye_dalian', async (page) => {
    await shown(page, '/my/redemptions')
    const link = page.getByRole('row').filter({ hasText: '公示异议' }).getByRole('link').first()
    known.number = await link.textContent()
    await link.click()
    await settled(page)
    await stands(page, '公示异议')
    assert.equal(await page.getByText('15400008888').count(), 0)
    await looked(page, named('paused'))
  }))

step('an admin reads it with its contact, and decides with a reason', () =>
  official('diqu_guanli_jia', async (page) => {
    await shown(page, `/review/cases?text=${known.number}`)
    await page.getByRole('link', { name: known.number }).click()
    assert.equal(await page.getByText('15400008888').count(), 0)
    await page.getByRole('button', { name: '查看联系方式' }).click()
    await page.getByText('15400008888').waitFor()
    await page.getByRole('button', { name: '异议不成立' }).click()
    await page.getByRole('alert').waitFor()
    assert.equal(await page.locator('#objection-text').getAttribute('aria-invalid'), 'true')
    await looked(page, named('decision'))
    await page.fill('#objection-text', '经核实，服务内容属实。')
    await page.getByRole('button', { name: '异议不成立' }).click()
    await stands(page, '公示')
    execFileSync(python, ['-m', 'gateway.cli', 'clock', '--days', '12'], { env: { PATH: process.env.PATH, VOUCHER_MODE: 'demonstration', VOUCHER_DATA_DIR: data }, cwd: '..' })
  }))

step('when the days are over it waits to be paid; one prepares the batch and cannot send it', () =>
  official('diqu_guanli_jia', async (page) => {
    const found = () => page.getByRole('row').filter({ hasText: known.number })
    await until(page, `/review/cases?text=${known.number}`, () => found().getByText('兑付', { exact: true }).last())
    const told = await found().textContent()
    await shown(page, '/admin/payouts')
    const waiting = page.getByRole('table', { name: '待拨付的办件' }).getByRole('row').filter({ has: page.getByRole('button', { name: '编制拨付批次' }) })
    await waiting.first().waitFor()
    const names = await waiting.locator('td, th').evaluateAll((cells) => cells.map((cell) => cell.innerText.trim()).filter((text) => text.length > 3))
    // Several programmes may have cases that wait: the one of this case.
    const own = names.filter((name) => told.includes(name))[0]
    await waiting.filter({ hasText: own }).first().getByRole('button', { name: '编制拨付批次' }).click()
    await page.waitForURL(/payouts\/./)
    await page.getByRole('link', { name: known.number }).waitFor()
    await page.getByText('须由另一人审批').first().waitFor()
    assert.equal(await page.getByRole('button', { name: '审批发出' }).count(), 0)
    known.batch = new URL(page.url()).pathname
    await looked(page, named('prepared'))
  }))

step('another sends it and takes the bank’s file, and cannot record what the bank did', () =>
  official('diqu_guanli_yi', async (page) => {
    await shown(page, known.batch)
    await page.getByRole('button', { name: '审批发出' }).click()
    await page.getByRole('heading', { level: 1 }).getByText('已发出').waitFor()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载银行文件' }).click()])
    assert.ok(file.suggestedFilename().length > 0)
    const line = page.getByRole('row').filter({ hasText: known.number })
    await line.getByRole('button', { name: '登记失败' }).click()
    await page.fill('#reason', '户名与账号不符（演示）')
    await page.getByRole('dialog').getByRole('button', { name: '登记失败' }).click()
    await page.getByText('须由发出人以外的人员登记').waitFor()
  }))

step('the one who prepared it records what the bank did, line by line; what is missing is told at the field', () =>
  official('diqu_guanli_jia', async (page) => {
    await shown(page, known.batch)
    const line = page.getByRole('row').filter({ hasText: known.number })
    await line.getByRole('button', { name: '登记失败' }).click()
    await page.fill('#reason', '户名与账号不符（演示）')
    await page.getByRole('dialog').getByRole('button', { name: '登记失败' }).click()
    await line.getByRole('button', { name: '重新拨付' }).waitFor()
    for (let left = await page.getByRole('button', { name: '登记到账' }).count(); left > 0; left -= 1) {
      await page.getByRole('button', { name: '登记到账' }).first().click()
      if (!known.refused) {
        await page.getByRole('dialog').getByRole('button', { name: '登记到账' }).click()
        await page.getByRole('dialog').getByRole('alert').waitFor()
        assert.equal(await page.locator('#bankReference').getAttribute('aria-invalid'), 'true')
        known.refused = true
      }
      await page.fill('#bankReference', `YH2026${left}`)
      await page.getByRole('dialog').getByRole('button', { name: '登记到账' }).click()
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.waitForFunction((most) => [...document.querySelectorAll('main td button')].filter((button) => button.textContent === '登记到账').length < most, left)
    }
    await looked(page, named('sent'))
    await line.getByRole('button', { name: '重新拨付' }).click()
    await line.getByRole('button', { name: '重新拨付' }).waitFor({ state: 'hidden' })
  }))

step('what the bank refused is paid in another batch', async () => {
  await official('diqu_guanli_yi', async (page) => {
    await shown(page, '/admin/payouts')
    await page.getByRole('table', { name: '待拨付的办件' }).getByRole('button', { name: '编制拨付批次' }).first().click()
    await page.waitForURL(/payouts\/./)
    known.batch = new URL(page.url()).pathname
  })
  await official('diqu_guanli_jia', async (page) => {
    await shown(page, known.batch)
    await page.getByRole('button', { name: '审批发出' }).click()
    await page.getByRole('heading', { level: 1 }).getByText('已发出').waitFor()
  })
  await official('diqu_guanli_yi', async (page) => {
    await shown(page, known.batch)
    await page.getByRole('row').filter({ hasText: known.number }).getByRole('button', { name: '登记到账' }).click()
    await page.fill('#bankReference', 'YH2026AGAIN')
    await page.getByRole('dialog').getByRole('button', { name: '登记到账' }).click()
    await page.getByText('YH2026AGAIN').waitFor()
    await page.getByRole('heading', { level: 1 }).getByText('已结清').waitFor()
  })
})

step('the enterprise sees the money, rates the service, and the counter on the zone’s home has grown', async () => {
  await enterprise('qiye_dalian', async (page) => {
    await shown(page, '/my/redemptions')
    await page.getByRole('row').filter({ hasText: known.number }).getByText('已兑付').waitFor()
    await page.getByRole('link', { name: known.number }).click()
    await settled(page)
    await page.getByLabel('评价内容').first().fill('按期完成，数据可靠（演示）。')
    await looked(page, named('paid'))
    await page.getByRole('button', { name: '评价服务' }).first().click()
    await page.getByText('感谢您的评价').waitFor()
  })
  const { page, close } = await visit()
  await shown(page, `/${region}`)
  const now = Number((await page.getByText(/完成兑付/).first().locator('..').textContent()).replace(/[^0-9.]/g, ''))
  assert.ok(now > known.paid, `${now} > ${known.paid}`)
  await close()
})

step('everybody reads the rating at the institution’s storefront', async () => {
  const { page, seen, close } = await visit()
  await shown(page, `/${region}/services?text=${encodeURIComponent(INSTITUTION)}`)
  await page.getByRole('link', { name: INSTITUTION, exact: true }).first().click()
  await page.getByText('按期完成，数据可靠（演示）。').waitFor()
  await looked(page, named('rating'))
  await close()
  clean(seen)
})

/** The worker does it in its own time: looks again until it is there. */
async function until(page, path, wanted) {
  for (let i = 0; i < 60; i += 1) {
    await shown(page, path)
    if ((await wanted().count()) > 0) return
    await page.waitForTimeout(1000)
  }
  throw new Error(`not seen at ${path}`)
}
