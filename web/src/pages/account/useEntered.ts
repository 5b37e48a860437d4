import { useLocation, useNavigate, useSearchParams } from 'react-router'

import { renewClient } from '~/graphql/client'
import { desk } from '~/session/places'
import { publishViewer, type Viewer } from '~/session/store'

/** After signing in: an empty cache, the header's name, and on to where the person wanted to go. */
export function useEntered(): (viewer: Viewer) => void {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { pathname } = useLocation()
  return (viewer) => {
    renewClient()
    publishViewer(viewer)
    const next = search.get('next') ?? ''
    // Only a place of this site: a path, never another host's address.
    const own = next.startsWith('/') && !next.startsWith('//') && next !== pathname
    void navigate(own ? next : desk(viewer), { replace: true })
  }
}
