import { useState } from 'react'
import { useQuery } from 'urql'

import { words } from './workWords'
import { AdminRecognisedLabsDocument, type AdminRecognisedLabsQuery, type AdminLabsQuery, type RecognitionPartsFragment, RecognitionWithdrawDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { day } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { Entry } from '~/ui/Entry'
import { Field } from '~/ui/Field'
import { usePaging } from '~/ui/paging'
import { Empty, Notice, Skeleton } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { toast } from '~/ui/toast'

type Compact = AdminLabsQuery['compacts'][number]
type Lab = AdminRecognisedLabsQuery['institutions']['nodes'][number]
interface Withdrawn {
  readonly lab: Lab
  readonly recognition: RecognitionPartsFragment
}

/** The labs that a compact recognises today, found by name; nothing is asked for before somebody looks. */
export function RecognisedLabs({ compact }: { compact: Compact }) {
  const w = useWords(words)
  const [entered, enter] = useState('')
  const [name, find] = useState<string | null>(null)
  const [chosen, choose] = useState<Withdrawn | null>(null)
  const paging = usePaging<Lab>(name ?? '')
  const [{ data, error, fetching }, again] = useQuery({ query: AdminRecognisedLabsDocument, variables: { compact: compact.code, name: name ?? '', after: paging.after }, pause: name === null })
  const done = () => {
    toast(w.withdrawn)
    choose(null)
    again({ requestPolicy: 'network-only' })
  }
  return (
    <>
      <h3>{w.recognisedLabs}</h3>
      <form className="filters" role="search" aria-label={`${compact.title} ${w.recognisedLabs}`} onSubmit={(event) => { event.preventDefault(); find(entered.trim()) }}>
        <Field id={`lab-${compact.code}`} label={w.labName}>{(wiring) => <input {...wiring} className="input" maxLength={100} autoComplete="off" value={entered} onChange={(event) => enter(event.target.value)} />}</Field>
        <Button type="submit">{w.find}</Button>
      </form>
      {name !== null && !data && fetching && <Skeleton lines={3} />}
      {name !== null && !data && error && <Notice tone="bad"><p role="alert">{error.graphQLErrors[0]?.message ?? w.notLoaded}</p></Notice>}
      {name !== null && data && <Labs compact={compact} rows={paging.rows(data.institutions)} onWithdraw={choose} />}
      {name !== null && data && <More pageInfo={data.institutions.pageInfo} busy={fetching} onMore={() => paging.more(data.institutions)} />}
      <Dialog title={w.withdraw} open={chosen !== null} onClose={() => choose(null)}>
        {chosen && <Withdraw chosen={chosen} onDone={done} />}
      </Dialog>
    </>
  )
}

function Labs({ compact, rows, onWithdraw }: { compact: Compact; rows: readonly Lab[]; onWithdraw: (chosen: Withdrawn) => void }) {
  const w = useWords(words)
  const all = rows.flatMap((lab) => lab.recognitions.filter((each) => each.compact === compact.code).map((recognition) => ({ lab, recognition })))
  const title = (code: string) => compact.batches.find((batch) => batch.code === code)?.title ?? code
  return (
    <Table
      caption={`${compact.title} ${w.recognisedLabs}`} rows={all} keyOf={(row) => row.recognition.id} empty={<Empty>{w.noLabs}</Empty>}
      columns={[
        { key: 'lab', label: w.lab, cell: ({ lab }) => <>{lab.name}<div className="small soft">{[lab.labKindLabel, lab.host].filter(Boolean).join(' · ')}</div></> },
        { key: 'batch', label: w.batch, cell: ({ recognition }) => title(recognition.batch) },
        { key: 'validity', label: w.validity, cell: ({ recognition: { since, until } }) => `${day(since)} — ${until ? day(until) : ''}` },
        {
          key: 'act', label: w.status, cell: (row) =>
            row.recognition.until ? row.recognition.reason : <Button small look="danger" aria-label={`${w.withdraw} ${row.lab.name}`} onClick={() => onWithdraw(row)}>{w.withdraw}</Button>,
        },
      ]}
    />
  )
}

function Withdraw({ chosen: { lab, recognition }, onDone }: { chosen: Withdrawn; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(RecognitionWithdrawDocument)
  const { id, version } = recognition
  return (
    <>
      <p>{lab.name}</p>
      <Entry
        fields={[
          { name: 'since', label: w.withdrawnSince, kind: 'day', required: true, help: w.withdrawnSinceHelp },
          { name: 'reason', label: w.reason, kind: 'area', required: true },
        ]}
        failure={act.failure} busy={act.busy} submit={w.withdraw} danger
        onSubmit={async (values) => {
          if (await act.run((idempotencyKey) => ({ input: { id, version, since: values['since'] ?? '', reason: values['reason'] ?? '', idempotencyKey } }))) onDone()
        }}
      />
    </>
  )
}
