import type { CasePhase } from '~/graphql/generated/graphql'

const TONES: Readonly<Partial<Record<CasePhase, string>>> = {
  DONE: 'good', ACTIVE: 'good', USED: 'good', RETURNED: 'wait', APPLICANT_TASK: 'wait', OBJECTION: 'wait', CHANGING: 'wait', PAYMENT_FAILED: 'bad', REJECTED: 'bad',
  REVIEW: 'brand', EXPERT_REVIEW: 'brand', PUBLICITY: 'brand', PAYMENT: 'brand', RECOVERY: 'wait',
}

/** A status in the platform's own word; only the colour is the portal's. */
export function StatusTag({ status }: { status: { label: string; phase: CasePhase } }) {
  return <span className={`tag ${TONES[status.phase] ?? ''}`}>{status.label}</span>
}
