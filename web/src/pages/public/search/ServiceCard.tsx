import { Link } from 'react-router'

import { Pieces } from './Reading'
import { finding } from './words'
import type { PiecePartsFragment, ServiceCardPartsFragment } from '~/graphql/generated/graphql'
import { yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'

interface Props {
  service: ServiceCardPartsFragment
  region: string
  /** The name with what was looked for marked; empty for none. */
  pieces?: readonly PiecePartsFragment[]
  compared?: boolean
  onCompare?: () => void
}

export function ServiceCard({ service, region, pieces = [], compared, onCompare }: Props) {
  const w = useWords(finding)
  return (
    <article className="card service-card">
      <div className="row">
        {service.voucherSupported && <span className="tag voucher">{w.badge}</span>}
        <span className="tag">{service.instrumentClass || service.categoryLabel}</span>
      </div>
      <h3><Link to={`/${region}/services/${service.id}`}><Pieces pieces={pieces} text={service.name} /></Link></h3>
      <Link className="small soft" to={`/${region}/institutions/${service.institution.id}`}>{service.institution.name}</Link>
      <div className="foot">
        <Price price={service.price} unit={service.unit} />
        <span className="small soft">{service.rating === null ? w.noRating : w.stars(service.rating.toFixed(1))}</span>
      </div>
      {onCompare && (
        <label className="option small">
          <input type="checkbox" checked={compared ?? false} onChange={onCompare} />
          {compared ? w.inCompare : w.compare}
          <span className="hidden"> {service.name}</span>
        </label>
      )}
    </article>
  )
}

export function Price({ price, unit }: { price: string | null; unit: string }) {
  const w = useWords(finding)
  if (price === null) return <span className="soft">{w.negotiable}</span>
  return (
    <span className="price number">
      ¥ {yuan(price)} <small>{unit}</small>
    </span>
  )
}
