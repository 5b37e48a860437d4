import type { RouteObject } from 'react-router'

import { page } from '~/app/page'

export const routes: RouteObject[] = [
  { path: '/:region/claim', ...page(() => import('./claims/ClaimEntry')) },
  {
    path: '/my',
    ...page(() => import('./EnterpriseDesk')),
    children: [
      { index: true, ...page(() => import('./desk/Overview')) },
      { path: 'messages', ...page(() => import('./desk/Messages')) },
      { path: 'members', ...page(() => import('./desk/Members')) },
      { path: 'certification', ...page(() => import('./Certifications')) },
      { path: 'certification/new', ...page(() => import('./CertificationNew')) },
      { path: 'certification/:id', ...page(() => import('./Certification')) },
      { path: 'claims/new', ...page(() => import('./claims/ClaimNew')) },
      { path: 'claims/:id', ...page(() => import('./claims/Claim')) },
      { path: 'vouchers', ...page(() => import('./claims/Vouchers')) },
      { path: 'redemptions', ...page(() => import('./redemptions/Redemptions')) },
      { path: 'redemptions/:id', ...page(() => import('./redemptions/Redemption')) },
      { path: 'clawbacks', ...page(() => import('./clawbacks/Clawbacks')) },
      { path: 'clawbacks/:id', ...page(() => import('./clawbacks/Clawback')) },
      { path: 'orders', ...page(() => import('./orders/Purchases')) },
      { path: 'orders/new', ...page(() => import('./orders/OrderNew')) },
      { path: 'orders/:id', ...page(() => import('./orders/Order')) },
      { path: 'applications', ...page(() => import('./applications/Applications')) },
      { path: 'applications/new', ...page(() => import('./applications/ApplicationNew')) },
      { path: 'applications/:id', ...page(() => import('./applications/Application')) },
    ],
  },
]
