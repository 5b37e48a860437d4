/** What is still wrong with the rows of a draft: faults say `input.rows.bankSlips[0].paidOn`, a row's own form `input.values.paidOn`. */
import type { Redemption } from './items'
import type { Fault } from '~/graphql/act'

type TableShape = Redemption['tables'][number]

const camel = (key: string): string => key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** The table that a fault is of, and the place of the row in it, where it is of one. */
export function tableOf(redemption: Redemption, path: string): { table: TableShape; index: number | null } | undefined {
  const [, key, index] = /(?:^|\.)rows\.(\w+)(?:\[(\d+)\])?/.exec(path) ?? []
  const table = redemption.tables.find((each) => camel(each.key) === key || each.key === key)
  return table && { table, index: index === undefined ? null : Number(index) }
}

/** The faults of one row, as of its own form. */
export function rowFaults(redemption: Redemption, table: TableShape, index: number): Fault[] {
  const at = `input.rows.${camel(table.key)}[${index}].`
  return (redemption.draft?.faults ?? []).filter((fault) => fault.path.startsWith(at)).map((fault) => ({ ...fault, path: fault.path.replace(at, 'input.values.') }))
}
