import { useState } from 'react'
import { useQuery } from 'urql'

import { DivisionsDocument } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { ui } from '~/ui/words'

interface Props {
  id: string
  label: string
  region: string
  code: string
  readOnly: boolean
  invalid: boolean
  onChange: (code: string) => void
  /** Where a division of any level may be chosen: the code and name of the whole. */
  whole?: { code: string; name: string } | undefined
}

/** One list per level, each shown once the one above is chosen. */
export function DivisionSelect(props: Props) {
  return <Level {...props} parent="" depth={0} above={props.whole?.code ?? ''} />
}

function Level({ id, label, region, code, readOnly, invalid, onChange, whole, parent, depth, above }: Props & { parent: string; depth: number; above: string }) {
  const w = useWords(ui)
  const [{ data }] = useQuery({ query: DivisionsDocument, variables: { region, parent } })
  const nodes = data?.divisions.nodes ?? []
  // Codes nest by their leading digits (GB/T 2260), so a known code names its own path.
  const onPath = nodes.find((each) => each.code === code || (!each.leaf && code.startsWith(each.code.replace(/(00)+$/, ''))))?.code ?? ''
  const [picked, setPicked] = useState('')
  const chosen = nodes.find((each) => each.code === (picked || onPath))
  const pick = (next: string) => {
    setPicked(next)
    const found = nodes.find((each) => each.code === next)
    onChange(found && (found.leaf || whole) ? next : above)
  }
  return (
    <div className="row" style={{ flexWrap: 'nowrap' }}>
      <select
        id={depth === 0 ? id : `${id}-${depth}`} className="input" disabled={readOnly} aria-invalid={invalid || undefined}
        aria-label={`${label} ${depth === 0 && nodes.some((each) => !each.leaf) ? w.province : w.district}`} value={chosen?.code ?? ''} onChange={(event) => pick(event.target.value)}
      >
        <option value="">{whole && depth === 0 ? whole.name : whole ? w.all : w.choose}</option>
        {nodes.map((each) => <option key={each.code} value={each.code}>{each.name}</option>)}
      </select>
      {chosen && !chosen.leaf && <Level key={chosen.code} {...{ id, label, region, code, readOnly, invalid, onChange, whole }} parent={chosen.code} depth={depth + 1} above={whole ? chosen.code : ''} />}
    </div>
  )
}
