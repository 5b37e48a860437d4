import './claims.css'

import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useClient } from 'urql'

import { Eligibility, type Line } from './Eligibility'
import { ProgrammeFacts } from './ProgrammeFacts'
import { claims } from './words'
import { my } from '../words'
import { ClaimEntryDocument, EligibilityDocument, type OfferPartsFragment } from '~/graphql/generated/graphql'
import { codeOf, usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Button, ButtonLink } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { Markdown } from '~/ui/Markdown'
import { Empty, Loaded, Notice, signInPath } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

export default function ClaimEntry() {
  const { region = '' } = useParams()
  const w = useWords(claims)
  useTitle(w.title)
  const page = usePage(ClaimEntryDocument, { region })
  return (
    <div className="wide stack" style={{ paddingBlock: 24 }}>
      <h1>{w.title}</h1>
      <p className="soft">{w.lead}</p>
      <Loaded page={page}>
        {({ programmes: { nodes }, region: own }) =>
          own.obtain === 'ON_ORDER' ? (
            <div className="card"><Empty action={<ButtonLink to={`/${region}/services?voucher=true`} look="primary">{w.find}</ButtonLink>}>{w.onOrder}</Empty></div>
          ) : nodes.length === 0 ? (
            <div className="card"><Empty>{w.none}</Empty></div>
          ) : (
            <ul className="grid" style={{ '--cell': '340px' } as React.CSSProperties}>{nodes.map((each) => <li key={each.id}><Programme programme={each} /></li>)}</ul>
          )
        }
      </Loaded>
    </div>
  )
}

function Programme({ programme }: { programme: OfferPartsFragment }) {
  const w = useWords(claims)
  return (
    <article className="card offer">
      <div className="row">
        <span className="tag voucher">{programme.reviewClaims ? w.reviewed : w.direct}</span>
        {programme.demonstration && <span className="tag wait">{w.demonstration}</span>}
      </div>
      <h2>{programme.name}</h2>
      <Markdown text={programme.introduction} />
      <ProgrammeFacts programme={programme} />
      <Take programme={programme} />
    </article>
  )
}

/** Tells who is not eligible at once, before any form is filled in. */
function Take({ programme }: { programme: OfferPartsFragment }) {
  const w = useWords(claims)
  const m = useWords(my)
  const client = useClient()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [told, tell] = useState<{ lines: readonly Line[] } | 'uncertified' | string | null>(null)
  const target = `/my/claims/new?programme=${programme.id}`
  const take = async () => {
    setBusy(true)
    const { data, error } = await client.query(EligibilityDocument, { programmeId: programme.id }, { requestPolicy: 'network-only' }).toPromise()
    setBusy(false)
    const code = codeOf(error)
    if (code === 'UNAUTHENTICATED') await navigate(signInPath('/my/claims/new', `?programme=${programme.id}`))
    else if (code === 'FORBIDDEN') tell('uncertified')
    else if (error) tell(error.graphQLErrors[0]?.message ?? error.message)
    else if (data?.claimEligibility.eligible) await navigate(target)
    else if (data) tell({ lines: data.claimEligibility.lines })
  }
  return (
    <div className="take">
      <Button look="primary" busy={busy} disabled={!programme.claimable} onClick={take}>{w.confirm}</Button>
      <Dialog title={w.ineligible} large open={told !== null} onClose={() => tell(null)}>
        {told === 'uncertified' ? (
          <>
            <Notice tone="wait">{m.notCertified}</Notice>
            <div className="row"><ButtonLink to="/my/certification" look="primary">{m.goCertify}</ButtonLink><ButtonLink to="/account">{m.switchRole}</ButtonLink></div>
          </>
        ) : typeof told === 'string' ? (
          <p>{told}</p>
        ) : (
          told && <Eligibility lines={told.lines} region={programme.region} />
        )}
      </Dialog>
    </div>
  )
}
