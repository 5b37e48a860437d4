import '../public.css'
import '../search/search.css'

import { Link, useParams } from 'react-router'

import { institutions } from './words'
import { ServiceCard } from '../search/ServiceCard'
import { services } from '../services/words'
import { StorefrontPageDocument, type StorefrontPageQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { count, day } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Loaded, Notice } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

type Data = StorefrontPageQuery
type Institution = Data['institution']

export default function Storefront() {
  const { region = '', id = '' } = useParams()
  const page = usePage(StorefrontPageDocument, { id })
  useTitle(page.data?.institution.name)
  return (
    <div className="wide stack" style={{ paddingBlock: 20 }}>
      <Loaded page={page} lines={12}>{(data) => <Shown data={data} region={region} />}</Loaded>
    </div>
  )
}

function Shown({ data, region }: { data: Data; region: string }) {
  const w = useWords(institutions)
  const s = useWords(services)
  const { institution, ratings, compacts } = data
  const all = institution.services.totalCount ?? 0
  return (
    <>
      <div className="card row" style={{ alignItems: 'flex-start' }}>
        <span className="monogram" aria-hidden="true" style={{ width: 64, height: 64, fontSize: 26 }}>{institution.name.slice(0, 1)}</span>
        <div className="grow stack tight">
          <h1>{institution.name}</h1>
          <div className="row small soft">
            {institution.labKindLabel && <span className="tag brand">{institution.labKindLabel}</span>}
            <span>{institution.divisionName}</span>
            <span>{institution.rating === null ? w.noRating : w.stars(institution.rating.toFixed(1), institution.ratingCount)}</span>
          </div>
          {institution.status === 'LEFT' && <Notice tone="wait">{w.left}</Notice>}
          {institution.strengths.length > 0 && <div className="row" aria-label={w.strengths}>{institution.strengths.map((each) => <span key={each} className="tag">{each}</span>)}</div>}
        </div>
      </div>
      <div className="two">
        <div className="stack">
          <section className="card" aria-label={w.introduction}>
            <header><h2>{w.introduction}</h2></header>
            <p style={{ whiteSpace: 'pre-wrap' }}>{institution.introduction || <span className="soft">{w.none}</span>}</p>
            {institution.pictureUrls.length > 0 && <div className="grid" aria-label={w.pictures}>{institution.pictureUrls.map((url) => <img key={url} src={url} alt="" loading="lazy" />)}</div>}
          </section>
          <section className="stack" aria-label={w.services}>
            <div className="row between">
              <h2>{w.services}</h2>
              {all > 0 && <Link to={`/${region}/services?institution=${institution.id}${institution.region === region ? '' : `&from=${institution.region}`}`}>{w.allServices(count(all))} ›</Link>}
            </div>
            {all === 0 && <p className="card soft">{w.noServices}</p>}
            <ul className="grid">{institution.services.nodes.map((service) => <li key={service.id}><ServiceCard service={service} region={region} /></li>)}</ul>
          </section>
        </div>
        <div className="stack">
          <Recognised institution={institution} compacts={compacts} region={region} />
          <Contact institution={institution} />
          <section className="card stack tight" aria-label={s.ratings}>
            <h2>{s.ratings}</h2>
            {ratings.nodes.length === 0 && <p className="soft">{s.noRatings}</p>}
            <ul className="lines-plain">
              {ratings.nodes.map((each) => <li key={each.id}><div className="row between"><span role="img" aria-label={s.stars(each.stars)}>{'★'.repeat(each.stars)}</span><span className="small soft">{day(each.createdAt)}</span></div><p className="break">{each.text}</p></li>)}
            </ul>
          </section>
        </div>
      </div>
    </>
  )
}

/** Why the institution counts here too: each recognition with its batch, since when, and where that is said. */
function Recognised({ institution, compacts, region }: { institution: Institution; compacts: Data['compacts']; region: string }) {
  const w = useWords(institutions)
  const rows = institution.recognitions.map((each) => {
    const compact = compacts.find((one) => one.code === each.compact)
    return { ...each, compact, batchOf: compact?.batches.find((one) => one.code === each.batch) }
  })
  const away = institution.region !== region
  if (rows.length === 0 && !away) return null
  const here = rows.some((each) => each.until === null && each.compact?.regions.includes(region))
  return (
    <section className="card stack tight" aria-label={w.recognised}>
      <h2>{w.recognised}</h2>
      {away && <Notice tone={here ? 'good' : 'wait'}>{here ? w.here : w.notHere}</Notice>}
      <ul className="lines-plain">
        {rows.map((each) => (
          <li key={each.id}>
            <strong>{each.compact?.title ?? each.compact?.code}</strong>
            <div className="small">{each.batchOf?.title ?? each.batch} · {w.since(day(each.since))}{each.until && ` · ${w.until(day(each.until))}`}</div>
            {each.batchOf?.citation && <div className="small soft">{w.basis}：{each.batchOf.citation}</div>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Contact({ institution }: { institution: Institution }) {
  const w = useWords(institutions)
  const facts = [
    [w.host, institution.host], [w.address, institution.address], [w.line, institution.officeLine], [w.hours, institution.openingHours], [w.website, institution.website], [w.uscc, institution.uscc],
    [w.admitted, institution.admittedAt ? day(institution.admittedAt) : ''],
  ].filter(([, value]) => value)
  return (
    <section className="card" aria-label={w.contact}>
      <header><h2>{w.contact}</h2></header>
      <dl className="facts">
        {facts.map(([label, value]) => <div key={label} style={{ display: 'contents' }}><dt>{label}</dt><dd>{value}</dd></div>)}
      </dl>
    </section>
  )
}
