import '../search/search.css'

import type { ReactNode } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'

import { services } from './words'
import { MOST } from '../search/comparing'
import { Price } from '../search/ServiceCard'
import { finding } from '../search/words'
import { CompareServicesDocument, type CompareServicesQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { percent, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { ButtonLink } from '~/ui/Button'
import { Empty, Loaded } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

type Compared = Extract<NonNullable<CompareServicesQuery['nodes'][number]>, { __typename: 'Service' }>

export default function Compare() {
  const { region = '' } = useParams()
  const w = useWords(services)
  useTitle(w.compare)
  const [search] = useSearchParams()
  const ids = (search.get('ids') ?? '').split(',').filter(Boolean).slice(0, MOST)
  const page = usePage(CompareServicesDocument, { ids })
  return (
    <div className="wide stack" style={{ paddingBlock: 20 }}>
      <h1>{w.compare}</h1>
      <Loaded page={page}>
        {({ nodes }) => {
          const found = nodes.filter((each): each is Compared => each?.__typename === 'Service')
          return found.length === 0 ? <div className="card"><Empty action={<ButtonLink to={`/${region}/services`}>{w.back}</ButtonLink>}>{w.nothing}</Empty></div> : <Side found={found} region={region} />
        }}
      </Loaded>
    </div>
  )
}

function Side({ found, region }: { found: readonly Compared[]; region: string }) {
  const w = useWords(services)
  const f = useWords(finding)
  const rows: [string, (service: Compared) => ReactNode][] = [
    [w.institution, (each) => each.institution.name],
    [w.category, (each) => each.categoryLabel],
    [w.class, (each) => [each.instrumentClass, each.instrumentSubclass].filter(Boolean).join(' / ') || '—'],
    [w.model, (each) => each.model || '—'],
    [w.price, (each) => <Price price={each.price} unit={each.unit} />],
    [w.voucher, (each) => (each.voucherSupported ? <span className="tag voucher">{w.supported}</span> : w.unsupported)],
    [w.usableNow, (each) => (each.voucherUsable.usable ? [each.voucherUsable.ratio && w.ratio(percent(each.voucherUsable.ratio)), each.voucherUsable.left && w.left(yuan(each.voucherUsable.left))].filter(Boolean).join(' · ') : each.voucherUsable.reasons[0]?.message ?? '—')],
    [w.rating, (each) => (each.rating === null ? f.noRating : f.stars(each.rating.toFixed(1)))],
    [w.description, (each) => <span className="small">{each.description.slice(0, 200) || '—'}</span>],
  ]
  return (
    // It scrolls sideways on a phone, so the keyboard must reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-frame" tabIndex={0} role="region" aria-label={w.compare}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{w.item}</th>
            {found.map((each) => <th key={each.id} scope="col" style={{ whiteSpace: 'normal', minWidth: 180 }}><Link to={`/${region}/services/${each.id}`}>{each.name}</Link></th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, show]) => (
            <tr key={label}>
              <th scope="row" className="soft nowrap">{label}</th>
              {found.map((each) => <td key={each.id}>{show(each)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
