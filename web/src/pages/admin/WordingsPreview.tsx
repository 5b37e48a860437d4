import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'

import { inputOf, type Wording } from './wordingDraft'
import { words } from './wordingWords'
import { type PreviewedServiceFragment, WordingsPreviewDocument } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Notice, Skeleton } from '~/ui/Surface'

type Found = readonly PreviewedServiceFragment[]

/** The first ten of a search as it is, beside what the draft would make of it. Nobody else sees anything of it. */
export function WordingsPreview({ now, drafted }: { now: readonly Wording[]; drafted: readonly Wording[] }) {
  const w = useWords(words)
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const [{ data, fetching, error }] = useQuery({ query: WordingsPreviewDocument, variables: { text: asked, now: now.map(inputOf), drafted: drafted.map(inputOf) }, pause: !asked })
  return (
    <section className="card stack" aria-label={w.tryIt}>
      <h2>{w.tryIt}</h2>
      <form className="row" onSubmit={(event) => { event.preventDefault(); setAsked(text.trim()) }}>
        <div className="grow"><Field label={w.text} id="tried">{(wiring) => <input {...wiring} className="input" value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />}</Field></div>
        <Button type="submit" busy={fetching}>{w.preview}</Button>
      </form>
      {error && <Notice tone="bad">{error.graphQLErrors[0]?.message ?? error.message}</Notice>}
      {asked && fetching && !data && <Skeleton lines={4} />}
      {asked && data && <Beside before={data.before} after={data.after} />}
    </section>
  )
}

function Beside({ before, after }: { before: Found; after: Found }) {
  const w = useWords(words)
  const places = new Map(before.map((each, at) => [each.id, at]))
  const gone = before.filter((each) => !after.some((other) => other.id === each.id)).length
  return (
    <div className="grid" role="status">
      <Results title={w.before} found={before} />
      <div className="stack tight">
        <Results title={w.after} found={after} mark={(id, at) => <Moved was={places.get(id)} at={at} />} />
        {gone > 0 && <p className="soft small">{w.gone(gone)}</p>}
      </div>
    </div>
  )
}

function Results({ title, found, mark }: { title: string; found: Found; mark?: (id: string, at: number) => ReactNode }) {
  const w = useWords(words)
  return (
    <div className="stack tight">
      <h3>{title}</h3>
      {found.length === 0 && <p className="soft">{w.nothing}</p>}
      <ol>
        {found.map((each, at) => <li key={each.id} className="break">{each.name} <span className="small soft">{each.institution.name}</span> {mark?.(each.id, at)}</li>)}
      </ol>
    </div>
  )
}

function Moved({ was, at }: { was: number | undefined; at: number }) {
  const w = useWords(words)
  if (was === undefined) return <span className="tag good">{w.fresh}</span>
  if (was === at) return null
  return <span className={`tag ${was > at ? 'good' : ''}`}>{was > at ? w.up(was - at) : w.down(at - was)}</span>
}
