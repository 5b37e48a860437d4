import { useSearchParams } from 'react-router'

import { words } from './words'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'

/** The searched text stands in the address. */
export function OrderSearch() {
  const w = useWords(words)
  const [asked, ask] = useSearchParams()
  return (
    <form
      className="card filters" role="search"
      onSubmit={(event) => {
        event.preventDefault()
        const text = String(new FormData(event.currentTarget).get('text') ?? '').trim()
        ask(text ? { text } : {}, { replace: true })
      }}
    >
      <label className="grow">{w.text} <input className="input" name="text" defaultValue={asked.get('text') ?? ''} maxLength={100} /></label>
      <Button type="submit">{w.find}</Button>
    </form>
  )
}
