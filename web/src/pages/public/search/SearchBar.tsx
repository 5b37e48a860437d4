import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { useQuery } from 'urql'

import { home } from '../home/words'
import { SearchSuggestionsDocument, type SearchSuggestionsQuery, type SuggestionKind } from '~/graphql/generated/graphql'
import { dictionary, useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import './search.css'

const PLACES = { SERVICE: 'services', INSTITUTION: 'institutions', ARTICLE: 'articles' } as const
const words = dictionary({
  TERM: ['', ''],
  ARTICLE: ['资讯', 'Article'],
  INSTITUTION: ['机构', 'Institution'],
  SERVICE: ['服务', 'Service'],
  suggestions: ['搜索建议', 'Suggestions'],
})
const PAUSE = 160

interface Props {
  region: string
  text?: string
  onSearch?: (text: string) => void
  /** What is looked for, where that is not everything. */
  label?: string
  suggest?: readonly SuggestionKind[]
  /** Where suggestions are from; the region's own unless told. */
  regions?: readonly string[]
  bordered?: boolean
}

type Suggestion = SearchSuggestionsQuery['searchSuggestions'][number]

/** A combobox in the sense of the ARIA pattern: arrows choose, Enter goes, Escape closes. */
export function SearchBar({ region, text: given = '', onSearch, label, suggest, regions, bordered }: Props) {
  const w = useWords(home)
  const kinds = useWords(words)
  const navigate = useNavigate()
  const [text, setText] = useState(given)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const id = useId()
  const found = useSuggestions(text, regions ?? [region], suggest ?? null, open)
  const shown = open && found.length > 0

  const search = (wanted: string) => {
    setOpen(false)
    if (onSearch) onSearch(wanted)
    else void navigate(`/${region}/services?text=${encodeURIComponent(wanted)}`)
  }
  const choose = (suggestion: Suggestion) => {
    setOpen(false)
    if (suggestion.id && suggestion.kind !== 'TERM') void navigate(`/${region}/${PLACES[suggestion.kind]}/${suggestion.id}`)
    else {
      setText(suggestion.text)
      search(suggestion.text)
    }
  }
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && shown) {
      event.preventDefault()
      setAt((at + step + found.length + 1) % (found.length + 1) === found.length ? -1 : (at + step + found.length + 1) % (found.length + 1))
    }
  }
  return (
    <form
      className={bordered ? 'search-bar bordered' : 'search-bar'}
      role="search"
      aria-label={label ?? w.searchLabel}
      onSubmit={(event) => {
        event.preventDefault()
        const chosen = shown ? found[at] : undefined
        if (chosen) choose(chosen)
        else search(text.trim())
      }}
    >
      <div className="combo">
        <input
          className="input" type="text" role="combobox" maxLength={100} autoComplete="off" placeholder={label ?? w.searchLabel} aria-label={label ?? w.searchLabel}
          aria-expanded={shown} aria-controls={`${id}-list`} aria-autocomplete="list" aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
          value={text} onKeyDown={key} onBlur={() => setOpen(false)}
          onChange={(event) => {
            setText(event.target.value)
            setAt(-1)
            setOpen(true)
          }}
        />
        <ul id={`${id}-list`} role="listbox" aria-label={kinds.suggestions} className="suggestions" hidden={!shown}>
          {found.map((suggestion, index) => (
            // The mouse goes down before the field loses the focus and the list closes. The keyboard chooses from the field.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <li key={suggestion.kind + suggestion.text} id={`${id}-${index}`} role="option" tabIndex={-1} aria-selected={index === at} onMouseDown={(event) => event.preventDefault()} onClick={() => choose(suggestion)}>
              <span className="grow">{suggestion.text}</span>
              {kinds[suggestion.kind] && <span className="tag">{kinds[suggestion.kind]}</span>}
              {suggestion.count !== null && <span className="small soft">{suggestion.count}</span>}
            </li>
          ))}
        </ul>
      </div>
      <Button type="submit" look="primary">{w.search}</Button>
    </form>
  )
}

function useSuggestions(text: string, regions: readonly string[], kinds: readonly SuggestionKind[] | null, wanted: boolean): readonly Suggestion[] {
  const [asked, ask] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => ask(text.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  const [{ data }] = useQuery({ query: SearchSuggestionsDocument, variables: { text: asked, regions: [...regions], kinds: kinds && [...kinds] }, pause: !wanted || asked === '' })
  return useDeferredValue(asked === '' ? [] : (data?.searchSuggestions ?? []))
}
