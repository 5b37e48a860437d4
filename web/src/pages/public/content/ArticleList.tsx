import '../public.css'

import { Link, useParams } from 'react-router'

import { ArticleSearchBox } from './ArticleSearchBox'
import { content } from './words'
import { ArticleListDocument, type ArticleListQuery, type ArticleKind } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { day } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { usePaging } from '~/ui/paging'
import { Empty, Loaded } from '~/ui/Surface'
import { More } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

export interface Line {
  readonly id: string
  readonly to: string
  readonly title: string
  readonly summary: string
  readonly pinned: boolean
  readonly publishedAt: string | null
}

export function Lines({ lines }: { lines: readonly Line[] }) {
  const w = useWords(content)
  if (lines.length === 0) return <Empty>{w.nothing}</Empty>
  return (
    <ul className="lines-plain">
      {lines.map((line) => (
        <li key={line.id} className="stack tight">
          <div className="row between">
            <Link to={line.to} className="grow"><strong>{line.title}</strong></Link>
            {line.pinned && <span className="tag wait">{w.pinned}</span>}
            <time className="small soft number" dateTime={line.publishedAt ?? undefined}>{day(line.publishedAt)}</time>
          </div>
          {line.summary && <p className="small soft">{line.summary}</p>}
        </li>
      ))}
    </ul>
  )
}

export function ArticleList({ kind }: { kind: ArticleKind }) {
  const { region = '' } = useParams()
  const w = useWords(content)
  useTitle(w[kind])
  const paging = usePaging<ArticleListQuery['articles']['nodes'][number]>(region + kind)
  const page = usePage(ArticleListDocument, { region, kind, after: paging.after })
  return (
    <div className="wide stack" style={{ paddingBlock: 20 }}>
      <h1>{w[kind]}</h1>
      <ArticleSearchBox region={region} kind={kind} />
      <Loaded page={page}>
        {({ articles }) => (
          <>
            <div className="card"><Lines lines={paging.rows(articles).map((each) => ({ ...each, to: `/${region}/articles/${each.id}` }))} /></div>
            <More pageInfo={articles.pageInfo} busy={page.fetching} onMore={() => paging.more(articles)} />
          </>
        )}
      </Loaded>
    </div>
  )
}
