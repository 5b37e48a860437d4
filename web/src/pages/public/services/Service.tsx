import '../search/search.css'

import { Link, useParams } from 'react-router'

import { services } from './words'
import { Price } from '../search/ServiceCard'
import { finding } from '../search/words'
import { ServicePageDocument, type ServicePageQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { day, percent, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { ButtonLink } from '~/ui/Button'
import { Loaded, Notice, Reasons } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

type Data = ServicePageQuery

export default function Service() {
  const { region = '', id = '' } = useParams()
  const page = usePage(ServicePageDocument, { id, region })
  useTitle(page.data?.service.name)
  return (
    <div className="wide stack" style={{ paddingBlock: 20 }}>
      <Loaded page={page} lines={10}>{(data) => <Shown data={data} region={region} />}</Loaded>
    </div>
  )
}

function Shown({ data, region }: { data: Data; region: string }) {
  const w = useWords(services)
  const f = useWords(finding)
  const { service } = data
  const facts = [
    [w.category, service.categoryLabel], [w.class, [service.instrumentClass, service.instrumentSubclass].filter(Boolean).join(' / ')], [w.model, service.model], [w.aliases, service.aliases.join('、')],
  ].filter(([, value]) => value)
  return (
    <>
      <ol className="crumbs"><li><Link to={`/${region}/services`}>{f.title}</Link></li><li>{service.categoryLabel}</li></ol>
      <div className="two">
        <section className="card stack" aria-label={service.name}>
          <div className="row">
            {service.voucherSupported && <span className="tag voucher">{f.badge}</span>}
            <span className="tag">{service.instrumentClass || service.categoryLabel}</span>
            <span className="soft small">{service.rating === null ? f.noRating : f.stars(service.rating.toFixed(1))}</span>
          </div>
          <h1>{service.name}</h1>
          <div className="service-card" style={{ padding: 0 }}><Price price={service.price} unit={service.unit} /></div>
          <dl className="facts">{facts.map(([label, value]) => <div key={label} style={{ display: 'contents' }}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
          <h2>{w.description}</h2>
          <p style={{ whiteSpace: 'pre-wrap' }}>{service.description || <span className="soft">{w.noDescription}</span>}</p>
          <p className="small soft">{w.updated} {day(service.updatedAt)}</p>
        </section>
        <div className="stack">
          <Voucher data={data} region={region} />
          <section className="card stack tight" aria-label={w.institution}>
            <h2>{w.institution}</h2>
            <Link to={`/${region}/institutions/${service.institution.id}`}><strong>{service.institution.name}</strong></Link>
          </section>
          <Ratings ratings={data.ratings} />
        </div>
      </div>
    </>
  )
}

function Voucher({ data, region }: { data: Data; region: string }) {
  const w = useWords(services)
  const { voucherUsable: usable, voucherSupported } = data.service
  const onOrder = data.region.obtain === 'ON_ORDER'
  return (
    <section className="card stack tight" aria-label={w.voucher}>
      <h2>{w.voucher}</h2>
      <Notice tone={usable.usable ? 'good' : 'wait'} title={usable.usable ? w.usable : w.unusable}>
        {usable.usable && <p>{usable.ratio && w.ratio(percent(usable.ratio))}{usable.left && ` · ${w.left(yuan(usable.left))}`}</p>}
        {usable.usable && usable.citation && <p className="small soft">{w.basis}：{usable.citation}</p>}
        <Reasons reasons={usable.reasons} />
      </Notice>
      {onOrder && voucherSupported && <ButtonLink look="primary" to={`/my/orders/new?service=${data.service.id}`}>{w.order}</ButtonLink>}
      {onOrder && !voucherSupported && <p className="soft small">{w.offline}</p>}
      {!onOrder && <p className="soft small">{w.howTo}</p>}
      {!onOrder && voucherSupported && <ButtonLink look="primary" to={`/${region}/claim`}>{w.claim}</ButtonLink>}
    </section>
  )
}

function Ratings({ ratings }: { ratings: Data['ratings'] }) {
  const w = useWords(services)
  return (
    <section className="card stack tight" aria-label={w.ratings}>
      <h2>{w.ratings}</h2>
      {ratings.nodes.length === 0 && <p className="soft">{w.noRatings}</p>}
      <ul className="lines-plain">
        {ratings.nodes.map((rating) => (
          <li key={rating.id}>
            <div className="row between"><span aria-label={w.stars(rating.stars)}>{'★'.repeat(rating.stars)}</span><span className="small soft">{day(rating.createdAt)}</span></div>
            <p className="break">{rating.text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
