import { Link, useSearchParams } from 'react-router'

import { OfRegion } from './OfRegion'
import { Recommended } from './Recommended'
import { words } from './workWords'
import { AdminArticlesDocument, type AdminArticlesQuery, type ArticleKind } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { ButtonLink } from '~/ui/Button'
import { usePaging } from '~/ui/paging'
import { Empty } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

type Row = AdminArticlesQuery['managedArticles']['nodes'][number]
export const KINDS: readonly ArticleKind[] = ['NOTICE', 'WORK_NEWS', 'POLICY', 'GUIDE']

export default function Articles() {
  const w = useWords(words)
  useTitle(w.content)
  const [asked, ask] = useSearchParams()
  const kind = (asked.get('kind') || null) as ArticleKind | null
  const paging = usePaging<Row>(kind ?? '')
  const page = usePage(AdminArticlesDocument, { kind, after: paging.after })
  return (
    <>
      <header className="page-head">
        <h1>{w.content}</h1>
        <ButtonLink to="/admin/content/new" look="primary">{w.newArticle}</ButtonLink>
      </header>
      <div className="card filters">
        <label>{w.kind} <select className="input" value={kind ?? ''} onChange={(event) => ask(event.target.value ? { kind: event.target.value } : {}, { replace: true })}><option value="">{w.all}</option>{KINDS.map((each) => <option key={each} value={each}>{w[each]}</option>)}</select></label>
      </div>
      <OfRegion page={page}>
        {({ managedArticles, zoneHome }, region) => (
          <>
            <Table
              caption={w.content} rows={paging.rows(managedArticles)} keyOf={(row) => row.id} empty={<Empty>{w.noArticles}</Empty>}
              columns={[
                { key: 'title', label: w.articleTitle, cell: (row) => <Link to={`/admin/content/${row.id}`}>{row.title}</Link> },
                { key: 'kind', label: w.kind, cell: (row) => w[row.kind] },
                { key: 'status', label: w.status, cell: (row) => <span className={`tag ${row.status === 'PUBLISHED' ? 'good' : ''}`}>{w[row.status]}</span> },
                { key: 'at', label: w.publishedAt, cell: (row) => moment(row.publishedAt) },
              ]}
            />
            <More pageInfo={managedArticles.pageInfo} busy={page.fetching} onMore={() => paging.more(managedArticles)} />
            <Recommended region={region} standing={zoneHome.recommendedInstitutions} onDone={page.again} />
          </>
        )}
      </OfRegion>
    </>
  )
}
