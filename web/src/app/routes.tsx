import type { RouteObject } from 'react-router'

import { Broken } from './Broken'
import { Layout } from './Layout'
import { pages } from './pages'

export const routes: RouteObject[] = [{ element: <Layout />, errorElement: <Broken />, hydrateFallbackElement: <></>, children: pages }]
