import { useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'

import { ClaimForm } from './ClaimForm'
import { Eligibility } from './Eligibility'
import { ProgrammeFacts } from './ProgrammeFacts'
import { claims } from './words'
import { cameToNothing } from '~/cases/phases'
import { ClaimNewDocument, type ClaimNewQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Loaded, Notice } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

/** One voucher of a programme for each enterprise: what was begun is gone on with. */
export default function ClaimNew() {
  const w = useWords(claims)
  useTitle(w.form)
  const [search] = useSearchParams()
  const programmeId = search.get('programme') ?? ''
  const page = usePage(ClaimNewDocument, { programmeId })
  // Decided once: the draft that is saved while somebody types here must not take the form away.
  const [first, remember] = useState<ClaimNewQuery>()
  if (page.data && !first) remember(page.data)
  const begun = first?.myClaims.nodes.find((each) => each.programme.id === programmeId && !cameToNothing(each.status.phase))
  if (begun) return <Navigate to={`/my/claims/${begun.id}`} replace />
  return (
    <>
      <h1>{w.form}</h1>
      <Loaded page={{ ...page, data: first ?? page.data }} lines={12}>
        {({ programme, claimEligibility, claimFormDefinition }) => (
          <>
            <details className="card">
              <summary><strong>{programme.name}</strong></summary>
              <ProgrammeFacts programme={programme} />
            </details>
            {claimEligibility.eligible ? (
              <ClaimForm form={claimFormDefinition} draft={null} programmeId={programmeId} region={programme.region} />
            ) : (
              <div className="card stack"><Notice tone="bad" title={w.ineligible} /><Eligibility lines={claimEligibility.lines} region={programme.region} /></div>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
