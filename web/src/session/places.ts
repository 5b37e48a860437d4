import { useEffect } from 'react'

import type { Viewer } from './store'

type Role = Viewer['role']

/** Where each role works. */
export const DESK: Readonly<Partial<Record<Role, string>>> = {
  ACCOUNT: '/my',
  ENTERPRISE_OPERATOR: '/my',
  INSTITUTION_OPERATOR: '/institution',
  REVIEWER: '/review',
  AGENCY_REVIEWER: '/review',
  EXPERT: '/expert',
  REGIONAL_ADMIN: '/admin',
  PLATFORM_ADMIN: '/admin/labs',
}

export function desk(viewer: Viewer): string {
  return DESK[viewer.role] ?? '/my'
}

const KEY = 'voucher.region'

/** The region somebody chose last; the region's own pages are under its code. */
export function lastRegion(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

/** A page of a region, once it is `known` that there is one. */
export function useVisited(code: string, known: boolean): void {
  useEffect(() => {
    if (known) rememberRegion(code)
  }, [code, known])
}

function rememberRegion(code: string): void {
  try {
    localStorage.setItem(KEY, code)
  } catch {
    // Nothing is lost: it is asked again.
  }
}
