// Lighthouse, where it can be had: fetched by npx when asked for, for it is a hundred packages that nothing else needs.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { URL_ } from './browser.mjs'

const PINNED = 'lighthouse@12.8.2'
const CATEGORIES = { performance: 'performance', accessibility: 'accessibility', 'best-practices': 'best practices', seo: 'SEO' }
const run = promisify(execFile)

/** One report; the desktop's preset, for the phone's throttling measures the machine that throttles. */
async function report(path) {
  const { stdout } = await run('npx', [
    '--yes', PINNED, `${URL_}${path}`, '--quiet', '--output=json', '--preset=desktop', `--only-categories=${Object.keys(CATEGORIES).join(',')}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic',
  ], { maxBuffer: 64 * 1024 * 1024, timeout: 180_000, env: { ...process.env, CHROME_PATH: process.env.VOUCHER_CHROMIUM } })
  return JSON.parse(stdout)
}

/** What costs a page points, worst first. */
function faults({ categories, audits }) {
  const weighed = Object.values(categories).flatMap((category) => category.auditRefs.filter((each) => each.weight > 0))
  return [...new Set(weighed.map((each) => each.id))].map((id) => audits[id]).filter((audit) => audit.score !== null && audit.score < 0.9)
    .sort((one, other) => one.score - other.score).map((audit) => `${audit.id}${audit.displayValue ? ` (${audit.displayValue})` : ''}`)
}

/** Prints the scores of `paths`; says why where Lighthouse cannot run. */
export async function lighthouse(paths) {
  console.log(`${PINNED}, desktop`.padEnd(30), ...Object.values(CATEGORIES).map((name) => name.padStart(15)))
  for (const path of paths) {
    let found
    try {
      found = await report(path)
    } catch (error) {
      console.log(`skipped: Lighthouse cannot run here (${String(error.stderr || error.message).trim().split('\n').at(-1)})`)
      return
    }
    console.log(path.padEnd(30), ...Object.keys(CATEGORIES).map((key) => String(Math.round((found.categories[key]?.score ?? 0) * 100)).padStart(15)))
    for (const fault of faults(found)) console.log(`    ${fault}`)
  }
}
