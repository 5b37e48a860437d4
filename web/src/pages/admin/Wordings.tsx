import { useState } from 'react'

import { entryIn, faultsOf, inputOf, same, without, type Wording } from './wordingDraft'
import { words } from './wordingWords'
import { WordingsPreview } from './WordingsPreview'
import { WordingsDocument, WordingsSetDocument } from '~/graphql/generated/graphql'
import { type Failure, useAct } from '~/graphql/act'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { Entry, type Values } from '~/ui/Entry'
import { Empty, FailureSummary, Loaded, Notice } from '~/ui/Surface'
import { Table } from '~/ui/Table'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

interface InForce {
  readonly revision: number
  readonly items: readonly Wording[]
}

export default function Wordings() {
  const w = useWords(words)
  useTitle(w.title)
  const page = usePage(WordingsDocument, {})
  return (
    <>
      <h1>{w.title}</h1>
      <p className="soft">{w.intro}</p>
      <Loaded page={page}>{({ searchWordings }) => <Draft inForce={searchWordings} again={page.again} />}</Loaded>
    </>
  )
}

function Draft({ inForce, again }: { inForce: InForce; again: () => void }) {
  const w = useWords(words)
  const act = useAct(WordingsSetDocument)
  const [items, setItems] = useState<readonly Wording[]>(inForce.items)
  const [base, setBase] = useState(inForce)
  const [open, setOpen] = useState<number | null>(null)
  const [mended, mend] = useState<readonly number[]>([])
  const failure = without(act.failure, mended)
  // Saved elsewhere, and nothing changed here: follow.
  if (base.revision !== inForce.revision && same(items, base.items)) {
    setBase(inForce)
    setItems(inForce.items)
  }
  const changed = !same(items, inForce.items)
  const remove = (at: number) => {
    act.clear()
    setItems(items.filter((_, index) => index !== at))
  }
  const save = async () => {
    mend([])
    const done = await act.run(() => ({ input: { revision: inForce.revision, items: items.map(inputOf) } }))
    if (!done) return again()
    setBase(done.wordings)
    setItems(done.wordings.items)
    toast(w.saved)
    again()
  }
  return (
    <>
      <section className="card stack" aria-label={w.title}>
        <header>
          <h2>{w.revision(inForce.revision)}</h2>
          <Button onClick={() => setOpen(items.length)}>{w.add}</Button>
        </header>
        <Failures failure={failure} items={items} onOpen={setOpen} />
        <List items={items} failure={failure} onEdit={setOpen} onRemove={remove} />
        <div className="row between">
          <span role="status" className="soft">{changed ? w.changed(items.length) : w.same}</span>
          <span className="row">
            {changed && <Button onClick={() => { setItems(inForce.items); act.clear() }}>{w.drop}</Button>}
            <Button look="primary" disabled={!changed} busy={act.busy} onClick={save}>{w.save}</Button>
          </span>
        </div>
      </section>
      <WordingsPreview now={inForce.items} drafted={items} />
      <Dialog title={open === items.length ? w.add : w.edit} open={open !== null} onClose={() => setOpen(null)}>
        {open !== null && (
          <One item={items[open]} failure={faultsOf(failure, open)} onCancel={() => setOpen(null)} onKeep={(item) => {
            setItems(open === items.length ? [...items, item] : items.map((each, at) => (at === open ? item : each)))
            mend([...mended, open])
            setOpen(null)
          }} />
        )}
      </Dialog>
    </>
  )
}

/** What was refused, with a way to each entry. */
function Failures({ failure, items, onOpen }: { failure: Failure | null; items: readonly Wording[]; onOpen: (at: number) => void }) {
  const w = useWords(words)
  if (failure?.code === 'STALE_VERSION') return <Notice tone="wait" title={w.stale} />
  const wrong = items.flatMap((item, at) => (faultsOf(failure, at) ? [{ item, at }] : []))
  return (
    <>
      <FailureSummary failure={failure} />
      {wrong.length > 0 && (
        <div className="row">{wrong.map(({ item, at }) => <Button key={at} small look="danger" onClick={() => onOpen(at)}>{w.edit} {w.entry(at + 1)}{item.phrase && `：${item.phrase}`}</Button>)}</div>
      )}
    </>
  )
}

function List({ items, failure, onEdit, onRemove }: { items: readonly Wording[]; failure: Failure | null; onEdit: (at: number) => void; onRemove: (at: number) => void }) {
  const w = useWords(words)
  const rows = items.map((item, at) => ({ ...item, at }))
  return (
    <Table
      caption={w.title} rows={rows} keyOf={(row) => `${row.at}`} empty={<Empty>{w.none}</Empty>}
      columns={[
        { key: 'kind', label: w.kind, cell: (row) => <span className={`tag ${row.kind === 'BOOST' ? 'brand' : ''}`}>{w[row.kind]}</span> },
        { key: 'phrase', label: w.phrase, cell: (row) => <><strong className="break">{row.phrase}</strong>{faultsOf(failure, row.at)?.faults.map((each) => <p key={each.path} className="fault">{each.message}</p>)}</> },
        { key: 'means', label: w.means, cell: (row) => <span className="break">{row.means.join('、') || (row.kind === 'BOOST' ? w.all : '—')}</span> },
        { key: 'points', label: w.points, right: true, cell: (row) => (row.kind === 'BOOST' ? row.points : '—') },
        { key: 'acts', label: w.acts, cell: (row) => <span className="row"><Button small onClick={() => onEdit(row.at)}>{w.edit}<span className="hidden">：{row.phrase}</span></Button><Button small onClick={() => onRemove(row.at)}>{w.remove}<span className="hidden">：{row.phrase}</span></Button></span> },
      ]}
    />
  )
}

function One({ item, failure, onKeep, onCancel }: { item: Wording | undefined; failure: Failure | null; onKeep: (item: Wording) => void; onCancel: () => void }) {
  const w = useWords(words)
  const [here, setHere] = useState<Failure | null>(failure)
  const start = { kind: item?.kind ?? 'SYNONYM', phrase: item?.phrase ?? '', means: item?.means.join('、') ?? '', points: item && item.points > 0 ? String(item.points) : '' }
  const keep = (values: Values) => {
    const [made, wrong] = entryIn(values)
    setHere(wrong)
    if (made) onKeep(made)
  }
  return (
    <Entry
      fields={[
        { name: 'kind', label: w.kind, kind: 'choice', required: true, options: [['SYNONYM', w.SYNONYM], ['BOOST', w.BOOST]] }, { name: 'phrase', label: w.phrase, required: true },
        { name: 'means', label: w.means, help: w.meansHelp, full: true }, { name: 'points', label: w.points, help: w.pointsHelp },
      ]}
      start={start} failure={here} busy={false} submit={w.keep} onSubmit={keep} onCancel={{ label: w.drop, run: onCancel }}
    />
  )
}
