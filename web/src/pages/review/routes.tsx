import type { RouteObject } from 'react-router'

import { page } from '~/app/page'

export const routes: RouteObject[] = [
  {
    path: '/review',
    ...page(() => import('./ReviewDesk')),
    children: [
      { index: true, ...page(() => import('./Inbox')) },
      { path: 'cases', ...page(() => import('./Cases')) },
      { path: 'cases/:id', ...page(() => import('./ReviewedCase')) },
    ],
  },
]
