// After graphql-codegen: gives urql the documents by their digest alone, and the gateway the texts.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const generated = at('../src/graphql/generated/')

const types = `${generated}graphql.ts`
const text = readFileSync(types, 'utf8')
writeFileSync(types, text.replaceAll(/\{"__meta__":\{"documentId":("[0-9a-f]{64}")\}\}/g, '{"kind":"Document","definitions":[],"documentId":$1}'))

renameSync(`${generated}persisted-documents.json`, at('../documents.json'))
for (const unused of ['gql.ts', 'index.ts']) rmSync(`${generated}${unused}`, { force: true })
