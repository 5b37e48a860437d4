import { Link } from 'react-router'

import { institutions } from './words'
import { Pieces } from '../search/Reading'
import type { InstitutionCardPartsFragment, PiecePartsFragment } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'

type Marked = readonly PiecePartsFragment[]

export function InstitutionCard({ institution, region, name = [], said = [] }: { institution: InstitutionCardPartsFragment; region: string; name?: Marked; said?: Marked }) {
  const w = useWords(institutions)
  return (
    <Link to={`/${region}/institutions/${institution.id}`} className="card institution-card">
      <span className="row" style={{ flexWrap: 'nowrap' }}>
        <span className="monogram" aria-hidden="true">{institution.name.slice(0, 1)}</span>
        <strong className="grow"><Pieces pieces={name} text={institution.name} /></strong>
      </span>
      <span className="row small soft">
        {institution.labKindLabel && <span className="tag brand">{institution.labKindLabel}</span>}
        {institution.divisionName}
        {institution.host && ` · ${institution.host}`}
      </span>
      <p><Pieces pieces={said} text={institution.introduction} /></p>
      <span className="small soft">{institution.rating === null ? w.noRating : w.stars(institution.rating.toFixed(1), institution.ratingCount)}</span>
    </Link>
  )
}
