import { Link, useParams } from 'react-router'

import { articleFields, articleOf } from './articleFields'
import { Entry } from '~/ui/Entry'
import { words } from './workWords'
import { AdminArticleDocument, ArticleEditDocument, ArticlePublishDocument, ArticleUnpublishDocument, type EditedArticleFragment } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { FailureSummary, Loaded } from '~/ui/Surface'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

export default function Article() {
  const w = useWords(words)
  const { id = '' } = useParams()
  const page = usePage(AdminArticleDocument, { id })
  useTitle(page.data?.article.title)
  return (
    <Loaded page={page}>
      {({ article }) => (
        <>
          <ul className="crumbs"><li><Link to="/admin/content">{w.content}</Link></li><li>{article.title}</li></ul>
          <header className="page-head">
            <h1>{article.title} <span className={`tag ${article.status === 'PUBLISHED' ? 'good' : ''}`}>{w[article.status]}</span></h1>
            <Publishing article={article} onDone={page.again} />
          </header>
          <Editing key={article.version} article={article} onDone={page.again} />
          {article.status === 'PUBLISHED' && <p><Link to={`/${article.region}/articles/${id}`}>{w.preview} ›</Link></p>}
        </>
      )}
    </Loaded>
  )
}

function Publishing({ article, onDone }: { article: EditedArticleFragment; onDone: () => void }) {
  const w = useWords(words)
  const publish = useAct(ArticlePublishDocument)
  const unpublish = useAct(ArticleUnpublishDocument)
  const { id: articleId, version, status } = article
  const out = status === 'PUBLISHED' || status === 'SCHEDULED'
  const turn = async () => {
    const done = out ? await unpublish.run(() => ({ input: { articleId, version } })) : await publish.run(() => ({ input: { articleId, version, at: null } }))
    if (!done) return
    toast(out ? w.UNPUBLISHED : w.published)
    onDone()
  }
  return (
    <div className="stack tight">
      <FailureSummary failure={publish.failure ?? unpublish.failure} />
      <Button look={out ? 'danger' : 'primary'} busy={publish.busy || unpublish.busy} onClick={() => void turn()}>{out ? w.unpublish : w.publish}</Button>
    </div>
  )
}

function Editing({ article, onDone }: { article: EditedArticleFragment; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(ArticleEditDocument)
  const { id: articleId, version, kind, title, source, summary, position } = article
  return (
    <section className="card">
      <Entry
        fields={articleFields(w)} start={{ kind, title, source, summary, markdown: article.markdown ?? '', pinned: article.pinned ? 'yes' : '' }}
        failure={act.failure} busy={act.busy} submit={w.save}
        onSubmit={async (values) => {
          if (!(await act.run(() => ({ input: { ...articleOf(values), articleId, version, position } })))) return
          toast(w.saved)
          onDone()
        }}
      />
    </section>
  )
}
