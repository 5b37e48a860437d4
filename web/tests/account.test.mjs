// Accounts: the three entries, a forgotten password, who belongs to a unit, and devices that are signed in.
import { strict as assert } from 'node:assert'

import { clean, settled, shown, signIn } from './support/browser.mjs'
import { journey } from './support/journey.mjs'
import { code, fill, looked, register } from './support/steps.mjs'

const { VOUCHER_REGION: region } = process.env
const COLLEAGUE = { name: 'shili_tongshi_01', mobile: '15399990011', next: '15399990012' }
const UNIT = { owner: 'jigou_dalian', name: '大连理工大学', uscc: '12210211DEM010028P' }
const FORGETFUL = { name: 'qiye_xinren', mobile: '15400000004' }
const { step, named, visit, institution, enterprise } = journey('account')

step('2.1: three entries stand on the zone’s home; the wrong one, like a wrong password, is told and nothing typed is lost', async () => {
  const { page, close } = await visit()
  for (const [entry, mine, desk] of [['机构登录', 'jigou_yanshi', '机构工作台'], ['管理端登录', 'shi_shenhe', '待办']]) {
    await shown(page, `/${region}`)
    await page.getByRole('link', { name: entry }).click()
    await page.waitForURL(/sign-in/)
    await fill(page, { identifier: mine, password: 'wrong-Password-1' })
    await page.locator('main form button[type=submit]').click()
    await page.getByRole('alert').first().waitFor()
    assert.equal(await page.inputValue('#identifier'), mine)
    await page.fill('#password', process.env.VOUCHER_PASSWORD)
    await page.locator('main form button[type=submit]').click()
    await page.getByRole('heading', { name: desk, level: 1 }).waitFor()
    await page.getByRole('button', { name: '退出' }).click()
    await page.getByRole('banner').getByRole('link', { name: '企业登录' }).waitFor()
  }
  await page.getByRole('banner').getByRole('link', { name: '企业登录' }).click()
  await fill(page, { identifier: 'shi_shenhe', password: process.env.VOUCHER_PASSWORD })
  await page.locator('main form button[type=submit]').click()
  await page.getByRole('alert').first().waitFor()
  assert.match(page.url(), /sign-in\/enterprise/, 'officials have an entry of their own')
  await looked(page, named('entries'))
  await close()
})

step('who has no account of the unit’s registers, and asks to join it; a wrong code is told at the field', async () => {
  const { page, seen, close } = await visit()
  await register(page, region, COLLEAGUE.name, COLLEAGUE.mobile)
  await shown(page, '/my/members')
  await page.fill('#join-uscc', UNIT.uscc.replace('P', 'X'))
  await page.getByRole('button', { name: '申请加入' }).click()
  await page.getByRole('alert').first().waitFor()
  assert.equal(await page.locator('#join-uscc').getAttribute('aria-invalid'), 'true')
  await looked(page, named('join'))
  await page.fill('#join-uscc', UNIT.uscc)
  await page.locator('#join-capacity').selectOption({ label: '服务机构' })
  await page.fill('#join-message', '同事（演示）')
  await page.getByRole('button', { name: '申请加入' }).click()
  await page.getByText('申请已发出').waitFor()
  await close()
  clean(seen)
})

step('the unit’s owner takes them in', () =>
  institution(UNIT.owner, async (page) => {
    await page.getByRole('link', { name: '成员', exact: true }).click()
    await page.getByText(COLLEAGUE.name).waitFor()
    await page.getByRole('button', { name: '同意', exact: true }).click()
    await page.getByRole('row').filter({ hasText: COLLEAGUE.name }).waitFor()
    await looked(page, named('members'))
  }))

step('they act for the unit, and see their devices', () =>
  institution(COLLEAGUE.name, async (page) => {
    await page.getByRole('heading', { name: '机构工作台', level: 1 }).waitFor()
    await page.getByRole('link', { name: COLLEAGUE.name }).click()
    await page.getByRole('region', { name: '身份' }).getByText(UNIT.name).waitFor()
    await page.getByText('本机').waitFor()
    await looked(page, named('devices'))
  }))

step('another mobile number: the code goes to the new one, a wrong password is told at the field, and the number is new', () =>
  institution(COLLEAGUE.name, async (page) => {
    await shown(page, '/account')
    const section = page.getByRole('region', { name: '更换手机号' })
    await page.fill('#mobile', '12345')
    await section.getByRole('button', { name: '获取验证码' }).click()
    await page.locator('#mobile-fault').waitFor()
    await page.fill('#mobile', COLLEAGUE.next)
    await section.getByRole('button', { name: '获取验证码' }).click()
    await section.getByRole('button', { name: /秒后可重发/ }).waitFor()
    await fill(page, { code: await code(COLLEAGUE.next), 'mobile-password': 'wrong-Password-1' })
    await section.getByRole('button', { name: '更换手机号' }).click()
    await page.locator('#mobile-password-fault').waitFor()
    assert.equal(await page.inputValue('#mobile'), COLLEAGUE.next, 'nothing is lost')
    await looked(page, named('mobile-refused'))
    await page.fill('#mobile-password', process.env.VOUCHER_PASSWORD)
    await section.getByRole('button', { name: '更换手机号' }).click()
    await section.getByText(new RegExp(`${COLLEAGUE.next.slice(0, 3)}.*${COLLEAGUE.next.slice(-4)}`)).waitFor()
    await looked(page, named('mobile'))
  }))

step('a password that is forgotten is set anew by a code, and every device is signed out', async () => {
  const other = await visit()
  await signIn(other.page, FORGETFUL.name)
  const { page, seen, close } = await visit()
  await shown(page, '/sign-in/enterprise')
  await page.getByRole('link', { name: '忘记密码' }).click()
  await page.fill('#mobile', FORGETFUL.mobile)
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByRole('button', { name: /秒后可重发/ }).waitFor()
  await fill(page, { code: await code(FORGETFUL.mobile), new: 'kurz' })
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('alert').first().waitFor()
  assert.equal(await page.locator('#new').getAttribute('aria-invalid'), 'true')
  await looked(page, named('reset'))
  await page.fill('#new', process.env.VOUCHER_PASSWORD)
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('密码已重设').waitFor()
  await close()
  clean(seen)
  await other.page.goto('/account')
  await other.page.waitForURL(/sign-in/)
  await other.close()
})

step('messages tell an enterprise what happened, and lead to it', () =>
  enterprise('qiye_yanshi', async (page) => {
    await shown(page, '/my/messages')
    await settled(page)
    await looked(page, named('messages'))
  }))
