import { useQuery } from 'urql'

import { deskWords } from './words'
import { JoinUnit } from '../JoinUnit'
import { Confirm } from '~/cases/Confirm'
import { useAct } from '~/graphql/act'
import { JoinDecideDocument, MemberRemoveDocument, MembersOfDocument, type MembersOfQuery, MyUnitsOnlyDocument, OwnershipTransferDocument } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { day } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Empty, FailureSummary, Loaded, Skeleton } from '~/ui/Surface'
import { Table } from '~/ui/Table'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

export default function Members() {
  const w = useWords(deskWords)
  useTitle(w.members)
  const page = usePage(MyUnitsOnlyDocument, {})
  return (
    <>
      <h1>{w.members}</h1>
      <Loaded page={page}>
        {({ myUnits }) => (
          <>
            {myUnits.nodes.length === 0 && <div className="card"><Empty>{w.noUnits}</Empty></div>}
            {myUnits.nodes.map((unit) => <section key={unit.id} className="stack" aria-label={unit.name}><h2>{unit.name}</h2><Unit unitId={unit.id} owner={unit.owner} /></section>)}
            <JoinUnit />
          </>
        )}
      </Loaded>
    </>
  )
}

type Member = MembersOfQuery['unitMembers']['nodes'][number]

function Unit({ unitId, owner }: { unitId: string; owner: boolean }) {
  const w = useWords(deskWords)
  const [{ data, error }, look] = useQuery({ query: MembersOfDocument, variables: { unitId } })
  const remove = useAct(MemberRemoveDocument)
  const transfer = useAct(OwnershipTransferDocument)
  const decide = useAct(JoinDecideDocument)
  const after = (done: unknown) => {
    if (!done) return
    toast(w.done)
    look({ requestPolicy: 'network-only' })
  }
  if (error) return <p className="soft">{error.graphQLErrors[0]?.message}</p>
  if (!data) return <Skeleton lines={3} />
  const act = (row: Member) =>
    owner && !row.owner && (
      <span className="row">
        <Confirm danger label={w.remove} question={w.reallyRemove} busy={remove.busy} onConfirm={async () => after(await remove.run((idempotencyKey) => ({ input: { unitId, accountId: row.accountId, idempotencyKey } })))} />
        <Confirm label={w.transfer} question={w.reallyTransfer} busy={transfer.busy} onConfirm={async () => after(await transfer.run((idempotencyKey) => ({ input: { unitId, accountId: row.accountId, idempotencyKey } })))} />
      </span>
    )
  return (
    <>
      <FailureSummary failure={remove.failure ?? transfer.failure ?? decide.failure} />
      <Table
        caption={w.members} rows={data.unitMembers.nodes} keyOf={(row) => row.accountId}
        columns={[
          { key: 'name', label: w.name, cell: (row) => <>{row.name} {row.owner && <span className="tag brand">{w.owner}</span>}</> },
          { key: 'mobile', label: w.mobile, cell: (row) => <span className="number">{row.mobile}</span> },
          { key: 'roles', label: w.roles, cell: (row) => row.roles.map((role) => w[role as 'ENTERPRISE_OPERATOR'] ?? role).join('、') },
          { key: 'since', label: w.since, cell: (row) => day(row.since) },
          { key: 'act', label: '', cell: act },
        ]}
      />
      <h3>{w.requests}</h3>
      {data.unitJoinRequests.nodes.length === 0 && <p className="soft">{w.noRequests}</p>}
      <ul className="lines-plain">
        {data.unitJoinRequests.nodes.map((each) => (
          <li key={each.id} className="row between">
            <span className="grow">{each.accountName} · {each.mobile} · {each.message}</span>
            {[true, false].map((approve) => (
              <Button key={String(approve)} small busy={decide.busy} onClick={async () => after(await decide.run((idempotencyKey) => ({ input: { requestId: each.id, approve, idempotencyKey } })))}>{approve ? w.approve : w.refuse}</Button>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
