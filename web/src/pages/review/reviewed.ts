import type { ReviewCaseQuery } from '~/graphql/generated/graphql'

export type Reviewed = Extract<NonNullable<ReviewCaseQuery['node']>, { number: string }>
export type ReviewedRedemption = Extract<Reviewed, { __typename: 'Redemption' }>

export interface Paper {
  readonly id: string
  readonly name: string
  readonly label: string
}

interface FormField {
  readonly key: string
  readonly label: string
  readonly path: string
  readonly personal: boolean
  readonly value: { readonly text: string | null; readonly uploads: readonly string[] | null } | null
}

interface Form {
  readonly fields: readonly FormField[]
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
  const known = askable(found).find((each) => each.path === path)?.label ?? fieldAt(found, path)?.label
  if (known) return known
  const [, position = '', rest = ''] = /^items\[(\d+)\]\.?(.*)$/.exec(path) ?? []
  if (!position) return path
  const item = found.__typename === 'Redemption' ? found.items.find((each) => each.position === Number(position)) : undefined
  const [first = '', second = ''] = rest.split(/[.[\]]+/)
  const paper = first === 'documents' ? item?.documents.find((each) => each.key === second)?.label : undefined
  const part = PARTS[first]
  const said = paper ?? (part ? words[part] : rest)
  return [item?.title || `${Number(position) + 1}`, typeof said === 'string' ? said : rest].filter(Boolean).join(' · ')
}

/** The field of a changed path: differences name it by its key, with a place where it has several values. */
function fieldAt(found: Reviewed, path: string) {
  const key = path.replace(/\[.*$/, '').replace(/^(form|values)\./, '')
  return formsOf(found).flatMap((form) => form.fields).find((each) => each.key === key)
}

/** One side of a difference as people read it: a choice by its label, a file by its name. */
export function shownSide(found: Reviewed, path: string, side: string | null, words: { readonly file: string }): string {
  if (side === null || side === '') return '—'
  const choice = fieldAt(found, path)?.choices.find((each) => each.value === side)
  if (choice) return choice.label
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(side)) return side
  return papersOf(found).find((paper) => rawId(paper.id) === side)?.name ?? words.file
}

/** The id of a file as differences have it, which is the last part of what clients know it by. */
function rawId(id: string): string {
  try {
    return atob(id.replace(/-/g, '+').replace(/_/g, '/')).split(':')[1] ?? ''
  } catch {
    return ''
  }
}

const PARTS: Readonly<Record<string, string>> = {
  title: 'title_', category: 'category', institution_name: 'institution', institution_uscc: 'uscc', contract_number: 'contractNumber', contract_date: 'contractDate', contract_amount: 'contractAmount',
  proof_amount: 'proofAmount', documents: 'documents', bills: 'bills',
}
