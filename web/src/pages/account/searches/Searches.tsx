import { useState } from 'react'
import { Link, Navigate, useSearchParams } from 'react-router'

import { words } from './words'
import { Confirm } from '~/cases/Confirm'
import { SavedSearchDeleteDocument, type SavedSearchPartsFragment, SavedSearchPauseDocument, SavedSearchRenameDocument, SavedSearchesDocument } from '~/graphql/generated/graphql'
import { type Failure, useAct } from '~/graphql/act'
import { usePage } from '~/graphql/page'
import { day } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { addressOf } from '~/pages/public/search/address'
import { finding } from '~/pages/public/search/words'
import { lastRegion } from '~/session/places'
import { Button, ButtonLink } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { Entry } from '~/ui/Entry'
import { Empty, FailureSummary, Loaded, Notice } from '~/ui/Surface'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'
import { ui } from '~/ui/words'

type Kept = SavedSearchPartsFragment

/** The account's saved searches. `?open=` an id, as messages say, leads on to that search. */
export default function Searches() {
  const w = useWords(words)
  useTitle(w.title)
  const [params] = useSearchParams()
  const wanted = params.get('open')
  const page = usePage(SavedSearchesDocument, {})
  return (
    <div className="wide stack" style={{ paddingBlock: 24 }}>
      <h1>{w.title}</h1>
      <p className="soft">{w.intro}</p>
      <Loaded page={page}>
        {({ mySavedSearches: { nodes } }) => {
          const found = nodes.find((each) => each.id === wanted)
          if (found) return <Navigate to={addressOf(found, lastRegion())} replace />
          return (
            <>
              {wanted && <Notice tone="wait">{w.gone}</Notice>}
              {nodes.length === 0 && <div className="card"><Empty action={<ButtonLink look="primary" to={lastRegion() ? `/${lastRegion()}/services` : '/'}>{w.find}</ButtonLink>}>{w.none}</Empty></div>}
              <ul className="stack tight">{nodes.map((each) => <li key={each.id} className="card"><One kept={each} again={page.again} /></li>)}</ul>
            </>
          )
        }}
      </Loaded>
    </div>
  )
}

function One({ kept, again }: { kept: Kept; again: () => void }) {
  const w = useWords(words)
  const [renaming, setRenaming] = useState(false)
  const rename = useAct(SavedSearchRenameDocument)
  const pause = useAct(SavedSearchPauseDocument)
  const remove = useAct(SavedSearchDeleteDocument)
  const done = () => {
    toast(w.done)
    again()
  }
  const turn = async () => {
    if (await pause.run((idempotencyKey) => ({ input: { searchId: kept.id, paused: !kept.paused, idempotencyKey } }))) done()
  }
  const forget = async () => {
    if (await remove.run((idempotencyKey) => ({ input: { searchId: kept.id, idempotencyKey } }))) done()
  }
  const name = async (next: string) => {
    if (!(await rename.run((idempotencyKey) => ({ input: { searchId: kept.id, name: next, idempotencyKey } })))) return
    setRenaming(false)
    done()
  }
  return (
    <article className="stack tight" aria-label={kept.name}>
      <Said kept={kept} failure={pause.failure ?? remove.failure} />
      <div className="row">
        <ButtonLink small look="primary" to={addressOf(kept, lastRegion())}>{w.open}<span className="hidden">：{kept.name}</span></ButtonLink>
        <Button small onClick={() => setRenaming(true)}>{w.rename}<span className="hidden">：{kept.name}</span></Button>
        <Button small busy={pause.busy} onClick={turn}>{kept.paused ? w.resume : w.pause}<span className="hidden">：{kept.name}</span></Button>
        <Confirm label={w.remove} question={w.reallyRemove} danger small busy={remove.busy} onConfirm={forget} />
      </div>
      <Dialog title={w.rename} open={renaming} onClose={() => setRenaming(false)}>
        <Naming kept={kept} failure={rename.failure} busy={rename.busy} onName={name} onClose={() => setRenaming(false)} />
      </Dialog>
    </article>
  )
}

function Said({ kept, failure }: { kept: Kept; failure: Failure | null }) {
  const w = useWords(words)
  const sorts = useWords(finding)
  const { regions, voucherSupported, priceFrom, priceTo, recognisedIn, ...lists } = kept.filter
  const filters = [...Object.values(lists).filter((each) => Array.isArray(each) && each.length > 0), ...[voucherSupported, priceFrom, priceTo, recognisedIn].filter((each) => each !== null)].length
  const said = [kept.text ? `“${kept.text}”` : w.everything, filters > 0 ? w.filters(filters) : '', kept.sort === 'RELEVANCE' ? '' : sorts[kept.sort]]
  return (
    <>
      <div className="row between">
        <strong className="grow break"><Link to={addressOf(kept, lastRegion())}>{kept.name}</Link></strong>
        <span className={`tag ${kept.paused ? '' : 'good'}`}>{kept.paused ? w.paused : w.on}</span>
      </div>
      <p className="soft break">{said.filter(Boolean).join(' · ')}</p>
      <p className="small soft">
        {w.since} {day(kept.createdAt)}
        {kept.toldOn && ` · ${w.toldOn} ${day(kept.toldOn)}`}
        {kept.waiting > 0 && ` · ${w.waiting(kept.waiting)}`}
      </p>
      <FailureSummary failure={failure} />
    </>
  )
}

function Naming({ kept, failure, busy, onName, onClose }: { kept: Kept; failure: Failure | null; busy: boolean; onName: (name: string) => Promise<void>; onClose: () => void }) {
  const w = useWords(words)
  const common = useWords(ui)
  return (
    <Entry
      fields={[{ name: 'name', label: w.name, required: true, full: true }]} start={{ name: kept.name }} failure={failure} busy={busy} submit={w.save}
      onSubmit={(values) => void onName(values['name'] ?? '')} onCancel={{ label: common.cancel, run: onClose }}
    />
  )
}
