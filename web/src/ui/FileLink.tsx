import { lazy, Suspense, useState } from 'react'

import { Dialog } from './Dialog'
import { Skeleton } from './Surface'

const FileView = lazy(() => import('./FileView'))

/** A file's name; it opens in the page, PDF and pictures alike. */
export function FileLink({ id, name }: { id: string; name: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>{name}</button>
      <Dialog title={name} large open={open} onClose={() => setOpen(false)}>
        <Suspense fallback={<Skeleton />}>
          <FileView id={id} name={name} />
        </Suspense>
      </Dialog>
    </>
  )
}
