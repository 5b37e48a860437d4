import { Navigate, useSearchParams } from 'react-router'

import { CertificationForm } from './CertificationForm'
import { my } from './words'
import { CertificationNewDocument, type UnitCapacity } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Loaded } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

export default function CertificationNew() {
  const w = useWords(my)
  useTitle(w.certTitle)
  const [search] = useSearchParams()
  const region = search.get('region') ?? ''
  const capacity: UnitCapacity = search.get('capacity') === 'INSTITUTION' ? 'INSTITUTION' : 'ENTERPRISE'
  const page = usePage(CertificationNewDocument, { region, capacity })
  return (
    <>
      <h1>{w.certTitle}</h1>
      <Loaded page={page} lines={12}>
        {({ viewer, certificationFormDefinition: form }) =>
          viewer ? <CertificationForm form={form} draft={null} region={region} /> : <Navigate to={`/sign-in/enterprise?next=${encodeURIComponent(`/my/certification/new?${search.toString()}`)}`} replace />
        }
      </Loaded>
    </>
  )
}
