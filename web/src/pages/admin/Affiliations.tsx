import { useState } from 'react'
import { useQuery } from 'urql'

import { affiliationWords as words } from './affiliationWords'
import { AdminAffiliationsDocument, AffiliationEndDocument, type AffiliationKind, type AffiliationPartsFragment, AffiliationRecordDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { Entry } from '~/ui/Entry'
import { Field } from '~/ui/Field'
import { usePaging } from '~/ui/paging'
import { Empty, Skeleton } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { toast } from '~/ui/toast'

const KINDS: readonly AffiliationKind[] = ['SUBORDINATION', 'CO_FOUNDATION', 'OWNERSHIP']

/** Ties between units, as an admin recorded them: what is handed in later between the two is refused by the region's rules. Asked for when opened. */
export function Affiliations({ region }: { region: string }) {
  const w = useWords(words)
  const [open, setOpen] = useState(false)
  const [entered, enter] = useState('')
  const [uscc, find] = useState('')
  const [doing, setDoing] = useState<'record' | AffiliationPartsFragment | null>(null)
  const paging = usePaging<AffiliationPartsFragment>(uscc)
  const [{ data, error, fetching }, again] = useQuery({ query: AdminAffiliationsDocument, variables: { uscc, after: paging.after }, pause: !open })
  const done = (said: string) => {
    toast(said)
    setDoing(null)
    again({ requestPolicy: 'network-only' })
  }
  return (
    <details className="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.affiliations}</summary>
      <div className="stack">
        <div className="row between">
          <p className="soft">{w.lead}</p>
          <Button onClick={() => setDoing('record')}>{w.record}</Button>
        </div>
        <form className="filters" role="search" aria-label={w.affiliations} onSubmit={(event) => { event.preventDefault(); find(entered.trim().toUpperCase()) }}>
          <Field id="affiliated" label={w.ofUnit}>{(wiring) => <input {...wiring} className="input" maxLength={18} autoComplete="off" value={entered} onChange={(event) => enter(event.target.value)} />}</Field>
          <Button type="submit">{w.find}</Button>
        </form>
        {!data && fetching && <Skeleton lines={3} />}
        {!data && error && <div className="notice bad" role="alert"><p>{error.graphQLErrors[0]?.message ?? w.notLoaded}</p><Button onClick={() => again({ requestPolicy: 'network-only' })}>{w.again}</Button></div>}
        {data && <Ties rows={paging.rows(data.affiliations)} onEnd={setDoing} />}
        {data && <More pageInfo={data.affiliations.pageInfo} busy={fetching} onMore={() => paging.more(data.affiliations)} />}
        <Dialog title={doing === 'record' ? w.record : w.end} open={doing !== null} large={doing === 'record'} onClose={() => setDoing(null)}>
          {doing === 'record' && <Record region={region} onDone={() => done(w.recorded)} />}
          {doing !== null && doing !== 'record' && <End tie={doing} onDone={() => done(w.ended)} />}
        </Dialog>
      </div>
    </details>
  )
}

function Ties({ rows, onEnd }: { rows: readonly AffiliationPartsFragment[]; onEnd: (tie: AffiliationPartsFragment) => void }) {
  const w = useWords(words)
  return (
    <Table
      caption={w.affiliations} rows={rows} keyOf={(row) => row.id} empty={<Empty>{w.none}</Empty>}
      columns={[
        { key: 'units', label: w.units, cell: (row) => <><span className="number">{row.one}</span><div className="number">{row.other}</div></> },
        { key: 'kind', label: w.kind, cell: (row) => w[row.kind] },
        { key: 'source', label: w.source, cell: (row) => row.source },
        { key: 'at', label: w.recordedAt, cell: (row) => moment(row.recordedAt) },
        {
          key: 'standing', label: w.standing, cell: (row) =>
            row.endedAt ? <><span className="tag">{w.endedAt(moment(row.endedAt))}</span> {row.endReason}</> : <Button small look="danger" aria-label={`${w.end} ${row.one} ${row.other}`} onClick={() => onEnd(row)}>{w.end}</Button>,
        },
      ]}
    />
  )
}

function Record({ region, onDone }: { region: string; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(AffiliationRecordDocument)
  return (
    <Entry
      fields={[
        { name: 'one', label: w.one, required: true }, { name: 'other', label: w.other, required: true },
        { name: 'kind', label: w.kind, kind: 'choice', required: true, options: KINDS.map((kind) => [kind, w[kind]]) },
        { name: 'source', label: w.source, required: true, full: true, help: w.sourceHelp },
      ]}
      start={{ kind: 'SUBORDINATION' }} failure={act.failure} busy={act.busy} submit={w.record}
      onSubmit={async (values) => {
        const input = { region, one: values['one'] ?? '', other: values['other'] ?? '', kind: (values['kind'] || 'SUBORDINATION') as AffiliationKind, source: values['source'] ?? '' }
        if (await act.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } }))) onDone()
      }}
    />
  )
}

function End({ tie, onDone }: { tie: AffiliationPartsFragment; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(AffiliationEndDocument)
  return (
    <>
      <p>{w[tie.kind]}：<span className="number">{tie.one}</span> — <span className="number">{tie.other}</span></p>
      <Entry
        fields={[{ name: 'reason', label: w.reason, kind: 'area', required: true }]} failure={act.failure} busy={act.busy} submit={w.end} danger
        onSubmit={async (values) => {
          if (await act.run((idempotencyKey) => ({ input: { id: tie.id, reason: values['reason'] ?? '', idempotencyKey } }))) onDone()
        }}
      />
    </>
  )
}
