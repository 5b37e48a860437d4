import { useSearchParams } from 'react-router'

import { ClaimForm } from './ClaimForm'
import { Eligibility } from './Eligibility'
import { ProgrammeFacts } from './ProgrammeFacts'
import { claims } from './words'
import { ClaimNewDocument } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Loaded } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

export default function ClaimNew() {
  const w = useWords(claims)
  useTitle(w.form)
  const [search] = useSearchParams()
  const programmeId = search.get('programme') ?? ''
  const page = usePage(ClaimNewDocument, { programmeId })
  return (
    <>
      <h1>{w.form}</h1>
      <Loaded page={page} lines={12}>
        {({ programme, claimEligibility, claimFormDefinition }) => (
          <>
            <details className="card">
              <summary><strong>{programme.name}</strong></summary>
              <ProgrammeFacts programme={programme} />
            </details>
            {claimEligibility.eligible ? (
              <ClaimForm form={claimFormDefinition} draft={null} programmeId={programmeId} region={programme.region} />
            ) : (
              <div className="card"><Eligibility eligible={false} lines={claimEligibility.lines} /></div>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
