import { Link, useNavigate } from 'react-router'

import { words } from './workWords'
import { AdminPayoutsDocument, type AdminPayoutsQuery, type BatchPartsFragment, PayoutPrepareDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { usePage } from '~/graphql/page'
import { moment, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { usePaging } from '~/ui/paging'
import { Empty, FailureSummary, Loaded, Notice } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

export default function Payouts() {
  const w = useWords(words)
  useTitle(w.payouts)
  const paging = usePaging<BatchPartsFragment>('batches')
  const page = usePage(AdminPayoutsDocument, { after: paging.after })
  return (
    <>
      <h1>{w.payouts}</h1>
      <Loaded page={page}>
        {({ payoutWaiting, payoutBatches, reconciliations }) => (
          <>
            <Waiting waiting={payoutWaiting} />
            <section className="stack">
              <h2>{w.batches}</h2>
              <Batches batches={paging.rows(payoutBatches)} />
              <More pageInfo={payoutBatches.pageInfo} busy={page.fetching} onMore={() => paging.more(payoutBatches)} />
            </section>
            <section className="stack tight">
              <h2>{w.reconciliations}</h2>
              {reconciliations.nodes.map((each) => (
                <Notice key={each.id} tone={each.clean ? 'good' : 'bad'}>{moment(each.at)} · {each.clean ? w.clean : w.differences(each.differenceCount)}</Notice>
              ))}
            </section>
          </>
        )}
      </Loaded>
    </>
  )
}

function Waiting({ waiting }: { waiting: AdminPayoutsQuery['payoutWaiting'] }) {
  const w = useWords(words)
  const act = useAct(PayoutPrepareDocument)
  const navigate = useNavigate()
  const prepare = async (programmeId: string) => {
    const done = await act.run((idempotencyKey) => ({ input: { programmeId, caseIds: [], idempotencyKey } }))
    if (!done) return
    toast(w.prepared)
    void navigate(`/admin/payouts/${done.batch.id}`)
  }
  return (
    <section className="stack">
      <h2>{w.waiting}</h2>
      <FailureSummary failure={act.failure} />
      <Table
        caption={w.waiting} rows={waiting} keyOf={(row) => row.programmeId} empty={<Empty>{w.noneWaiting}</Empty>}
        columns={[
          { key: 'programme', label: w.programme, cell: (row) => row.programmeName },
          { key: 'lines', label: w.lines, right: true, cell: (row) => row.cases },
          { key: 'total', label: w.total, right: true, cell: (row) => yuan(row.amount) },
          { key: 'act', label: w.prepare, cell: (row) => <Button small look="primary" busy={act.busy} onClick={() => void prepare(row.programmeId)}>{w.prepare}</Button> },
        ]}
      />
    </section>
  )
}

function Batches({ batches }: { batches: readonly BatchPartsFragment[] }) {
  const w = useWords(words)
  return (
    <Table
      caption={w.batches} rows={batches} keyOf={(row) => row.id} empty={<Empty>{w.noBatches}</Empty>}
      columns={[
        { key: 'number', label: w.number, cell: (row) => <Link to={`/admin/payouts/${row.id}`}>{row.number}</Link> },
        { key: 'programme', label: w.programme, cell: (row) => row.programmeName },
        { key: 'status', label: w.status, cell: (row) => <span className="tag">{w[row.status]}</span> },
        { key: 'total', label: w.total, right: true, cell: (row) => yuan(row.total) },
        { key: 'done', label: w.done, right: true, cell: (row) => `${row.paid} / ${row.failed} (${row.lines})` },
        { key: 'created', label: w.created, cell: (row) => moment(row.createdAt) },
      ]}
    />
  )
}
