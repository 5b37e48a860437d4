import { Link, useNavigate } from 'react-router'

import { words } from './words'
import { Entrustments } from '~/cases/Entrustments'
import { words as entrustWords } from '~/cases/entrustWords'
import { StatusTag } from '~/cases/StatusTag'
import { InstitutionHomeDocument, type InstitutionHomeQuery } from '~/graphql/generated/graphql'
import { codeOf, usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { OrderList } from '~/orders/OrderList'
import { words as orderWords } from '~/orders/words'
import { Button, ButtonLink } from '~/ui/Button'
import { Loaded, Notice } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

export default function Overview() {
  const w = useWords(words)
  const o = useWords(orderWords)
  const e = useWords(entrustWords)
  useTitle(w.desk)
  const page = usePage(InstitutionHomeDocument, {})
  return (
    <>
      <h1>{w.desk}</h1>
      {codeOf(page.error) === 'NO_UNIT' && <Steps />}
      {codeOf(page.error) !== 'NO_UNIT' && <Loaded page={page}>
        {(data) => (
          <>
            <Institutions data={data} />
            {redeems(data) && <Entrustments title={e.received} nameOf={(each) => each.enterpriseName} />}
            <Apply data={data} />
            <section className="stack">
              <header className="page-head"><h2>{w.recentSales}</h2><Link to="/institution/orders">{w.all} ›</Link></header>
              <OrderList orders={data.mySales.nodes} caption={w.recentSales} base="/institution/orders" other="enterprise" empty={o.noSales} />
            </section>
          </>
        )}
      </Loaded>}
    </>
  )
}

/** What somebody does who comes for the first time: nothing here works before the unit is certified. */
function Steps() {
  const w = useWords(words)
  return (
    <section className="card stack" aria-label={w.toJoin}>
      <h2>{w.toJoin}</h2>
      <ol className="numbered">{[w.stepCertify, w.stepApply, w.stepServices].map((each) => <li key={each}>{each}</li>)}</ol>
      <div className="row"><ButtonLink to="/my/certification?capacity=INSTITUTION" look="primary">{w.goCertify}</ButtonLink><ButtonLink to="/account">{w.switchRole}</ButtonLink></div>
    </section>
  )
}

function Institutions({ data }: { data: InstitutionHomeQuery }) {
  const w = useWords(words)
  const names = new Map(data.regions.map((region) => [region.code, region.name]))
  if (data.myInstitutions.nodes.length === 0) return <Notice tone="wait">{data.myAdmissions.nodes.length === 0 ? w.notAdmitted : w.admissionRuns}</Notice>
  return (
    <section className="card stack">
      <h2>{w.institutions}</h2>
      <ul className="stack tight">
        {data.myInstitutions.nodes.map((each) => (
          <li key={each.id} className="row between">
            <span>{each.name} <span className="tag">{names.get(each.region)}</span> <span className="small soft">{w.ratings(each.ratingCount)}</span></span>
            <Link to={`/institution/storefront/${each.id}`}>{w.storefront} ›</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Apply({ data }: { data: InstitutionHomeQuery }) {
  const w = useWords(words)
  const navigate = useNavigate()
  return (
    <section className="card stack">
      <h2>{w.admissions}</h2>
      <ul className="stack tight">
        {data.myAdmissions.nodes.map((each) => <li key={each.id} className="row"><Link to={`/institution/admission/${each.id}`}>{each.number}</Link><StatusTag status={each.status} /></li>)}
      </ul>
      <form className="filters" onSubmit={(event) => { event.preventDefault(); void navigate(`/institution/admission/new?region=${String(new FormData(event.currentTarget).get('region'))}`) }}>
        <label>{w.applyIn} <select className="input" name="region">{data.regions.map((each) => <option key={each.code} value={each.code}>{each.name}</option>)}</select></label>
        <Button type="submit">{w.apply}</Button>
      </form>
    </section>
  )
}

/** Whether a region that this institution is admitted to pays vouchers to institutions. */
function redeems({ regions, myInstitutions }: InstitutionHomeQuery): boolean {
  return myInstitutions.nodes.some((own) => regions.some((region) => region.code === own.region && region.filer === 'INSTITUTION'))
}
