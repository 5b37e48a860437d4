import { useParams } from 'react-router'

import { Lines } from './ArticleList'
import { ArticleSearchBox } from './ArticleSearchBox'
import { content } from './words'
import { NewsListDocument, type NewsListQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { usePaging } from '~/ui/paging'
import { Loaded } from '~/ui/Surface'
import { More } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

export default function News() {
  const { region = '' } = useParams()
  const w = useWords(content)
  useTitle(w.WORK_NEWS)
  const paging = usePaging<NewsListQuery['workNews']['nodes'][number]>(region)
  const page = usePage(NewsListDocument, { region, after: paging.after })
  return (
    <div className="wide stack" style={{ paddingBlock: 20 }}>
      <h1>{w.WORK_NEWS}</h1>
      <ArticleSearchBox region={region} kind="WORK_NEWS" />
      <Loaded page={page}>
        {({ workNews }) => (
          <>
            <div className="card">
              <Lines lines={paging.rows(workNews).map((each) => ({ ...each, to: each.kind === 'PUBLICITY' ? `/${region}/publicity#${each.id}` : `/${region}/articles/${each.id}` }))} />
            </div>
            <More pageInfo={workNews.pageInfo} busy={page.fetching} onMore={() => paging.more(workNews)} />
          </>
        )}
      </Loaded>
    </div>
  )
}
