import type { RouteObject } from 'react-router'

import { page } from '~/app/page'

/** Read without signing in. `:region` is a region's code; the platform, not the portal, says which there are. */
export const routes: RouteObject[] = [
  { path: '/', ...page(() => import('./Regions')) },
  { path: '/:region', ...page(() => import('./home/Home')) },
]
