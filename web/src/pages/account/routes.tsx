import type { RouteObject } from 'react-router'

import { page } from '~/app/page'

export const routes: RouteObject[] = [
  { path: '/sign-in/:entry', ...page(() => import('./SignIn')) },
  { path: '/register', ...page(() => import('./Register')) },
  { path: '/password', ...page(() => import('./Password')) },
  { path: '/my/searches', ...page(() => import('./searches/Searches')) },
  { path: '/account', ...page(() => import('./Account')) },
]
