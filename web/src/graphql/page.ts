import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core'
import { useEffect, useState } from 'react'
import { useQuery } from 'urql'

import type { ShellFragment } from './generated/graphql'
import { ShellOnlyDocument } from './generated/graphql'
import { publish } from '~/session/store'

export interface Page<D> {
  readonly data: D | undefined
  readonly error: CombinedError | undefined
  readonly fetching: boolean
  readonly stale: boolean
  readonly again: () => void
}

/** The page's one query. Its document spreads `Shell`, which keeps the header current. */
export function usePage<D extends ShellFragment, V extends AnyVariables>(
  document: TypedDocumentNode<D, V>,
  variables: V,
  options: { pause?: boolean } = {},
): Page<D> {
  const [result, run] = useQuery({ query: document, variables, pause: options.pause ?? false } as Parameters<typeof useQuery<D, V>>[0])
  const { data, error, fetching, stale } = result
  useEffect(() => {
    if (data) publish(data)
  }, [data])
  return { data, error, fetching, stale, again: () => run({ requestPolicy: 'network-only' }) }
}

/** While the next answer is on its way the last one stays, so that nothing jumps. */
export function useLasting<D extends object>(page: Page<D>): Page<D> {
  const [last, keep] = useState<D>()
  if (page.data && page.data !== last) keep(page.data)
  return { ...page, data: page.data ?? last }
}

/** For pages that show nothing of the platform's. */
export function useShell(): void {
  usePage(ShellOnlyDocument, {})
}

/** The code of the first refusal of a query, e.g. `NOT_FOUND`; `NETWORK` when there was no answer. */
export function codeOf(error: CombinedError | undefined): string {
  if (!error) return ''
  if (error.networkError && error.graphQLErrors.length === 0) return 'NETWORK'
  return String(error.graphQLErrors[0]?.extensions.code ?? 'INTERNAL')
}
