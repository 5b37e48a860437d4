/** What a page of a search was asked stands in its address: it can be shared, kept, and gone back to. */
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'

export interface Asked {
  readonly text: string
  readonly value: (key: string) => string
  readonly list: (key: string) => string[] | null
  /** What is empty goes from the address. */
  readonly set: (changes: Readonly<Partial<Record<string, string>>>) => void
  readonly reset: () => void
  /** Names this search; pages of another one don't belong to it. */
  readonly name: string
}

export function useAsked(): Asked {
  const [search, setSearch] = useSearchParams()
  return useMemo(() => {
    const value = (key: string) => search.get(key) ?? ''
    return {
      text: value('text').slice(0, 100),
      value,
      list: (key) => (value(key) ? value(key).split(',') : null),
      set: (changes) =>
        setSearch((before) => {
          const next = new URLSearchParams(before)
          for (const [key, to] of Object.entries(changes)) {
            if (to) next.set(key, to)
            else next.delete(key)
          }
          return next
        }, { preventScrollReset: true }),
      reset: () => setSearch({}, { preventScrollReset: true }),
      name: search.toString(),
    }
  }, [search, setSearch])
}
