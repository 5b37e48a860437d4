import '../public.css'
import '../search/search.css'

import { useParams } from 'react-router'

import { InstitutionCard } from './InstitutionCard'
import { type HouseCriteria, useHouseCriteria } from './useHouseCriteria'
import { institutions } from './words'
import { DivisionRows, FacetRow } from '../search/Facets'
import { KindTabs } from '../search/KindTabs'
import { Loosen, Read } from '../search/Reading'
import { SearchBar } from '../search/SearchBar'
import { HouseSearchDocument, type HouseSearchQuery } from '~/graphql/generated/graphql'
import { useLasting, usePage } from '~/graphql/page'
import { count } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { useVisited } from '~/session/places'
import { Button } from '~/ui/Button'
import { usePaging } from '~/ui/paging'
import { Empty, Loaded, Notice } from '~/ui/Surface'
import { More } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

type Found = HouseSearchQuery
type Edge = Found['institutionSearch']['edges'][number]

/** The region's institutions, or the labs that it recognises, found alike. */
export function HouseSearch({ labs }: { labs: boolean }) {
  const { region = '' } = useParams()
  const w = useWords(institutions)
  const title = labs ? w.labs : w.title
  useTitle(title)
  const criteria = useHouseCriteria(region, labs)
  const { text, filter, sort } = criteria
  const paging = usePaging<Edge>(`${region}?${labs}${criteria.name}`)
  const page = usePage(HouseSearchDocument, { region, labs, text, filter, sort, after: paging.after })
  const lasting = useLasting(page)
  useVisited(region, page.data !== undefined)
  const shown = lasting.data
  const asPage = (found: Found['institutionSearch']) => ({ nodes: found.edges, pageInfo: found.pageInfo })
  return (
    <div className="wide stack" style={{ paddingBlock: 20 }}>
      <h1>{title}</h1>
      <SearchBar
        key={text} region={region} text={text} label={labs ? w.searchLabs : w.searchHouses} suggest={['INSTITUTION']} bordered
        {...(labs ? { regions: partners(shown, region) } : {})} onSearch={(next) => criteria.set({ text: next })}
      />
      {!labs && <KindTabs region={region} text={text} current="institutions" counted={{ services: shown?.servicesCounted, institutions: shown?.institutionSearch, articles: shown?.articlesCounted }} />}
      <Loaded page={lasting} lines={12}>
        {(data) => {
          const compacts = data.compacts?.filter((each) => each.regions.includes(region)) ?? []
          if (labs && compacts.length === 0) return <div className="card"><Empty>{w.noCompact}</Empty></div>
          return (
            <>
              {data.labCounts && <p className="soft">{w.labsLead(count(data.labCounts.total))}</p>}
              <Filters data={data} criteria={criteria} labs={labs} compacts={compacts} />
              <Results data={data} criteria={criteria} region={region} rows={page.data ? paging.rows(asPage(page.data.institutionSearch)) : data.institutionSearch.edges} busy={page.fetching} />
              <More pageInfo={data.institutionSearch.pageInfo} busy={page.fetching} onMore={() => page.data && paging.more(asPage(page.data.institutionSearch))} />
            </>
          )
        }}
      </Loaded>
    </div>
  )
}

function partners(data: Found | undefined, region: string): readonly string[] {
  return [...new Set([region, ...(data?.compacts ?? []).filter((each) => each.regions.includes(region)).flatMap((each) => each.regions)])]
}

function Filters({ data, criteria, labs, compacts }: { data: Found; criteria: HouseCriteria; labs: boolean; compacts: readonly { code: string; title: string; providers: number }[] }) {
  const w = useWords(institutions)
  const { facets } = data.institutionSearch
  const sorts = (['RELEVANCE', 'RATING', 'NEWEST'] as const).map((value) => ({ value, label: w[value] }))
  return (
    <section className="card facets" aria-label={w.filters}>
      {labs && <FacetRow label={w.compact} withoutAll options={compacts.map((each) => ({ value: each.code, label: each.title, count: each.providers }))} chosen={compacts[0]?.code ?? ''} onChoose={() => undefined} />}
      {labs && <FacetRow label={w.region} options={facets.regions} chosen={criteria.value('from')} onChoose={(from) => criteria.set({ from, division: '' })} />}
      {facets.kinds.length > 0 && !labs && <FacetRow several label={w.houseKind} options={facets.kinds} chosen={criteria.value('kind')} onChoose={(kind) => criteria.set({ kind })} />}
      {facets.labKinds.length > 0 && <FacetRow several label={w.kind} options={facets.labKinds} chosen={criteria.value('lab')} onChoose={(lab) => criteria.set({ lab })} />}
      {/* Over several regions the places would be the regions once more. */}
      {(!labs || criteria.value('from') || criteria.value('division')) && <DivisionRows label={w.division} below={w.district} divisions={facets.divisions} several={labs} chosen={criteria.value('division')} onChoose={(division) => criteria.set({ division })} />}
      <FacetRow label={w.sort} withoutAll options={sorts} chosen={criteria.sort} onChoose={(sort) => criteria.set({ sort: sort === 'RELEVANCE' ? '' : sort })} />
    </section>
  )
}

function Results({ data, criteria, region, rows, busy }: { data: Found; criteria: HouseCriteria; region: string; rows: readonly Edge[]; busy: boolean }) {
  const w = useWords(institutions)
  const { totalCount, edges, didYouMean, near, loosen, facets } = data.institutionSearch
  if (totalCount === 0)
    return <div className="card"><Empty action={<Button onClick={criteria.reset}>{w.reset}</Button>}>{w.nothing}</Empty><Loosen loosen={loosen.filter((each) => criteria.chose(each.filter))} onDrop={criteria.drop} /></div>
  return (
    <>
      <p className="soft" role="status">{w.found(count(totalCount ?? 0))}</p>
      <Read meant={didYouMean} place={facets.divisions.find((each) => each.code === near)?.name ?? (near && '')} />
      {edges[0]?.complete === false && <Notice tone="wait">{w.relaxed}</Notice>}
      <ul className="grid" aria-busy={busy} style={{ opacity: busy ? 0.55 : 1 }}>
        {rows.map((edge) => <li key={edge.node.id}><InstitutionCard institution={edge.node} region={region} name={edge.namePieces} said={edge.introductionPieces} /></li>)}
      </ul>
    </>
  )
}
