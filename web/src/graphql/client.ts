import { cacheExchange, Client, fetchExchange } from '@urql/core'

import { requestHeaders } from '~/session/store'

/** Documents go by their digest alone: the page carries no query text, and the gateway runs only what it knows. */
function makeClient(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [cacheExchange, fetchExchange],
    fetchOptions: () => ({ credentials: 'same-origin', headers: requestHeaders() }),
  })
}

/** One per person: signing in or out starts an empty cache. */
let client = makeClient()
const listeners = new Set<() => void>()

export function currentClient(): Client {
  return client
}

export function renewClient(): void {
  client = makeClient()
  listeners.forEach((listener) => listener())
}

export function onClient(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
