import './search.css'
import '../public.css'

import { useParams } from 'react-router'

import { useComparing } from './comparing'
import { DivisionRows, FacetRow, type Option } from './Facets'
import { SaveSearch } from './SaveSearch'
import { SearchBar } from './SearchBar'
import { KindTabs } from './KindTabs'
import { Loosen, Read } from './Reading'
import { ServiceCard } from './ServiceCard'
import { type Criteria, dropping, useCriteria } from './useCriteria'
import { finding } from './words'
import { ServiceSearchDocument, type ServiceSearchQuery } from '~/graphql/generated/graphql'
import { useLasting, usePage } from '~/graphql/page'
import { count } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { useVisited } from '~/session/places'
import { Button, ButtonLink } from '~/ui/Button'
import { usePaging } from '~/ui/paging'
import { Empty, Loaded, Notice } from '~/ui/Surface'
import { More } from '~/ui/Table'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

type Found = ServiceSearchQuery
type Edge = Found['services']['edges'][number]

const asPage = (found: Found['services']) => ({ nodes: found.edges, pageInfo: found.pageInfo })

export default function Services() {
  const { region = '' } = useParams()
  const w = useWords(finding)
  useTitle(w.title)
  const criteria = useCriteria(region)
  const { text, filter, sort, direction } = criteria
  const paging = usePaging<Edge>(`${region}?${criteria.name}`)
  const page = usePage(ServiceSearchDocument, { region, text, filter, sort, direction, after: paging.after })
  const shown = useLasting(page)
  useVisited(region, page.data !== undefined)
  return (
    <div className="wide stack" style={{ paddingBlock: 20 }}>
      <h1 className="hidden">{w.title}</h1>
      <SearchBar key={text} region={region} text={text} onSearch={(next) => criteria.set({ text: next })} />
      <KindTabs region={region} text={text} current="services" counted={{ services: shown.data?.services, institutions: shown.data?.institutionsCounted, articles: shown.data?.articlesCounted }} />
      <Loaded page={shown} lines={14}>
        {(data) => (
          <>
            <Filters data={data} criteria={criteria} region={region} />
            <Results data={data} criteria={criteria} region={region} rows={page.data ? paging.rows(asPage(page.data.services)) : paging.rows(undefined)} busy={page.fetching} onMore={() => page.data && paging.more(asPage(page.data.services))} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function Filters({ data, criteria, region }: { data: Found; criteria: Criteria; region: string }) {
  const w = useWords(finding)
  const { facets } = data.services
  const numbers = new Map(facets.categories.map((each) => [each.value, each.count]))
  const categories = data.region.categories.length > 0 ? data.region.categories.map((each): Option => ({ value: each.code, label: each.label, count: numbers.get(each.code) ?? 0 })) : facets.categories
  const partners = data.compacts.filter((compact) => compact.regions.includes(region)).flatMap((compact) => compact.regions)
  const regions: Option[] = [{ value: '', label: data.region.name }, ...facets.regions.filter((each) => each.value !== region && partners.includes(each.value)), { value: 'recognised', label: w.all }]
  return (
    <section className="card facets" aria-label={w.filters}>
      <FacetRow several label={w.categories} options={categories} chosen={criteria.value('category')} onChoose={(category) => criteria.set({ category, class: '' })} />
      {facets.instrumentClasses.length > 0 && <FacetRow several label={w.instrumentClass} options={facets.instrumentClasses} chosen={criteria.value('class')} onChoose={(value) => criteria.set({ class: value })} />}
      {partners.length > 0 && <FacetRow label={w.region} withoutAll options={regions} chosen={criteria.value('from')} onChoose={(from) => criteria.set({ from, division: '', institution: '' })} />}
      {facets.labKinds.length > 0 && <FacetRow several label={w.labKind} options={facets.labKinds} chosen={criteria.value('lab')} onChoose={(lab) => criteria.set({ lab })} />}
      <DivisionRows label={w.division} below={w.district} divisions={facets.divisions} chosen={criteria.value('division')} onChoose={(division) => criteria.set({ division })} />
      {facets.institutions.length > 0 && <FacetRow several label={w.institution} options={facets.institutions} chosen={criteria.value('institution')} onChoose={(institution) => criteria.set({ institution })} />}
      <FacetRow
        label={w.voucher} chosen={criteria.value('voucher')} onChoose={(voucher) => criteria.set({ voucher })}
        options={[{ value: 'true', label: w.yes, count: facets.voucher.supported }, { value: 'false', label: w.no, count: facets.voucher.unsupported }]}
      />
      {facets.usableWithMyVoucher && (
        <FacetRow
          label={w.mine} chosen={criteria.value('usable')} onChoose={(usable) => criteria.set({ usable })}
          options={[{ value: 'true', label: w.usable, count: facets.usableWithMyVoucher.usable }]}
        />
      )}
      <Sorting criteria={criteria} />
    </section>
  )
}

function Sorting({ criteria }: { criteria: Criteria }) {
  const w = useWords(finding)
  const ascending = criteria.sort === 'PRICE' && criteria.direction !== 'DESCENDING'
  const choose = (sort: string) => {
    const turned = sort === 'PRICE' && criteria.sort === 'PRICE' && ascending
    criteria.set({ sort: sort === 'RELEVANCE' ? '' : sort, direction: sort === 'PRICE' ? (turned ? 'DESCENDING' : 'ASCENDING') : '' })
  }
  const options = (['RELEVANCE', 'PRICE', 'RATING', 'NEWEST'] as const).map((value) => ({
    value, label: value === 'PRICE' && criteria.sort === 'PRICE' ? `${w.PRICE}（${ascending ? w.ascending : w.descending}）` : w[value],
  }))
  return <FacetRow label={w.sort} withoutAll options={options} chosen={criteria.sort} onChoose={(value) => choose(value || criteria.sort)} />
}

/** What was typed, and the categories, or else where one is. */
function suggestedName({ region }: Found, criteria: Criteria): string {
  const chosen = criteria.value('category').split(',')
  const category = region.categories.filter((each) => chosen.includes(each.code)).map((each) => each.label).join('、')
  return [criteria.text, category].filter(Boolean).join(' · ').slice(0, 60) || region.name
}

function Results({ data, criteria, region, rows, busy, onMore }: { data: Found; criteria: Criteria; region: string; rows: readonly Edge[]; busy: boolean; onMore: () => void }) {
  const w = useWords(finding)
  const comparing = useComparing(region)
  const { totalCount, relaxed, pageInfo, didYouMean, near, loosen } = data.services
  const place = data.services.facets.divisions.find((each) => each.code === near)?.name ?? (near && '')
  if (totalCount === 0) return <div className="card"><Empty action={<span className="row" style={{ justifyContent: 'center' }}><Button onClick={criteria.reset}>{w.reset}</Button><SaveSearch criteria={criteria} suggested={suggestedName(data, criteria)} /></span>}>{w.nothing}</Empty><Loosen loosen={loosen.filter((each) => criteria.chose(each.filter))} onDrop={(filter) => criteria.set(dropping(filter))} /></div>
  const compare = (service: { id: string; name: string }) => {
    if (!comparing.toggle(service)) toast(w.compareFull)
  }
  return (
    <>
      <div className="row between">
        <h2 className="hidden">{w.results}</h2>
        <p role="status" className="soft">{w.found(count(totalCount ?? 0))}</p>
        <span className="row">
          <SaveSearch criteria={criteria} suggested={suggestedName(data, criteria)} />
          {criteria.name && <Button look="plain" small onClick={criteria.reset}>{w.reset}</Button>}
        </span>
      </div>
      <Read meant={didYouMean} place={place} />
      {relaxed && <Notice tone="wait">{w.relaxed}</Notice>}
      <ul className="grid" aria-busy={busy} style={{ opacity: busy ? 0.55 : 1 }}>
        {(rows.length > 0 ? rows : data.services.edges).map(({ node: service, namePieces }) => (
          <li key={service.id}>
            <ServiceCard service={service} region={region} pieces={namePieces} compared={comparing.chosen.some((each) => each.id === service.id)} onCompare={() => compare(service)} />
          </li>
        ))}
      </ul>
      <More pageInfo={pageInfo} busy={busy} onMore={onMore} />
      {comparing.chosen.length > 0 && (
        <div className="compare-bar">
          <div className="wide row between">
            <span className="grow small soft">{comparing.chosen.map((each) => each.name).join('、')}</span>
            <Button look="plain" small onClick={comparing.clear}>{w.clear}</Button>
            <ButtonLink look="primary" small to={`/${region}/compare?ids=${comparing.chosen.map((each) => each.id).join(',')}`}>{w.compareNow(comparing.chosen.length)}</ButtonLink>
          </div>
        </div>
      )}
    </>
  )
}
