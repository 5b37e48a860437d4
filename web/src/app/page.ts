import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'

/** A route whose code is a chunk of its own: `{ path: 'x', ...page(() => import('./X')) }`, where X has a default component. */
export function page(load: () => Promise<{ default: ComponentType }>): Pick<RouteObject, 'lazy'> {
  return { lazy: async () => ({ Component: (await load()).default }) }
}
