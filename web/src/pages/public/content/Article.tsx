import { Link, useParams } from 'react-router'

import { content } from './words'
import { ArticlePageDocument, type ArticleKind } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { FileLink } from '~/ui/FileLink'
import { Html } from '~/ui/Html'
import { Loaded } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

const LISTS: Readonly<Record<ArticleKind, string>> = { NOTICE: 'notices', WORK_NEWS: 'news', POLICY: 'policies', GUIDE: 'guide' }

export default function Article() {
  const { region = '', id = '' } = useParams()
  const w = useWords(content)
  const page = usePage(ArticlePageDocument, { id })
  useTitle(page.data?.article.title)
  return (
    <div className="wide stack" style={{ paddingBlock: 20, maxWidth: 900 }}>
      <Loaded page={page} lines={12}>
        {({ article }) => (
          <>
            <ol className="crumbs"><li><Link to={`/${region}/${LISTS[article.kind]}`}>{w[article.kind]}</Link></li></ol>
            <article className="card stack">
              <h1>{article.title}</h1>
              <p className="small soft">{w.published} {moment(article.publishedAt)}{article.source && ` · ${w.source}：${article.source}`}</p>
              <Html html={article.html} />
              {article.attachments.length > 0 && (
                <section aria-label={w.attachments} className="stack tight">
                  <h2>{w.attachments}</h2>
                  <ul>{article.attachments.map((file) => <li key={file.id}><FileLink id={file.id} name={file.name} /></li>)}</ul>
                </section>
              )}
            </article>
          </>
        )}
      </Loaded>
    </div>
  )
}
