import type { Failure, Fault } from '~/graphql/act'

/** A fault in words, with what would be right; not what already stands as help beside the field. */
export function said({ message, hint }: Pick<Fault, 'message' | 'hint'>, help?: string | null): string {
  if (!hint || hint === help) return message
  return /[。！？]$/.test(message) ? message + hint : `${message} ${hint}`
}

/** The fault of the input's field `name`; flat forms' paths are `input.name`. */
export function faultOf(failure: Failure | null, name: string): string | undefined {
  const path = `input.${name}`
  const fault = failure?.faults.find((each) => each.path === path || each.path === name)
  if (fault) return said(fault)
  return failure && failure.path === path ? failure.message : undefined
}

export const toField = (path: string): string | undefined => path.replace(/^input\./, '') || undefined
