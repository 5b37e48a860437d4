import type { CaseKind } from '~/graphql/generated/graphql'

/** Where an applicant finds a case of each kind. */
const PATHS: Readonly<Record<CaseKind, string>> = {
  CERTIFICATION: '/my/certification/', ADMISSION: '/institution/admission/', CLAIM: '/my/claims/', APPLICATION: '/my/applications/', REDEMPTION: '/my/redemptions/', CLAWBACK: '/my/clawbacks/',
}

export function pathOf(kind: CaseKind, id: string): string {
  return PATHS[kind] + id
}

/** The kind is in the id, which is otherwise opaque: a message names its case by id alone. */
const KINDS: Readonly<Record<string, CaseKind>> = {
  Certification: 'CERTIFICATION', Admission: 'ADMISSION', Claim: 'CLAIM', Application: 'APPLICATION', VoucherApplication: 'APPLICATION', Redemption: 'REDEMPTION', Clawback: 'CLAWBACK',
}

export function pathOfId(id: string): string | undefined {
  try {
    const kind = KINDS[atob(id.replace(/-/g, '+').replace(/_/g, '/')).split(':')[0] ?? '']
    return kind ? pathOf(kind, id) : undefined
  } catch {
    return undefined
  }
}
