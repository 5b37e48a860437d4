import '../public.css'
import '~/ui/form.css'

import { useParams, useSearchParams } from 'react-router'

import { InstitutionCard } from './InstitutionCard'
import { institutions } from './words'
import { InstitutionListDocument, type InstitutionListQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { count } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { usePaging } from '~/ui/paging'
import { Empty, Loaded } from '~/ui/Surface'
import { More } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

export default function Institutions() {
  const { region = '' } = useParams()
  const w = useWords(institutions)
  useTitle(w.title)
  const [search, setSearch] = useSearchParams()
  const name = (search.get('name') ?? '').slice(0, 100)
  const paging = usePaging<InstitutionListQuery['institutions']['nodes'][number]>(`${region}?${name}`)
  const page = usePage(InstitutionListDocument, { region, filter: { region, name }, after: paging.after })
  return (
    <div className="wide stack" style={{ paddingBlock: 20 }}>
      <h1>{w.title}</h1>
      <form
        className="search-bar" role="search" style={{ boxShadow: 'none', border: '1px solid #8c97ad' }}
        onSubmit={(event) => {
          event.preventDefault()
          const typed = new FormData(event.currentTarget).get('name')
          setSearch(typeof typed === 'string' && typed ? { name: typed } : {})
        }}
      >
        <input key={name} className="input" name="name" maxLength={100} defaultValue={name} aria-label={w.name} placeholder={w.name} />
        <Button type="submit" look="primary">{w.search}</Button>
      </form>
      <Loaded page={page}>
        {(data) => (
          <>
            <p className="soft" role="status">{w.found(count(data.institutions.totalCount ?? 0))}</p>
            {data.institutions.nodes.length === 0 && <div className="card"><Empty>{w.nothing}</Empty></div>}
            <ul className="grid">{paging.rows(data.institutions).map((each) => <li key={each.id}><InstitutionCard institution={each} region={region} /></li>)}</ul>
            <More pageInfo={data.institutions.pageInfo} busy={page.fetching} onMore={() => paging.more(data.institutions)} />
          </>
        )}
      </Loaded>
    </div>
  )
}
