import { ui } from './words'
import { useWords } from '~/i18n/words'

interface Fault {
  readonly row: number
  readonly column: string
  readonly message: string
}

/** Why rows of a table were refused; the same places that the file's program shows. */
export function RowFaults({ faults, count }: { faults: readonly Fault[]; count: number }) {
  const w = useWords(ui)
  if (count === 0) return null
  return (
    <details className="notice bad">
      <summary>{w.faults(count)}</summary>
      <ul>{faults.map((fault, index) => <li key={index}>{fault.row > 0 && `${w.atRow(fault.row)} `}{fault.column} {fault.message}</li>)}</ul>
    </details>
  )
}
