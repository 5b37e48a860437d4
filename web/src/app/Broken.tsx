import { useRouteError } from 'react-router'

import { Button } from '~/ui/Button'
import { ui } from '~/ui/words'
import { useWords } from '~/i18n/words'

/** A bug in a page, or a chunk that a newer build has replaced. */
export function Broken() {
  const w = useWords(ui)
  const error = useRouteError()
  const replaced = error instanceof TypeError && /dynamically imported module/.test(error.message)
  return (
    <main className="wide" style={{ paddingBlock: 48 }}>
      <div className="card empty" role="alert">
        <p>{replaced ? w.updated : w.broken}</p>
        <Button look="primary" onClick={() => location.reload()}>{w.reload}</Button>
      </div>
    </main>
  )
}
