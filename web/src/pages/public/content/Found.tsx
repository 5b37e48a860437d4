import '../public.css'
import '../search/search.css'

import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'

import { content } from './words'
import { FacetRow } from '../search/Facets'
import { KindTabs } from '../search/KindTabs'
import { Loosen, Pieces, Read } from '../search/Reading'
import { SearchBar } from '../search/SearchBar'
import { type ArticleKind, ArticleSearchDocument, type ArticleSearchQuery, type ArticleSort } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { count, day } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { usePaging } from '~/ui/paging'
import { Empty, Loaded, Notice } from '~/ui/Surface'
import { More } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

type Found = ArticleSearchQuery
type Edge = Found['articleSearch']['edges'][number]

const KINDS: readonly ArticleKind[] = ['NOTICE', 'WORK_NEWS', 'POLICY', 'GUIDE']
const SORTS: readonly ArticleSort[] = ['RELEVANCE', 'NEWEST']

/** Notices, news, policies and guides by their words. */
export default function Articles() {
  const { region = '' } = useParams()
  const w = useWords(content)
  useTitle(w.articles)
  const [search, setSearch] = useSearchParams()
  const text = (search.get('text') ?? '').slice(0, 100)
  const kind = KINDS.find((each) => each === search.get('kind'))
  const sort = SORTS.find((each) => each === search.get('sort')) ?? 'RELEVANCE'
  const set = (changes: Record<string, string>) => setSearch((before) => {
    const all = { ...Object.fromEntries(before), ...changes }
    return new URLSearchParams(Object.entries(all).filter(([, value]) => value !== ''))
  }, { preventScrollReset: true })
  const paging = usePaging<Edge>(`${region}?${search.toString()}`)
  const page = usePage(ArticleSearchDocument, { region, text, kinds: kind ? [kind] : null, sort, after: paging.after })
  const [last, keep] = useState<Found>()
  if (page.data && page.data !== last) keep(page.data)
  const shown = page.data ?? last
  const asPage = (found: Found['articleSearch']) => ({ nodes: found.edges, pageInfo: found.pageInfo })
  return (
    <div className="wide stack" style={{ paddingBlock: 20 }}>
      <h1>{w.articles}</h1>
      <SearchBar key={text} region={region} text={text} label={w.searchArticles} suggest={['ARTICLE']} bordered onSearch={(next) => set({ text: next })} />
      <KindTabs region={region} text={text} current="articles" counted={{ services: shown?.servicesCounted, institutions: shown?.institutionsCounted, articles: shown?.articleSearch }} />
      <Loaded page={{ ...page, data: shown }}>
        {(data) => (
          <>
            <section className="card facets" aria-label={w.filters}>
              <FacetRow label={w.kind} options={data.articleSearch.facets.kinds} chosen={kind ?? ''} onChoose={(value) => set({ kind: value })} />
              <FacetRow label={w.sort} withoutAll options={SORTS.map((value) => ({ value, label: w[value] }))} chosen={sort} onChoose={(value) => set({ sort: value === 'RELEVANCE' ? '' : value })} />
            </section>
            <Results found={data.articleSearch} region={region} rows={page.data ? paging.rows(asPage(page.data.articleSearch)) : data.articleSearch.edges} onDrop={() => set({ kind: '' })} />
            <More pageInfo={data.articleSearch.pageInfo} busy={page.fetching} onMore={() => page.data && paging.more(asPage(page.data.articleSearch))} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function Results({ found, region, rows, onDrop }: { found: Found['articleSearch']; region: string; rows: readonly Edge[]; onDrop: () => void }) {
  const w = useWords(content)
  if (found.totalCount === 0) return <div className="card"><Empty>{w.noArticle}</Empty><Loosen loosen={found.loosen.filter((each) => each.filter === 'kinds')} onDrop={onDrop} /></div>
  return (
    <>
      <p className="soft" role="status">{w.found(count(found.totalCount ?? 0))}</p>
      <Read meant={found.didYouMean} place={null} />
      {found.edges[0]?.complete === false && <Notice tone="wait">{w.relaxed}</Notice>}
      <div className="card">
        <ul className="lines-plain found">
          {rows.map(({ node, titlePieces, textPieces }) => (
            <li key={node.id} className="stack tight">
              <div className="row between">
                <Link to={`/${region}/articles/${node.id}`} className="grow"><strong><Pieces pieces={titlePieces} text={node.title} /></strong></Link>
                <span className="tag">{w[node.kind]}</span>
                <time className="small soft number" dateTime={node.publishedAt ?? undefined}>{day(node.publishedAt)}</time>
              </div>
              {(textPieces.length > 0 || node.summary) && <p className="small soft"><Pieces pieces={textPieces} text={node.summary} /></p>}
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
