import type { RouteObject } from 'react-router'

import { page } from '~/app/page'

export const routes: RouteObject[] = [
  {
    path: '/expert',
    ...page(() => import('./ExpertDesk')),
    children: [{ index: true, ...page(() => import('./Invitations')) }, { path: ':id', ...page(() => import('./Seat')) }],
  },
]
