import { lazy, Suspense, useState } from 'react'

import type { Criteria } from './useCriteria'
import { finding } from './words'
import { useWords } from '~/i18n/words'
import { useSession } from '~/session/store'
import { Button } from '~/ui/Button'

const Dialog = lazy(() => import('./SaveSearchDialog'))

/** For who is signed in: keep this search and be told of what is new. Its form is loaded when it is asked for. */
export function SaveSearch({ criteria, suggested }: { criteria: Criteria; suggested: string }) {
  const w = useWords(finding)
  const { viewer } = useSession()
  const [open, setOpen] = useState(false)
  if (!viewer) return null
  return (
    <>
      <Button small onClick={() => setOpen(true)}>{w.save}</Button>
      {open && <Suspense fallback={null}><Dialog criteria={criteria} suggested={suggested} onClose={() => setOpen(false)} /></Suspense>}
    </>
  )
}
