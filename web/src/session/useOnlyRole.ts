import { useEffect, useRef } from 'react'

import { publishViewer, useSession } from './store'
import { useAct } from '~/graphql/act'
import { renewClient } from '~/graphql/client'
import { ActAsDocument } from '~/graphql/generated/graphql'

/** Who got their first role while signed in (their unit was certified) acts under it at once: there is nothing to choose between. */
export function useOnlyRole(): void {
  const { viewer } = useSession()
  const { run } = useAct(ActAsDocument)
  const tried = useRef('')
  const others = viewer?.role === 'ACCOUNT' ? viewer.roles.filter((each) => each.role !== 'ACCOUNT') : []
  const only = others.length === 1 ? (others[0]?.id ?? '') : ''
  useEffect(() => {
    if (!only || tried.current === only) return
    tried.current = only
    void run(() => ({ input: { grantId: only } })).then((done) => {
      if (!done?.viewer) return
      renewClient()
      publishViewer(done.viewer)
    })
  }, [only, run])
}
