import type { AnyVariables, TypedDocumentNode } from '@urql/core'
import { useEffect, useRef } from 'react'

const POLL = 30_000

interface Digested {
  readonly documentId?: string
}

interface Options<D> {
  readonly pause?: boolean
  /** Whether the page shows already what the first word of the line says; without it, it is taken to. */
  readonly known?: (data: D) => boolean
}

/**
 * Calls `onChange` after every change that `document` (a subscription) tells of. The browser keeps the line and takes it up again by
 * itself; for as long as nothing is heard on it (refused, cut, or held back by something in between) it is looked every half minute instead.
 */
export function useLive<D, V extends AnyVariables>(document: TypedDocumentNode<D, V>, variables: V, onChange: (data: D) => void, options: Options<D> = {}): void {
  const change = useRef(onChange)
  const known = useRef(options.known)
  useEffect(() => {
    change.current = onChange
    known.current = options.known
  })
  const asked = JSON.stringify(variables)
  const digest = (document as Digested).documentId ?? ''
  const pause = options.pause ?? false
  useEffect(() => {
    if (pause) return undefined
    let timer: ReturnType<typeof setInterval> | undefined
    let first = true
    const poll = () => {
      timer ??= setInterval(() => change.current({} as D), POLL)
    }
    const heard = () => {
      clearInterval(timer)
      timer = undefined
    }
    poll()
    const stream = new EventSource(`/graphql/stream?documentId=${digest}&variables=${encodeURIComponent(asked)}`)
    stream.addEventListener('next', (event) => {
      heard()
      const answer = JSON.parse((event as MessageEvent<string>).data) as { data?: D | null }
      // Refused from now on: who looks has another role since, as somebody whose unit has just been certified. The page is asked for anew.
      if (!answer.data) change.current({} as D)
      // The first tells how things stand, which the page knows, unless the line was slower than the change.
      else if (!(first && (known.current?.(answer.data) ?? true))) change.current(answer.data)
      first = false
    })
    stream.addEventListener('complete', () => {
      stream.close()
      poll()
    })
    stream.onerror = () => {
      // Something may have happened since: what the next line tells first counts.
      first = false
      poll()
    }
    return () => {
      stream.close()
      clearInterval(timer)
    }
  }, [asked, digest, pause])
}
