import type { CasePhase } from '~/graphql/generated/graphql'

const WELL: ReadonlySet<CasePhase> = new Set(['ACTIVE', 'USED', 'DONE'])
const OTHERWISE: ReadonlySet<CasePhase> = new Set(['REJECTED', 'WITHDRAWN', 'VOIDED', 'EXPIRED'])

/** Nobody is at work on a case in such a phase, and nothing is awaited. */
export function settled(phase: CasePhase): boolean {
  return wellEnded(phase) || OTHERWISE.has(phase)
}

export function wellEnded(phase: CasePhase): boolean {
  return WELL.has(phase)
}
