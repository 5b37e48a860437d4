import type { ReactNode } from 'react'

import { useRegion } from './useRegion'
import { words } from './words'
import { codeOf, type Page, useShell } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { useSession } from '~/session/store'
import { ButtonLink } from '~/ui/Button'
import { Empty, Loaded, Skeleton } from '~/ui/Surface'

/** What is managed region by region: asked at once for the region one acts for; who acts for none is told so. */
export function OfRegion<D>({ page, children }: { page: Page<D>; children: (data: D, region: string) => ReactNode }) {
  const region = useRegion()
  const { viewer } = useSession()
  if (viewer && !region) return <NoRegion />
  const unknown = viewer === undefined && page.error && codeOf(page.error) !== 'UNAUTHENTICATED'
  return unknown ? <WhoAsks /> : <Loaded page={page}>{(data) => children(data, region)}</Loaded>
}

/** A refusal said nothing of who is looking. */
function WhoAsks() {
  useShell()
  return <div className="card"><Skeleton /></div>
}

function NoRegion() {
  const w = useWords(words)
  return <div className="card"><Empty action={<ButtonLink to="/admin/labs" look="primary">{w.labs}</ButtonLink>}>{w.noRegion}</Empty></div>
}
