// A line that drops, refuses or holds back: what people see, and that nothing is lost and nothing is done twice.
import { strict as assert } from 'node:assert'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'

import { finish, open, settled, shown, signIn, visitor } from './support/browser.mjs'
import { looked } from './support/steps.mjs'

const { VOUCHER_REGION: region } = process.env
let browser
before(async () => {
  browser = await open()
})
after(() => finish(browser))

/** A picture that cannot be made small: each pixel is chance. */
function noise(side) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.concat(Array.from({ length: side }, () => Buffer.concat([Buffer.alloc(1), randomBytes(side * 3)])))
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))])
}

const keyOf = (request) => JSON.parse(request.postData() ?? '{}').variables?.input?.idempotencyKey

async function saving(page, name) {
  await shown(page, `/${region}/services?text=${encodeURIComponent(name)}`)
  await page.getByRole('button', { name: '保存此检索' }).first().click()
  await page.getByRole('dialog').getByRole('textbox', { name: /名称/ }).fill(name)
}

test('without a line the page says so, keeps the act, and does it once when the line is back', async () => {
  const { page, close } = await visitor(browser)
  await signIn(page, 'qiye_yanshi')
  await saving(page, '断线甲')
  await page.context().setOffline(true)
  await page.locator('.offline[role=alert]').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('dialog').getByText('网络已断开，恢复后会自动重试').waitFor()
  await looked(page, 'line-offline')
  await page.context().setOffline(false)
  await page.getByText('检索已保存').waitFor()
  assert.equal(await page.locator('.offline').count(), 0)
  await shown(page, '/my/searches')
  assert.equal(await page.getByRole('article', { name: '断线甲' }).count(), 1)
  await close()
})

test('an answer that is lost on its way is asked for again under the same key, and the act is done once', async () => {
  const { page, close } = await visitor(browser)
  await signIn(page, 'qiye_yanshi')
  await saving(page, '断线乙')
  const keys = []
  await page.route('**/graphql', async (route) => {
    const key = keyOf(route.request())
    if (!key) return route.continue()
    keys.push(key)
    if (keys.length > 2) return route.continue()
    await route.fetch() // the platform has done it; nobody hears of it
    return route.abort('connectionreset')
  })
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('检索已保存').waitFor()
  assert.equal(keys.length, 3)
  assert.equal(new Set(keys).size, 1, 'one key for one intention')
  await shown(page, '/my/searches')
  assert.equal(await page.getByRole('article', { name: '断线乙' }).count(), 1)
  await close()
})

test('a file that is none is refused in words at its place; a large one goes on where a dropped line left it, after a reload too', async () => {
  const { page, close } = await visitor(browser)
  await signIn(page, 'qiye_xinren')
  await shown(page, '/my/certification')
  await page.goto(`/my/certification/new?region=${region}&capacity=ENTERPRISE`)
  await settled(page)
  const input = page.locator('input[type=file]').first()
  await input.waitFor({ state: 'attached' })
  await input.setInputFiles({ name: '执照.png', mimeType: 'image/png', buffer: Buffer.from([...Array(600).keys()].map((n) => (n * 89 + 7) % 256)) })
  const refused = page.locator('.files .fault[role=alert]')
  await refused.waitFor()
  assert.match(await refused.innerText(), /[一-龥]{4}/)
  await page.locator('.files').getByRole('button', { name: '移除' }).click()
  const file = { name: '大图.png', mimeType: 'image/png', buffer: noise(1400) }
  assert.ok(file.buffer.length > 5 * 1024 * 1024)
  const sent = []
  let dropped = true
  await page.route('**/uploads/parts/*/*', async (route) => {
    const part = /\/parts\/[^/]+\/(\d+)$/.exec(route.request().url())?.[1]
    if (part) sent.push(part)
    return part === '2' && dropped ? route.abort('connectionreset') : route.continue()
  })
  await input.setInputFiles(file)
  await page.waitForFunction(() => document.querySelector('.files progress')?.value > 0)
  await page.waitForTimeout(1500)
  assert.deepEqual([...new Set(sent)], ['1', '2'])
  await page.reload()
  await settled(page)
  dropped = false
  sent.length = 0
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.locator('.files', { hasText: '大图.png' }).getByRole('button', { name: '移除' }).waitFor({ timeout: 60_000 })
  assert.ok(!sent.includes('1'), 'what had arrived is not sent again')
  assert.ok(sent.includes('2'))
  await close()
})

test('where streams are refused the page looks by itself now and again', async () => {
  const { page, close } = await visitor(browser)
  await signIn(page, 'qiye_yanshi')
  await page.clock.install()
  let streams = 0
  await page.route('**/graphql/stream*', (route) => {
    streams += 1
    return route.fulfill({ status: 503, body: '' })
  })
  await shown(page, '/my/messages')
  let asked = 0
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql') asked += 1
  })
  await page.clock.fastForward(31_000)
  for (let i = 0; i < 50 && asked === 0; i += 1) await new Promise((resolve) => setTimeout(resolve, 100))
  assert.ok(streams >= 1)
  assert.ok(asked >= 1, 'the page asked again')
  await close()
})
