// Every route of the portal, read from the router's own table, and who opens which: a page that nobody visits fails a test.
import { fileURLToPath } from 'node:url'

import { matchRoutes } from 'react-router'
import { runnerImport } from 'vite'

const WEB = fileURLToPath(new URL('../..', import.meta.url))

/** The routes' objects, as the portal itself gives them to its router. */
export async function table() {
  const { module } = await runnerImport(`${WEB}src/app/pages.ts`, { root: WEB, resolve: { alias: { '~': `${WEB}src` } }, logLevel: 'error' })
  return module.pages
}

/** Their patterns, e.g. `/my/redemptions/:id`. */
export function patterns(routes, above = '') {
  return routes.flatMap((route) => {
    const own = [above, route.path ?? ''].filter(Boolean).join('/').replaceAll('//', '/')
    return route.children ? patterns(route.children, own) : [own]
  })
}

/** Which pattern an address is of, by the router's own matching. */
export function patternOf(routes, path) {
  const matches = matchRoutes(routes, new URL(path, 'http://portal').pathname) ?? []
  return matches.map((match) => match.route.path ?? '').filter(Boolean).join('/').replaceAll('//', '/')
}

const under = (...areas) => (pattern) => areas.some((area) => pattern === area || pattern.startsWith(`${area}/`))

/**
 * Who looks at what: `name` and `entry` to sign in with, the `area` of patterns that are theirs, `starts` beside the patterns without a parameter.
 * Addresses with an id are those that people find: links on the pages visited before.
 */
export function readers({ region, lab }) {
  return [
    {
      reader: 'visitor', area: (pattern) => !under('/my', '/institution', '/review', '/expert', '/admin', '/account')(pattern),
      starts: [
        `/${region}`, `/${lab}/labs`, `/${lab}`, `/${region}/services?text=${encodeURIComponent('色谱')}`, '/verify/UNKNOWN', '/sign-in/enterprise', '/sign-in/institution', '/sign-in/official', `/${region}/nowhere/at/all`, '/nowhere/at/all',
      ],
      ways: [(page) => compare(page, region)],
    },
    { reader: 'newcomer', name: 'qiye_xinren', entry: 'enterprise', area: under('/my/certification', '/account'), starts: [`/my/certification/new?region=${region}&capacity=ENTERPRISE`, `/my/certification/new?region=${region}&capacity=INSTITUTION`] },
    { reader: 'enterprise', name: 'qiye_yanshi', entry: 'enterprise', area: (pattern) => under('/my', '/account')(pattern) || pattern === '/:region/claim', ways: [(page) => claim(page, region)] },
    { reader: 'buyer', name: 'tj_qiye_yanshi', entry: 'enterprise', area: (pattern) => under('/my')(pattern) || pattern === '/:region/services/:id', starts: [`/${lab}/services?voucher=true`], ways: [apply] },
    { reader: 'institution', name: 'jigou_yanshi', entry: 'institution', area: under('/institution', '/account'), starts: [`/institution/admission/new?region=${region}`] },
    { reader: 'lab', name: 'hb_shiyanshi_yanshi', entry: 'institution', area: under('/institution') },
    { reader: 'district', name: 'qu_shenhe', entry: 'official', area: under('/review') },
    { reader: 'city', name: 'shi_shenhe', entry: 'official', area: under('/review', '/account') },
    { reader: 'province', name: 'sheng_shenhe', entry: 'official', area: under('/review'), starts: KINDS.map((kind) => `/review/cases?kind=${kind}`) },
    { reader: 'agency', name: 'tj_jigou_jia', entry: 'official', area: under('/review'), starts: KINDS.map((kind) => `/review/cases?kind=${kind}`) },
    { reader: 'expert', name: 'tj_zhuanjia_jia', entry: 'official', area: under('/expert', '/account') },
    { reader: 'admin', name: 'diqu_guanli_jia', entry: 'official', area: (pattern) => under('/admin', '/review')(pattern) && pattern !== '/admin/wordings', starts: KINDS.map((kind) => `/review/cases?kind=${kind}`) },
    { reader: 'platform', name: 'pingtai_guanli', entry: 'official', area: under('/admin/labs', '/admin/wordings', '/admin/officials', '/admin/audit', '/account'), starts: ['/admin'] },
  ]
}

/** Pages that only a button leads to. */
async function compare(page, region) {
  await page.goto(`/${region}/services`)
  for (const at of [0, 1]) await page.locator('main .service-card input[type=checkbox]').nth(at).check()
  await page.locator('main a[href*="/compare?ids="]').click()
  await page.waitForURL(/compare/)
}

async function claim(page, region) {
  await page.goto(`/${region}/claim`)
  await page.getByRole('article').filter({ hasText: '仪器与检测类' }).getByRole('button', { name: '确认领取' }).click()
  await page.waitForURL(/\/my\/claims\//)
  await page.getByRole('heading', { name: '填写申领信息' }).waitFor()
}

async function apply(page) {
  await page.goto('/my/orders')
  // An order on which a voucher may be asked for, where there is one; else the page says why not.
  const order = await page.locator('main a[href^="/my/orders/"]').first().getAttribute('href')
  await page.goto(`/my/applications/new?order=${order.split('/').at(-1)}`)
}

const KINDS = ['CERTIFICATION', 'ADMISSION', 'CLAIM', 'APPLICATION', 'REDEMPTION', 'CLAWBACK']

/** Pages that look different by what they show are visited more than once. */
const OFTEN = { '/review/cases/:id': 6, '/my/redemptions/:id': 3, '/my/orders/:id': 2, '/verify/:code': 1 }

/** Pages that may refuse what they were opened on; everywhere else a refusal is a fault. */
export const REFUSING = new Set(['/my/applications/new'])
export const most = (pattern) => OFTEN[pattern] ?? 1
