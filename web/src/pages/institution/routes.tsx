import type { RouteObject } from 'react-router'

import { page } from '~/app/page'

export const routes: RouteObject[] = [
  {
    path: '/institution',
    ...page(() => import('./InstitutionDesk')),
    children: [
      { index: true, ...page(() => import('./Overview')) },
      { path: 'admission/new', ...page(() => import('./AdmissionNew')) },
      { path: 'admission/:id', ...page(() => import('./Admission')) },
      { path: 'services', ...page(() => import('./Services')) },
      { path: 'imports', ...page(() => import('./Imports')) },
      { path: 'orders', ...page(() => import('./Sales')) },
      { path: 'orders/:id', ...page(() => import('./Order')) },
      { path: 'storefront/:id', ...page(() => import('./Storefront')) },
    ],
  },
]
