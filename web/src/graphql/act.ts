/** Mutations: typed failures, one key per intention, patience with a dropped line. */
import type { AnyVariables, OperationResult, TypedDocumentNode } from '@urql/core'
import { useCallback, useRef, useState } from 'react'
import { useClient } from 'urql'

import type { FailurePartsFragment } from './generated/graphql'
import { dictionary, language } from '~/i18n/words'

export type Fault = Extract<FailurePartsFragment, { __typename: 'InvalidInputFailure' }>['faults'][number]
export type Reason = Extract<FailurePartsFragment, { __typename: 'IneligibleFailure' }>['reasons'][number]

/** A refusal as pages show it: what to say, field by field and in sum. */
export interface Failure {
  readonly code: string
  readonly message: string
  readonly path: string | null
  readonly faults: readonly Fault[]
  readonly reasons: readonly Reason[]
}

type Root<D> = Exclude<D[Exclude<keyof D, '__typename'>], undefined>
export type Payload<D> = Exclude<Root<D>, { __typename: `${string}Failure` }>

const words = dictionary({
  offline: ['网络已断开，恢复后会自动重试，请不要关闭页面。', 'You are offline. We will retry when the connection is back; keep this page open.'],
  broken: ['服务器没有回应，请稍后重试。', 'The server did not answer. Please try again.'],
})
const TRIES = 4

export interface Act<D, V> {
  readonly busy: boolean
  readonly failure: Failure | null
  readonly clear: () => void
  /** The payload, or nothing after a failure, which is in `failure` then. `make` gets the idempotency key. */
  readonly run: (make: (key: string) => V) => Promise<Payload<D> | undefined>
}

export function useAct<D extends object, V extends AnyVariables>(document: TypedDocumentNode<D, V>): Act<D, V> {
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const intention = useRef({ content: '', key: '' })

  const run = useCallback(
    async (make: (key: string) => V): Promise<Payload<D> | undefined> => {
      const content = JSON.stringify(make(''))
      // The same content after a lost line is the same intention, and must not happen twice.
      if (intention.current.content !== content) intention.current = { content, key: crypto.randomUUID() }
      const variables = make(intention.current.key)
      setBusy(true)
      setFailure(null)
      for (let attempt = 1; ; attempt += 1) {
        const result = await client.mutation(document, variables).toPromise()
        const silent = result.error?.networkError && result.error.graphQLErrors.length === 0
        if (silent && attempt < TRIES) {
          if (!navigator.onLine) setFailure(plain('OFFLINE', words[language()].offline))
          await line(attempt)
          continue
        }
        setBusy(false)
        if (!silent) intention.current = { content: '', key: '' }
        const [payload, refused] = silent ? [undefined, plain('NETWORK', words[language()].broken)] : outcome<D>(result)
        setFailure(refused)
        return payload
      }
    },
    [client, document],
  )
  return { busy, failure, clear: useCallback(() => setFailure(null), []), run }
}

function outcome<D extends object>(result: Pick<OperationResult<D>, 'data' | 'error'>): [Payload<D> | undefined, Failure | null] {
  if (result.error || !result.data) {
    const first = result.error?.graphQLErrors[0]
    return [undefined, { ...plain(String(first?.extensions['code'] ?? 'INTERNAL'), first?.message ?? words[language()].broken), faults: (first?.extensions['faults'] as Fault[] | undefined) ?? [] }]
  }
  const root = Object.entries(result.data).find(([key]) => key !== '__typename')?.[1] as { __typename: string } & Partial<Failure>
  if (!root.__typename.endsWith('Failure')) return [root as Payload<D>, null]
  return [undefined, { code: root.code ?? '', message: root.message ?? '', path: root.path ?? null, faults: root.faults ?? [], reasons: root.reasons ?? [] }]
}

function plain(code: string, message: string): Failure {
  return { code, message, path: null, faults: [], reasons: [] }
}

/** Waits for the line, or a moment that grows with each attempt. */
function line(attempt: number): Promise<void> {
  return new Promise((resolve) => {
    if (navigator.onLine) setTimeout(resolve, 600 * 2 ** attempt)
    else window.addEventListener('online', () => resolve(), { once: true })
  })
}
