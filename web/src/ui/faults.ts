import type { Failure } from '~/graphql/act'

/** The fault of the input's field `name`; flat forms' paths are `input.name`. */
export function faultOf(failure: Failure | null, name: string): string | undefined {
  const path = `input.${name}`
  const fault = failure?.faults.find((each) => each.path === path || each.path === name)
  if (fault) return `${fault.message}${fault.hint ? ` ${fault.hint}` : ''}`
  return failure && failure.path === path ? failure.message : undefined
}

export const toField = (path: string): string | undefined => path.replace(/^input\./, '') || undefined
