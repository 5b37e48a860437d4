import type { ReactNode } from 'react'
import { Link } from 'react-router'

import { home } from './words'
import type { ZoneEntryCode, ZoneHomeQuery } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'

const PLACES: Readonly<Record<ZoneEntryCode, (region: string) => string>> = {
  CLAIM: (region) => `/${region}/claim`,
  ORDER: () => '/my/orders',
  APPLY: () => '/my/applications',
  REDEEM: () => '/my/redemptions',
  FIND_SERVICES: (region) => `/${region}/services`,
  ADMISSION: () => '/institution',
}

const DRAWINGS: Readonly<Record<ZoneEntryCode, ReactNode>> = {
  CLAIM: <path d="M6 14h36v6a4 4 0 0 0 0 8v6H6v-6a4 4 0 0 0 0-8zM18 19v10M25 24h9" />,
  ORDER: <path d="M10 12h28l-3 18H14zM14 12l-2-5H6M17 40a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm15 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4z" />,
  APPLY: <path d="M10 6h20l8 8v28H10zM29 6v9h9M17 24h14M17 32h9" />,
  REDEEM: <path d="M24 6a18 18 0 1 0 0 36 18 18 0 0 0 0-36zM17 15l7 8 7-8M24 23v12M18 26h12M18 31h12" />,
  FIND_SERVICES: <path d="M21 8a13 13 0 1 0 0 26 13 13 0 0 0 0-26zM31 31l10 10M16 21h10M21 16v10" />,
  ADMISSION: <path d="M8 42V16l16-9 16 9v26M4 42h40M18 42V30h12v12M17 21h4M27 21h4" />,
}

export function Entries({ region, entries, redemption }: { region: string; entries: ZoneHomeQuery['zoneHome']['entries']; redemption: string }) {
  const w = useWords(home)
  const named = { ...w, REDEEM: w.REDEEM(redemption) }
  return (
    <nav aria-label={w.entries}>
      <ul className="entries">
        {entries.map((entry) => (
          <li key={entry.code}>
            <Link to={PLACES[entry.code](region)} className="card entry">
              <svg viewBox="0 0 48 48" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">{DRAWINGS[entry.code]}</svg>
              <span>
                <strong>{named[entry.code]}</strong>
                <span className="small soft">{entry.open ? entry.label : w.closed}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
