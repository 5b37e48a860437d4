/** Words of a page beside the page: `dictionary({ title: ['创新券', 'Vouchers'] })`. A missing language is a type error. */
import { useSyncExternalStore } from 'react'

export type Language = 'zh' | 'en'
type Phrase = string | ((...given: never[]) => string)
type Pairs = Record<string, readonly [Phrase, Phrase]>
export type Said<T extends Pairs> = { readonly [K in keyof T]: T[K][0] extends string ? string : T[K][0] }

const KEY = 'voucher.language'
const listeners = new Set<() => void>()
let current: Language = read()

function read(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

export function language(): Language {
  return current
}

export function speak(next: Language): void {
  current = next
  try {
    localStorage.setItem(KEY, next)
  } catch {
    // A browser that keeps nothing speaks Chinese again after a reload.
  }
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
  listeners.forEach((listener) => listener())
}

export function useLanguage(): Language {
  return useSyncExternalStore(listen, language, language)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export interface Dictionary<T extends Pairs> {
  readonly zh: Said<T>
  readonly en: Said<T>
}

export function dictionary<const T extends Pairs>(pairs: T): Dictionary<T> {
  const side = (index: 0 | 1) => Object.fromEntries(Object.entries(pairs).map(([key, pair]) => [key, pair[index]]))
  return { zh: side(0) as Said<T>, en: side(1) as Said<T> }
}

export function useWords<T extends Pairs>(words: Dictionary<T>): Said<T> {
  return words[useLanguage()]
}
