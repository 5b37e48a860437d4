import { useState } from 'react'
import { useQuery } from 'urql'

import { words } from './workWords'
import { RecommendableInstitutionsDocument, RecommendationsSetDocument } from '~/graphql/generated/graphql'
import { type Failure, useAct } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Empty, FailureSummary } from '~/ui/Surface'
import { Table } from '~/ui/Table'
import { toast } from '~/ui/toast'

interface Institution {
  readonly id: string
  readonly name: string
}

/** Which institutions the zone's front page recommends, in its order: arranged here, saved as a whole. */
export function Recommended({ region, standing, onDone }: { region: string; standing: readonly Institution[]; onDone: () => void }) {
  const w = useWords(words)
  const [arranged, arrange] = useState<readonly Institution[] | null>(null)
  const chosen = arranged ?? standing
  const act = useAct(RecommendationsSetDocument)
  const change = (next: readonly Institution[]) => {
    act.clear()
    arrange(next)
  }
  const save = async () => {
    const done = await act.run(() => ({ input: { region, institutionIds: chosen.map((each) => each.id) } }))
    if (!done) return
    arrange(done.institutions)
    toast(w.saved)
    onDone()
  }
  return (
    <section className="card stack" aria-labelledby="recommended">
      <h2 id="recommended" tabIndex={-1}>{w.recommended}</h2>
      <p className="soft">{w.recommendedLead}</p>
      <FailureSummary failure={act.failure} toField={(path) => idOf(placeOf(path))} />
      <Order chosen={chosen} failure={act.failure} onChange={change} />
      <Pick region={region} chosen={chosen} onAdd={(each) => change([...chosen, each])} />
      <div className="row"><Button look="primary" busy={act.busy} onClick={() => void save()}>{w.save}</Button></div>
    </section>
  )
}

/** The row that a fault is of; paths are `input.institutionIds[2]`. */
function placeOf(path: string): number | undefined {
  const [, place] = /institutionIds\[(\d+)\]/.exec(path) ?? []
  return place === undefined ? undefined : Number(place)
}

const idOf = (place: number | undefined) => (place === undefined ? 'recommended' : `recommended-${place}`)

function Order({ chosen, failure, onChange }: { chosen: readonly Institution[]; failure: Failure | null; onChange: (next: readonly Institution[]) => void }) {
  const w = useWords(words)
  const [said, say] = useState('')
  const move = (from: number, to: number) => {
    const moved = chosen[from]
    if (!moved || to < 0 || to >= chosen.length) return
    const rest = chosen.filter((_, at) => at !== from)
    onChange([...rest.slice(0, to), moved, ...rest.slice(to)])
    say(w.placed(moved.name, to + 1))
  }
  const remove = (gone: Institution) => {
    onChange(chosen.filter((each) => each !== gone))
    document.getElementById('recommended')?.focus()
  }
  const faultAt = (place: number) => failure?.faults.find((fault) => placeOf(fault.path) === place)?.message
  return (
    <>
      <Table
        caption={w.recommended} rows={chosen.map((each, place) => ({ ...each, each, place }))} keyOf={(row) => row.id} empty={<Empty>{w.noRecommended}</Empty>}
        columns={[
          { key: 'place', label: w.place, cell: (row) => row.place + 1 },
          { key: 'name', label: w.institution, cell: (row) => <span id={idOf(row.place)} tabIndex={-1}>{row.name}{faultAt(row.place) && <> <span className="tag bad">{faultAt(row.place)}</span></>}</span> },
          {
            key: 'order', label: w.order, cell: (row) => (
              <span className="row">
                <Button small aria-label={w.upOne(row.name)} aria-disabled={row.place === 0} onClick={() => move(row.place, row.place - 1)}>{w.up}</Button>
                <Button small aria-label={w.downOne(row.name)} aria-disabled={row.place === chosen.length - 1} onClick={() => move(row.place, row.place + 1)}>{w.down}</Button>
                <Button small look="danger" aria-label={w.removeOne(row.name)} onClick={() => remove(row.each)}>{w.remove}</Button>
              </span>
            ),
          },
        ]}
      />
      <p className="hidden" role="status">{said}</p>
    </>
  )
}

function Pick({ region, chosen, onAdd }: { region: string; chosen: readonly Institution[]; onAdd: (each: Institution) => void }) {
  const w = useWords(words)
  const [name, setName] = useState('')
  const [asked, ask] = useState<string | null>(null)
  const [{ data, fetching }] = useQuery({ query: RecommendableInstitutionsDocument, variables: { region, name: asked ?? '' }, pause: asked === null })
  const found = (data?.institutions.nodes ?? []).filter((each) => chosen.every((other) => other.id !== each.id))
  return (
    <form className="stack tight" role="search" aria-label={w.recommended} onSubmit={(event) => { event.preventDefault(); ask(name.trim()) }}>
      <div className="filters">
        <Field id="recommendable" label={w.institutionName}>{(wiring) => <input {...wiring} className="input" maxLength={100} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />}</Field>
        <Button type="submit" busy={fetching}>{w.find}</Button>
      </div>
      {asked !== null && !fetching && (
        <>
          <p className="soft" role="status">{found.length > 0 ? w.foundInstitutions(found.length) : w.noInstitutions}</p>
          <div className="row">
            {found.map((each) => <Button key={each.id} small aria-label={w.addOne(each.name)} onClick={() => { onAdd(each); document.getElementById('recommendable')?.focus() }}>+ {each.name}</Button>)}
          </div>
        </>
      )}
    </form>
  )
}
