import { Link, useParams } from 'react-router'

import { words } from './words'
import { useAct } from '~/graphql/act'
import { OwnStorefrontDocument, type StorefrontFragment, StorefrontEditDocument } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { day } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Entry } from '~/ui/Entry'
import { Loaded } from '~/ui/Surface'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

export default function Storefront() {
  const w = useWords(words)
  const { id = '' } = useParams()
  useTitle(w.storefront)
  const page = usePage(OwnStorefrontDocument, { id })
  return (
    <Loaded page={page}>
      {({ institution, ratings }) => (
        <>
          <header className="page-head"><h1>{institution.name}</h1><Link to={`/${institution.region}/institutions/${id}`}>{w.see} ›</Link></header>
          <Edit key={institution.version} front={institution} onDone={page.again} />
          <section className="card stack tight">
            <h2>{w.given}</h2>
            {ratings.nodes.length === 0 && <p className="soft">{w.noRatings}</p>}
            <ul className="stack tight">{ratings.nodes.map((each) => <li key={each.id}><strong>{'★'.repeat(each.stars)}</strong> {each.text} <span className="small soft">{day(each.createdAt)}</span></li>)}</ul>
          </section>
        </>
      )}
    </Loaded>
  )
}

function Edit({ front, onDone }: { front: StorefrontFragment; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(StorefrontEditDocument)
  const { id, version, introduction, address, officeLine, openingHours, website, strengths } = front
  return (
    <section className="card">
      <Entry
        fields={[
          { name: 'introduction', label: w.introduction, kind: 'area' }, { name: 'address', label: w.address, full: true }, { name: 'officeLine', label: w.officeLine }, { name: 'openingHours', label: w.openingHours },
          { name: 'website', label: w.website, full: true }, { name: 'strengths', label: w.strengths, kind: 'area', help: w.strengthsHelp },
        ]}
        start={{ introduction, address, officeLine, openingHours, website, strengths: strengths.join('\n') }} failure={act.failure} busy={act.busy} submit={w.save}
        onSubmit={async (values) => {
          const text = (name: string) => values[name] ?? ''
          const content = { introduction: text('introduction'), address: text('address'), officeLine: text('officeLine'), openingHours: text('openingHours'), website: text('website'), strengths: text('strengths').split('\n').map((each) => each.trim()).filter(Boolean) }
          if (!(await act.run((idempotencyKey) => ({ input: { id, version, ...content, idempotencyKey } })))) return
          toast(w.saved)
          onDone()
        }}
      />
    </section>
  )
}
