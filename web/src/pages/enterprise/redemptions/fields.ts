import type { Failure } from '~/graphql/act'
import { said } from '~/ui/faults'

/** `input.items[0].bills[1].number` → the element `items-0-bills-1-number`. */
export function itemField(path: string): string | undefined {
  const found = /items\[\d+\].*/.exec(path)
  return found ? found[0].replace(/[[\].]+/g, '-').replace(/-$/, '') : undefined
}

/** What the platform found wrong with that element. */
export function faultOf(failure: Failure | null, element: string): string | undefined {
  const fault = failure?.faults.find((each) => itemField(each.path) === element)
  return fault && said(fault)
}
