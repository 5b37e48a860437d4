import '../public.css'
import '../search/search.css'

import { useParams, useSearchParams } from 'react-router'

import { InstitutionCard } from './InstitutionCard'
import { institutions } from './words'
import { FacetRow } from '../search/Facets'
import { LabsPageDocument, type LabsPageQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { count } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { usePaging } from '~/ui/paging'
import { Empty, Loaded } from '~/ui/Surface'
import { More } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

type Data = LabsPageQuery

export default function Labs() {
  const { region = '' } = useParams()
  const w = useWords(institutions)
  useTitle(w.labs)
  const [search, setSearch] = useSearchParams()
  const value = (key: string) => search.get(key) ?? ''
  const set = (changes: Record<string, string>) => setSearch((before) => {
    const next = new URLSearchParams(before)
    for (const [key, to] of Object.entries(changes)) {
      if (to) next.set(key, to)
      else next.delete(key)
    }
    return next
  }, { preventScrollReset: true })
  const paging = usePaging<Data['institutions']['nodes'][number]>(`${region}?${search.toString()}`)
  const page = usePage(LabsPageDocument, {
    region, compact: null, after: paging.after,
    filter: { recognisedIn: region, region: value('from') || null, division: value('division') || null, labKind: value('kind') || null },
  })
  return (
    <div className="wide stack" style={{ paddingBlock: 20 }}>
      <h1>{w.labs}</h1>
      <Loaded page={page} lines={12}>
        {(data) => {
          const compacts = data.compacts.filter((each) => each.regions.includes(region))
          if (compacts.length === 0) return <div className="card"><Empty>{w.noCompact}</Empty></div>
          return (
            <>
              <p className="soft">{w.labsLead(count(data.labCounts.total))}</p>
              <section className="card facets" aria-label={w.labs}>
                <FacetRow label={w.compact} withoutAll options={compacts.map((each) => ({ value: each.code, label: each.title, count: each.providers }))} chosen={compacts[0]?.code ?? ''} onChoose={() => undefined} />
                <FacetRow label={w.region} options={data.labCounts.regions} chosen={value('from')} onChoose={(from) => set({ from, division: '' })} />
                <FacetRow label={w.division} options={data.labCounts.divisions} chosen={value('division')} onChoose={(division) => set({ division })} />
                <FacetRow label={w.kind} options={data.labCounts.kinds} chosen={value('kind')} onChoose={(kind) => set({ kind })} />
              </section>
              <p className="soft" role="status">{w.found(count(data.institutions.totalCount ?? 0))}</p>
              {data.institutions.nodes.length === 0 && <div className="card"><Empty>{w.nothing}</Empty></div>}
              <ul className="grid">{paging.rows(data.institutions).map((each) => <li key={each.id}><InstitutionCard institution={each} region={region} /></li>)}</ul>
              <More pageInfo={data.institutions.pageInfo} busy={page.fetching} onMore={() => paging.more(data.institutions)} />
            </>
          )
        }}
      </Loaded>
    </div>
  )
}
