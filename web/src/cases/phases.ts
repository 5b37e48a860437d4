import type { CasePhase } from '~/graphql/generated/graphql'

const WELL: ReadonlySet<CasePhase> = new Set(['ACTIVE', 'USED', 'DONE'])
const NOTHING: ReadonlySet<CasePhase> = new Set(['REJECTED', 'WITHDRAWN', 'VOIDED', 'EXPIRED'])

/** Nobody is at work on a case in such a phase, and nothing is awaited. */
export function settled(phase: CasePhase): boolean {
  return wellEnded(phase) || cameToNothing(phase)
}

export function wellEnded(phase: CasePhase): boolean {
  return WELL.has(phase)
}

/** Another one may be asked for in its place. */
export function cameToNothing(phase: CasePhase): boolean {
  return NOTHING.has(phase)
}
