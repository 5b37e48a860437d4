import '../public.css'

import { Link, useParams } from 'react-router'

import { Counters } from './Counters'
import { Entries } from './Entries'
import { home } from './words'
import { SearchBar } from '../search/SearchBar'
import { ZoneHomeDocument, type ZoneHomeQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { day } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { useVisited } from '~/session/places'
import { Loaded } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'
import { ui } from '~/ui/words'

type Zone = ZoneHomeQuery['zoneHome']

export default function Home() {
  const { region = '' } = useParams()
  const w = useWords(home)
  const page = usePage(ZoneHomeDocument, { region })
  const name = page.data?.zoneHome.name
  const lead = { DIRECT_CLAIM: w.lead, ON_ORDER: w.leadOnOrder, NONE: w.leadLabs }[page.data?.region.obtain ?? 'DIRECT_CLAIM']
  useTitle(name ? `${name}${w.zone}` : w.zone)
  useVisited(region, name !== undefined)
  return (
    <>
      <div className="hero" style={{ paddingBottom: 64 }}>
        <div className="wide stack">
          <div>
            <h1>{name} {w.zone}</h1>
            <p>{page.data ? lead : '\u00a0'}</p>
          </div>
          <SearchBar region={region} />
        </div>
      </div>
      <div className="wide stack">
        <Loaded page={page}>{({ zoneHome, region: of }) => <Zone zone={zoneHome} of={of} />}</Loaded>
      </div>
    </>
  )
}

function Zone({ zone, of }: { zone: Zone; of: ZoneHomeQuery['region'] }) {
  const w = useWords(home)
  const redemption = of.words.find((each) => each.term === 'redemption')?.word ?? ''
  const base = `/${zone.region}`
  return (
    <>
      <Counters counters={zone.counters} obtain={of.obtain} redemption={redemption} />
      <Entries region={zone.region} entries={zone.entries} redemption={redemption} />
      <div className="halves">
        <List title={w.notices} more={`${base}/notices`} items={zone.notices} to={(id) => `${base}/articles/${id}`} />
        <List title={w.news} more={`${base}/news`} items={zone.workNews} to={(id, kind) => (kind === 'PUBLICITY' ? `${base}/publicity#${id}` : `${base}/articles/${id}`)} />
        <List title={w.policies} more={`${base}/policies`} items={zone.policies} to={(id) => `${base}/articles/${id}`} />
        <List title={w.guide} more={`${base}/guide`} items={zone.guide} to={(id) => `${base}/articles/${id}`} />
      </div>
      <Recommended zone={zone} />
    </>
  )
}

interface Item {
  id: string
  title: string
  kind?: string
  publishedAt?: string | null
}

function List({ title, more, items, to }: { title: string; more: string; items: readonly Item[]; to: (id: string, kind?: string) => string }) {
  const w = useWords(home)
  const common = useWords(ui)
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <Link to={more} aria-label={`${title} ${common.more}`}>{common.more} ›</Link>
      </header>
      {items.length === 0 ? (
        <p className="soft">{w.nothing}</p>
      ) : (
        <ul className="lines">
          {items.map((item) => (
            <li key={item.id}>
              <Link to={to(item.id, item.kind)} title={item.title}>{item.title}</Link>
              {item.publishedAt && <time dateTime={item.publishedAt}>{day(item.publishedAt)}</time>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Recommended({ zone }: { zone: Zone }) {
  const w = useWords(home)
  const common = useWords(ui)
  if (zone.recommendedInstitutions.length === 0) return null
  return (
    <section className="stack" aria-label={w.recommended}>
      <div className="row between">
        <h2>{w.recommended}</h2>
        <Link to={`/${zone.region}/institutions`} aria-label={`${w.recommended} ${common.more}`}>{common.more} ›</Link>
      </div>
      <ul className="grid">
        {zone.recommendedInstitutions.map((each) => (
          <li key={each.id}>
            <Link to={`/${zone.region}/institutions/${each.id}`} className="card institution-card">
              <span className="row">
                <span className="monogram" aria-hidden="true">{each.name.slice(0, 1)}</span>
                <strong className="grow">{each.name}</strong>
              </span>
              <p>{each.introduction}</p>
              <span className="small soft">{each.rating === null ? w.noRating : w.stars(each.rating.toFixed(1), each.ratingCount)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
