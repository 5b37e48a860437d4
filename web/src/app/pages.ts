import type { RouteObject } from 'react-router'

import { page } from './page'
import { routes as account } from '~/pages/account/routes'
import { routes as admin } from '~/pages/admin/routes'
import { routes as enterprise } from '~/pages/enterprise/routes'
import { routes as expert } from '~/pages/expert/routes'
import { routes as institution } from '~/pages/institution/routes'
import { routes as publicPages } from '~/pages/public/routes'
import { routes as review } from '~/pages/review/routes'

/** Every page of the portal; each loads its code when first opened. The region's own paths come last, for they match any word. */
export const pages: RouteObject[] = [...account, ...enterprise, ...institution, ...review, ...expert, ...admin, ...publicPages, { path: '*', ...page(() => import('./NotFound')) }]
