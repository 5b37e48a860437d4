import type { ReactNode } from 'react'
import { useParams } from 'react-router'

import { OrderActs } from './OrderActs'
import { RevealField } from './RevealField'
import { Talk } from './Talk'
import { words } from './words'
import { FormFacts } from '~/cases/FormFacts'
import { Due } from '~/cases/Tracker'
import { OrderPageDocument, type OrderParty, type OrderPartsFragment } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { moment, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Loaded, Notice } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

export function sideWord(w: (typeof words)['zh'], side: OrderParty): string {
  return side === 'ENTERPRISE' || side === 'INSTITUTION' ? w[side] : w.CLOCK
}

/** One order, the same for both sides; what each may do is the platform's to say. */
export function OrderView({ beside }: { beside?: (order: OrderPartsFragment) => ReactNode }) {
  const { id = '' } = useParams()
  const page = usePage(OrderPageDocument, { id })
  useTitle(page.data?.order.number)
  return <Loaded page={page}>{({ order }) => <Whole order={order} beside={beside?.(order)} onDone={page.again} />}</Loaded>
}

function Whole({ order, beside, onDone }: { order: OrderPartsFragment; beside: ReactNode; onDone: () => void }) {
  const w = useWords(words)
  const { status, proposal } = order
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{order.serviceName}</h1>
          <p className="soft small number">{order.number} · {order.institutionName} · {order.enterpriseName}</p>
        </div>
        <div className="row">
          <span className="tag brand">{status.label}</span>
          {!status.final && status.atTurn.length > 0 && <span className="small soft">{w.turn(status.atTurn.map((side) => sideWord(w, side)).join('、'))}</span>}
          {status.dueAt && !status.final && <Due at={status.dueAt} provisional={status.dueProvisional} />}
        </div>
      </header>
      {proposal && <Notice tone="wait" title={w.proposal(sideWord(w, proposal.by), yuan(proposal.price))} />}
      {beside}
      <OrderActs order={order} onDone={onDone} />
      <section className="card stack">
        <header><h2>{w.details}</h2><strong className="number">¥ {yuan(order.price)}</strong></header>
        <FormFacts form={order.form} />
        <RevealField order={order} />
      </section>
      <section className="card stack tight">
        <h2>{w.history}</h2>
        <ol className="stack tight">
          {order.history.nodes.map((each) => <li key={each.id} className="small"><span className="number">{moment(each.at)}</span> {sideWord(w, each.by)} <strong>{each.label}</strong> → {each.after} {each.reason}</li>)}
        </ol>
      </section>
      <Talk order={order} onDone={onDone} />
    </>
  )
}
