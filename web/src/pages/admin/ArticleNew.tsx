import { useNavigate } from 'react-router'

import { articleFields, articleOf } from './articleFields'
import { Entry } from '~/ui/Entry'
import { useRegion } from './useRegion'
import { words } from './workWords'
import { ArticleCreateDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { useShell } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

export default function ArticleNew() {
  const w = useWords(words)
  const region = useRegion()
  const act = useAct(ArticleCreateDocument)
  const navigate = useNavigate()
  useShell()
  useTitle(w.newArticle)
  return (
    <section className="card stack">
      <h1>{w.newArticle}</h1>
      <Entry
        fields={articleFields(w)} start={{ kind: 'NOTICE' }} failure={act.failure} busy={act.busy} submit={w.save}
        onSubmit={async (values) => {
          const done = await act.run((idempotencyKey) => ({ input: { ...articleOf(values), region, idempotencyKey } }))
          if (!done) return
          toast(w.saved)
          void navigate(`/admin/content/${done.article.id}`)
        }}
      />
    </section>
  )
}
