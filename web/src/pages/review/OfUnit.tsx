import { useState } from 'react'
import { useQuery } from 'urql'

import { CaseTable } from './Cases'
import { words } from './words'
import { ReviewHistoryDocument } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'

/** What the enterprise filed before, as far as the reader may see it; asked for when opened. */
export function OfUnit({ unitName, except }: { unitName: string; except: string }) {
  const w = useWords(words)
  const [open, setOpen] = useState(false)
  const [{ data }] = useQuery({ query: ReviewHistoryDocument, variables: { filter: { text: unitName } }, pause: !open || !unitName })
  if (!unitName) return null
  return (
    <details className="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.ofUnit}</summary>
      {data && <CaseTable rows={data.cases.nodes.filter((each) => each.id !== except && each.unitName === unitName)} />}
    </details>
  )
}
