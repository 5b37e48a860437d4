import { useState } from 'react'

interface Connection<N> {
  readonly nodes: readonly N[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

interface Kept<N> {
  readonly key: string
  readonly before: readonly N[]
  readonly after: string | null
  readonly last: string | null
}

/** Rows of all pages so far. `key` names filter and order: when it changes, the list begins again. */
export function usePaging<N>(key: string): {
  after: string | null
  rows: (now: Connection<N> | undefined) => readonly N[]
  more: (now: Connection<N>) => void
} {
  const [kept, keep] = useState<Kept<N>>({ key, before: [], after: null, last: null })
  const valid = kept.key === key ? kept : { key, before: [], after: null, last: null }
  return {
    after: valid.after,
    rows: (now) => [...valid.before, ...(now?.nodes ?? [])],
    more: (now) => keep({ key, before: [...valid.before, ...now.nodes], after: now.pageInfo.endCursor, last: valid.after }),
  }
}
