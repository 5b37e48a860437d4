import { useSearchParams } from 'react-router'

import { AdmissionForm } from './AdmissionForm'
import { words } from './words'
import { AdmissionNewDocument } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Loaded } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

export default function AdmissionNew() {
  const w = useWords(words)
  const [asked] = useSearchParams()
  const region = asked.get('region') ?? ''
  useTitle(w.apply)
  const page = usePage(AdmissionNewDocument, { region })
  return (
    <>
      <h1>{w.apply}</h1>
      <Loaded page={page} lines={12}>{({ admissionFormDefinition }) => <AdmissionForm form={admissionFormDefinition} draft={null} region={region} />}</Loaded>
    </>
  )
}
