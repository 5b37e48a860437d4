import type { ReactNode } from 'react'

import { Button } from './Button'
import { ui } from './words'
import { useWords } from '~/i18n/words'

export interface Column<R> {
  readonly key: string
  readonly label: string
  readonly right?: boolean
  readonly cell: (row: R) => ReactNode
}

/** Folds into one block a row on a phone, each value beside its label. */
export function Table<R>({ rows, columns, keyOf, caption, empty }: { rows: readonly R[]; columns: readonly Column<R>[]; keyOf: (row: R) => string; caption: string; empty?: ReactNode }) {
  if (rows.length === 0 && empty) return <div className="card">{empty}</div>
  return (
    <div className="table-frame">
      <table className="table folds">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.right ? 'right' : ''}>{column.label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.key} data-label={column.label} className={column.right ? 'right' : ''}>
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Keyset pages have no numbers: one more page at a time. */
export function More({ pageInfo, busy, onMore }: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; busy?: boolean; onMore: (cursor: string) => void }) {
  const w = useWords(ui)
  const cursor = pageInfo.endCursor
  if (!pageInfo.hasNextPage || cursor === null) return null
  return (
    <div className="row" style={{ justifyContent: 'center' }}>
      <Button busy={busy ?? false} onClick={() => onMore(cursor)}>{w.loadMore}</Button>
    </div>
  )
}
