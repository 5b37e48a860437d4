import type { RouteObject } from 'react-router'

import { page } from '~/app/page'

export const routes: RouteObject[] = [
  {
    path: '/admin',
    ...page(() => import('./AdminDesk')),
    children: [
      { index: true, ...page(() => import('./Programmes')) },
      { path: 'programmes/new', ...page(() => import('./ProgrammeNew')) },
      { path: 'programmes/:id', ...page(() => import('./Programme')) },
      { path: 'programmes/:id/what-if', ...page(() => import('./WhatIf')) },
      { path: 'payouts', ...page(() => import('./Payouts')) },
      { path: 'payouts/:id', ...page(() => import('./PayoutBatch')) },
      { path: 'reports', ...page(() => import('./Reports')) },
      { path: 'registers', ...page(() => import('./Registers')) },
      { path: 'officials', ...page(() => import('./Officials')) },
      { path: 'experts', ...page(() => import('./Experts')) },
      { path: 'labs', ...page(() => import('./Labs')) },
      { path: 'content', ...page(() => import('./Articles')) },
      { path: 'content/new', ...page(() => import('./ArticleNew')) },
      { path: 'content/:id', ...page(() => import('./Article')) },
      { path: 'wordings', ...page(() => import('./Wordings')) },
      { path: 'audit', ...page(() => import('./Audit')) },
    ],
  },
]
