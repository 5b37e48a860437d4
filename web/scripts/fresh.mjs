// Fails where the committed typed documents are not what the schema and the .graphql files make today.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const made = ['documents.json', 'src/graphql/generated/graphql.ts']
const before = made.map((path) => readFileSync(path, 'utf8'))
execFileSync('npm', ['run', '--silent', 'generate'], { stdio: ['ignore', 'ignore', 'inherit'] })
const stale = made.filter((path, index) => readFileSync(path, 'utf8') !== before[index])
made.forEach((path, index) => writeFileSync(path, before[index]))
if (stale.length > 0) {
  console.error(`not what the schema makes: ${stale.join(', ')}; run make generate`)
  process.exit(1)
}
