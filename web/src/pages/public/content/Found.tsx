import '../public.css'
import '../search/search.css'

import { Link, useParams } from 'react-router'

import { content } from './words'
import { FacetRow } from '../search/Facets'
import { KindTabs } from '../search/KindTabs'
import { Loosen, Pieces, Read } from '../search/Reading'
import { SearchBar } from '../search/SearchBar'
import { useAsked } from '../search/useAsked'
import { type ArticleKind, ArticleSearchDocument, type ArticleSearchQuery, type ArticleSort } from '~/graphql/generated/graphql'
import { useLasting, usePage } from '~/graphql/page'
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
  const { text, value, list, set, name } = useAsked()
  const kinds = KINDS.filter((each) => list('kind')?.includes(each))
  const sort = SORTS.find((each) => each === value('sort')) ?? 'RELEVANCE'
  const paging = usePaging<Edge>(`${region}?${name}`)
  const page = usePage(ArticleSearchDocument, { region, text, kinds: kinds.length > 0 ? kinds : null, sort, after: paging.after })
  const lasting = useLasting(page)
  const shown = lasting.data
  const asPage = (found: Found['articleSearch']) => ({ nodes: found.edges, pageInfo: found.pageInfo })
  return (
    <div className="wide stack" style={{ paddingBlock: 20 }}>
      <h1>{w.articles}</h1>
      <SearchBar key={text} region={region} text={text} label={w.searchArticles} suggest={['ARTICLE']} bordered onSearch={(next) => set({ text: next })} />
      <KindTabs region={region} text={text} current="articles" counted={{ services: shown?.servicesCounted, institutions: shown?.institutionsCounted, articles: shown?.articleSearch }} />
      <Loaded page={lasting}>
        {(data) => (
          <>
            <section className="card facets" aria-label={w.filters}>
              <FacetRow several label={w.kind} options={data.articleSearch.facets.kinds} chosen={kinds.join(',')} onChoose={(chosen) => set({ kind: chosen })} />
              <FacetRow label={w.sort} withoutAll options={SORTS.map((each) => ({ value: each, label: w[each] }))} chosen={sort} onChoose={(chosen) => set({ sort: chosen === 'RELEVANCE' ? '' : chosen })} />
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
