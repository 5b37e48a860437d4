import type { RouteObject } from 'react-router'

import { page } from '~/app/page'

/** Read without signing in. `:region` is a region's code; the platform, not the portal, says which there are. */
export const routes: RouteObject[] = [
  { path: '/', ...page(() => import('./Regions')) },
  { path: '/verify', ...page(() => import('./Verify')) },
  { path: '/verify/:code', ...page(() => import('./Verify')) },
  { path: '/:region', ...page(() => import('./home/Home')) },
  { path: '/:region/services', ...page(() => import('./search/Services')) },
  { path: '/:region/services/:id', ...page(() => import('./services/Service')) },
  { path: '/:region/compare', ...page(() => import('./services/Compare')) },
  { path: '/:region/institutions', ...page(() => import('./institutions/Institutions')) },
  { path: '/:region/institutions/:id', ...page(() => import('./institutions/Storefront')) },
  { path: '/:region/labs', ...page(() => import('./institutions/Labs')) },
  { path: '/:region/notices', ...page(() => import('./content/Notices')) },
  { path: '/:region/policies', ...page(() => import('./content/Policies')) },
  { path: '/:region/guide', ...page(() => import('./content/Guide')) },
  { path: '/:region/news', ...page(() => import('./content/News')) },
  { path: '/:region/articles', ...page(() => import('./content/Found')) },
  { path: '/:region/articles/:id', ...page(() => import('./content/Article')) },
  { path: '/:region/publicity', ...page(() => import('./content/Publicity')) },
]
