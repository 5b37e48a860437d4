import { Link } from 'react-router'

import { deskWords } from './words'
import { pathOf } from '~/cases/paths'
import { StatusTag } from '~/cases/StatusTag'
import { Due } from '~/cases/Tracker'
import { DeskPageDocument, type DeskPageQuery } from '~/graphql/generated/graphql'
import { codeOf, usePage } from '~/graphql/page'
import { day, moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { lastRegion, useVisited } from '~/session/places'
import { useSession } from '~/session/store'
import { ButtonLink } from '~/ui/Button'
import { Quota } from '~/ui/Quota'
import { Empty, Loaded, Notice } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

type Data = DeskPageQuery

export default function Overview() {
  const w = useWords(deskWords)
  useTitle(w.todo)
  const { viewer } = useSession()
  const operator = viewer ? viewer.role === 'ENTERPRISE_OPERATOR' : true
  const page = usePage(DeskPageDocument, { operator })
  // Not known yet who is looking, and it is nobody who acts for an enterprise: ask for what everybody may see.
  const plain = usePage(DeskPageDocument, { operator: false }, { pause: codeOf(page.error) !== 'FORBIDDEN' })
  return <Loaded page={codeOf(page.error) === 'FORBIDDEN' ? plain : page}>{(data) => <Shown data={data} />}</Loaded>
}

function Shown({ data }: { data: Data }) {
  const w = useWords(deskWords)
  // On a device that has seen no region yet, the head leads to the unit's own.
  const own = data.myUnits.nodes[0]?.homeRegion ?? ''
  useVisited(own, own !== '' && lastRegion() === '')
  return (
    <>
      <h1>{w.hello(data.myUnits.nodes[0]?.name ?? data.viewer?.name ?? '')}</h1>
      <Next data={data} />
      {data.myClaims?.nodes.some((each) => each.status.phase === 'ACTIVE') && (
        <section className="card stack" aria-label={w.vouchers}>
          <header className="row between"><h2>{w.vouchers}</h2><Link to="/my/vouchers">{w.open} ›</Link></header>
          {data.myClaims.nodes.filter((each) => each.status.phase === 'ACTIVE').map((each) => (
            <div key={each.id} className="stack tight">
              <div className="row between"><strong>{each.programme.name}</strong><span className="small soft">{w.redeemBy} {day(each.programme.redeemBy)}</span></div>
              <Quota quota={each.quota} />
            </div>
          ))}
        </section>
      )}
      {data.cases && (
        <section className="card" aria-label={w.cases}>
          <header><h2>{w.cases}</h2></header>
          {data.cases.nodes.length === 0 && <p className="soft">{w.noCases}</p>}
          <ul className="lines-plain">
            {data.cases.nodes.map((each) => (
              <li key={each.id} className="row between">
                <Link to={pathOf(each.kind, each.id)} className="grow">{each.title}</Link>
                {each.atWork.dueAt && <Due at={each.atWork.dueAt} provisional={each.atWork.dueProvisional} />}
                <StatusTag status={each.status} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="card" aria-label={w.messages}>
        <header><h2>{w.messages} {data.myNotifications.unread ? <span className="tag bad">{w.unread(data.myNotifications.unread)}</span> : null}</h2><Link to="/my/messages" aria-label={w.all + w.messages}>{w.all} ›</Link></header>
        {data.myNotifications.nodes.length === 0 && <Empty>{w.noMessages}</Empty>}
        <ul className="lines-plain">
          {data.myNotifications.nodes.map((each) => <li key={each.id}><div className="row between"><span className="grow">{each.title}</span><time className="small soft number">{moment(each.createdAt)}</time></div></li>)}
        </ul>
      </section>
    </>
  )
}

/** Phases in which nothing goes on until the enterprise acts. */
const MINE: ReadonlySet<string> = new Set(['RETURNED', 'APPLICANT_TASK'])

function Next({ data }: { data: Data }) {
  const w = useWords(deskWords)
  const region = data.myUnits.nodes[0]?.homeRegion || lastRegion()
  const onOrder = data.regions.some((each) => each.code === region && each.obtain === 'ON_ORDER')
  const certified = data.viewer?.roles.some((role) => role.role === 'ENTERPRISE_OPERATOR')
  if (!certified) {
    const open = data.myCertifications.nodes[0]
    return <Notice tone="wait" title={w.todo}><div className="row between"><span>{w.certify} {open && <StatusTag status={open.status} />}</span><ButtonLink to={open ? `/my/certification/${open.id}` : '/my/certification'} look="primary">{w.goCertify}</ButtonLink></div></Notice>
  }
  const waiting = data.cases?.nodes.find((each) => MINE.has(each.status.phase)) ?? data.cases?.nodes.find((each) => each.status.phase === 'DRAFT')
  if (data.viewer?.role !== 'ENTERPRISE_OPERATOR') return <Notice tone="wait" title={w.todo}><div className="row between">{w.switchTo}<ButtonLink to="/account" look="primary">{w.switchRole}</ButtonLink></div></Notice>
  if (waiting) {
    const mine = MINE.has(waiting.status.phase)
    return (
      <Notice tone="wait" title={w.todo}>
        <div className="row between">
          <span className="grow">{waiting.title} <StatusTag status={waiting.status} /> {mine ? w.yourTurn : w.draftWaits}</span>
          <ButtonLink to={pathOf(waiting.kind, waiting.id)} look="primary">{mine ? w.goOn : w.continueIt}</ButtonLink>
        </div>
      </Notice>
    )
  }
  const live = data.myClaims?.nodes.some((each) => each.status.phase === 'ACTIVE') ?? false
  return (
    <Notice title={w.todo}>
      <div className="row between">
        <span className="grow">{onOrder ? w.orderFirst : (live ? w.useIt : w.noVoucher)}</span>
        {region && onOrder && <span className="row"><ButtonLink to={`/${region}/services?voucher=true`} look="primary">{w.find}</ButtonLink><ButtonLink to="/my/applications">{w.apply}</ButtonLink></span>}
        {region && !onOrder && live && <span className="row"><ButtonLink to={`/${region}/services?voucher=true`} look="primary">{w.find}</ButtonLink><ButtonLink to="/my/redemptions">{w.redeem}</ButtonLink></span>}
        {region && !onOrder && !live && <span className="row"><ButtonLink to={`/${region}/claim`} look="primary">{w.claim}</ButtonLink><ButtonLink to={`/${region}/services`}>{w.find}</ButtonLink></span>}
      </div>
    </Notice>
  )
}
