import type { ReviewCaseQuery } from '~/graphql/generated/graphql'

export type Reviewed = Extract<NonNullable<ReviewCaseQuery['node']>, { number: string }>
export type ReviewedRedemption = Extract<Reviewed, { __typename: 'Redemption' }>

export interface Paper {
  readonly id: string
  readonly name: string
  readonly label: string
}

interface Form {
  readonly fields: readonly { readonly key: string; readonly label: string; readonly path: string; readonly personal: boolean; readonly value: { readonly text: string | null; readonly uploads: readonly string[] | null } | null }[]
  readonly files: readonly { readonly id: string; readonly name: string }[]
}

/** Every form of a case, with what it is called where there are several. */
export function formsOf(found: Reviewed) {
  if (found.__typename === 'Redemption') return [found.redemptionForm, ...found.tables.flatMap((table) => table.rows.map((row) => row.form))]
  if (found.__typename === 'Certification') return [found.form, ...(found.pendingForm ? [found.pendingForm] : [])]
  return 'form' in found ? [found.form] : []
}

/** Every file of a case, named by what it is, each once. */
export function papersOf(found: Reviewed): Paper[] {
  const papers = formsOf(found).flatMap(ofForm)
  if (found.__typename === 'Redemption')
    for (const item of found.items) {
      papers.push(...item.documents.map(({ label, file }) => ({ id: file.id, name: file.name, label })))
      papers.push(...item.bills.flatMap(({ number, file }) => (file ? [{ id: file.id, name: file.name, label: number }] : [])))
    }
  return papers.filter((paper, index) => papers.findIndex((each) => each.id === paper.id) === index)
}

function ofForm(form: Form): Paper[] {
  const names = new Map(form.files.map((file) => [file.id, file.name]))
  return form.fields.flatMap((field) => (field.value?.uploads ?? []).map((id) => ({ id, name: names.get(id) ?? field.label, label: field.label })))
}

/** What may be asked to be changed: the fields of the forms, and of a redemption its tables and items as a whole. */
export function askable(found: Reviewed): { path: string; label: string }[] {
  const redemption = found.__typename === 'Redemption' ? found : null
  const fields = (redemption ? [redemption.redemptionForm] : formsOf(found)).flatMap((form) => form.fields.map(({ path, label }) => ({ path, label })))
  const tables = redemption?.tables.map((table) => ({ path: `rows.${table.key}`, label: table.label })) ?? []
  const items = redemption?.items.map((item) => ({ path: `items[${item.position}]`, label: item.title })) ?? []
  const all = [...fields, ...tables, ...items].filter((each) => each.path)
  return all.filter((each, index) => all.findIndex((other) => other.path === each.path) === index)
}

/** What a changed path is called: the form's own label, or the item's title with the words of its parts. */
export function labelOf(found: Reviewed, path: string, words: Readonly<Record<string, unknown>>): string {
  const known = askable(found).find((each) => each.path === path)
  if (known) return known.label
  const [, position = '', rest = ''] = /^items\[(\d+)\]\.?(.*)$/.exec(path) ?? []
  if (!position) return path
  const title = found.__typename === 'Redemption' ? (found.items.find((item) => item.position === Number(position))?.title ?? '') : ''
  const part = PARTS[rest.replace(/\[.*$/, '')]
  const said = part ? words[part] : rest
  return [title || `${Number(position) + 1}`, typeof said === 'string' ? said : rest].filter(Boolean).join(' · ')
}

const PARTS: Readonly<Record<string, string>> = {
  title: 'title_', category: 'category', institution_name: 'institution', institution_uscc: 'uscc', contract_number: 'contractNumber', contract_date: 'contractDate', contract_amount: 'contractAmount',
  proof_amount: 'proofAmount', documents: 'documents', bills: 'bills',
}
