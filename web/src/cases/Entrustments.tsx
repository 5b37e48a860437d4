import { type ReactNode, useState } from 'react'

import { Confirm } from './Confirm'
import { words } from './entrustWords'
import { useAct } from '~/graphql/act'
import { EntrustmentEndDocument, EntrustmentsDocument, type EntrustmentsQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { moment, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { FailureSummary, Loaded } from '~/ui/Surface'
import { toast } from '~/ui/toast'

export type Entrusted = EntrustmentsQuery['myEntrustments']['nodes'][number]

interface Props {
  title: string
  /** Who stands on the other side. */
  nameOf: (each: Entrusted) => string
  only?: (each: Entrusted) => boolean
  children?: (again: () => void) => ReactNode
}

/** Vouchers that institutions redeem for enterprises; asked for once it is opened. */
export function Entrustments({ title, ...rest }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <details className="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><strong>{title}</strong></summary>
      {open && <Listed {...rest} />}
    </details>
  )
}

function Listed({ nameOf, only = () => true, children }: Omit<Props, 'title'>) {
  const w = useWords(words)
  const page = usePage(EntrustmentsDocument, {})
  return (
    <div className="stack">
      <p className="soft">{w.lead}</p>
      <Loaded page={page} lines={3}>
        {({ myEntrustments }) => {
          const mine = myEntrustments.nodes.filter(only)
          return mine.length === 0 ? <p className="soft">{w.none}</p> : <Rows rows={mine} nameOf={nameOf} again={page.again} />
        }}
      </Loaded>
      {children?.(page.again)}
    </div>
  )
}

function Rows({ rows, nameOf, again }: { rows: readonly Entrusted[]; nameOf: (each: Entrusted) => string; again: () => void }) {
  const w = useWords(words)
  const act = useAct(EntrustmentEndDocument)
  const end = async (id: string) => {
    if (!(await act.run((idempotencyKey) => ({ input: { id, idempotencyKey } })))) return
    toast(w.endedNow)
    again()
  }
  return (
    <>
      <FailureSummary failure={act.failure} />
      <ul className="lines-plain">
        {rows.map((each) => (
          <li key={each.id} className="row between">
            <span>
              <strong>{nameOf(each)}</strong>
              <span className="small soft"> {each.programmeName} · <span className="number">{each.claimNumber}</span> · {w.since} {moment(each.createdAt)}{!each.endedAt && ` · ${w.remaining} ${yuan(each.remaining)} ${w.yuan}`}</span>
            </span>
            {each.endedAt ? <span className="tag">{w.ended}</span> : <Confirm small danger label={w.end} question={w.reallyEnd} busy={act.busy} onConfirm={() => end(each.id)} />}
          </li>
        ))}
      </ul>
    </>
  )
}
