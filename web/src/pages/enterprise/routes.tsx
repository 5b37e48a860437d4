import type { RouteObject } from 'react-router'

import { page } from '~/app/page'

export const routes: RouteObject[] = [
  {
    path: '/my',
    ...page(() => import('./EnterpriseDesk')),
    children: [
      { path: 'certification', ...page(() => import('./Certifications')) },
      { path: 'certification/new', ...page(() => import('./CertificationNew')) },
      { path: 'certification/:id', ...page(() => import('./Certification')) },
    ],
  },
]
