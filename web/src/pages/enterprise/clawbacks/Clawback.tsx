import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'

import { clawing } from './words'
import { CaseHead } from '~/cases/CaseHead'
import { Course } from '~/cases/Course'
import { CaseChangedDocument, ClawbackPageDocument, type ClawbackPageQuery } from '~/graphql/generated/graphql'
import { useLive } from '~/graphql/live'
import { usePage } from '~/graphql/page'
import { day, moment, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Loaded, Notice } from '~/ui/Surface'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

type Filed = ClawbackPageQuery['clawback']

export default function Clawback() {
  const { id = '' } = useParams()
  const page = usePage(ClawbackPageDocument, { id })
  useTitle(page.data?.clawback.number)
  return <Loaded page={page} lines={10}>{({ clawback }) => <Shown filed={clawback} again={page.again} />}</Loaded>
}

function Shown({ filed, again }: { filed: Filed; again: () => void }) {
  const w = useWords(clawing)
  useLive(CaseChangedDocument, { id: filed.id }, again, { known: (now) => now.caseChanged.version === filed.version })
  return (
    <>
      <CaseHead filed={filed} title={w.titleOf(filed.redemptionNumber)} />
      <Standing filed={filed} />
      <div className="two">
        <div className="stack">
          {filed.status.phase === 'RECOVERY' && filed.payTo && <Account payTo={filed.payTo} />}
          <Why filed={filed} />
        </div>
        <div className="stack"><Course filed={filed} /></div>
      </div>
    </>
  )
}

/** What the enterprise is to do now, before anything else. */
function Standing({ filed }: { filed: Filed }) {
  const w = useWords(clawing)
  if (filed.status.phase === 'RECOVERY')
    return (
      <Notice tone="wait" title={[w.pay(yuan(filed.amount)), filed.atWork.dueAt ? w.by(day(filed.atWork.dueAt)) : ''].filter(Boolean).join('，')}>
        <p>{filed.payTo ? w.how : w.elsewhere}</p>
      </Notice>
    )
  if (filed.settledAt) return <Notice tone="good">{w.settled}</Notice>
  return filed.closedAt ? <Notice>{w.ended}</Notice> : <Notice>{w.waiting}</Notice>
}

function Account({ payTo }: { payTo: NonNullable<Filed['payTo']> }) {
  const w = useWords(clawing)
  const copy = async () => {
    await navigator.clipboard.writeText(payTo.number)
    toast(w.copied)
  }
  return (
    <section className="card stack" aria-label={w.account}>
      <header><h2>{w.account}</h2>{'clipboard' in navigator && <Button small onClick={() => void copy()}>{w.copy}</Button>}</header>
      <Rows rows={[[w.holder, payTo.holder], [w.bank, payTo.bank], [w.account_number, <span key="n" className="number">{payTo.number}</span>]]} />
    </section>
  )
}

function Why({ filed }: { filed: Filed }) {
  const w = useWords(clawing)
  const rows: [string, ReactNode][] = [
    [w.redemption, <Link key="r" to={`/my/redemptions/${filed.redemptionId}`} className="number">{filed.redemptionNumber}</Link>], [w.programme, filed.programmeName],
    [w.paid, yuan(filed.paid)], [w.amount, <strong key="a">{yuan(filed.amount)}</strong>], [w.recovered, yuan(filed.recovered)], [w.ground, w[filed.ground]], [w.reason, filed.reason],
  ]
  if (filed.settledAt) rows.push([w.reference, filed.bankReference], [w.settledAt, moment(filed.settledAt)])
  return <section className="card stack" aria-label={w.facts}><h2>{w.facts}</h2><Rows rows={rows} /></section>
}

function Rows({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return <dl className="facts">{rows.map(([label, value]) => <div key={label} style={{ display: 'contents' }}><dt>{label}</dt><dd className="break">{value}</dd></div>)}</dl>
}
