import { Link } from 'react-router'

import { clawing } from './words'
import { StatusTag } from '~/cases/StatusTag'
import { ClawbacksDocument, type ClawbacksQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { day, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { usePaging } from '~/ui/paging'
import { Empty, Loaded } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

type One = ClawbacksQuery['clawbacks']['nodes'][number]

export default function Clawbacks() {
  const w = useWords(clawing)
  useTitle(w.title)
  const paging = usePaging<One>('clawbacks')
  const page = usePage(ClawbacksDocument, { after: paging.after })
  return (
    <>
      <h1>{w.title}</h1>
      <p className="soft">{w.intro}</p>
      <Loaded page={page}>
        {({ clawbacks }) => (
          <>
            <Table
              caption={w.title} rows={paging.rows(clawbacks)} keyOf={(row) => row.id} empty={<Empty>{w.none}</Empty>}
              columns={[
                { key: 'number', label: w.number, cell: (row) => <Link to={`/my/clawbacks/${row.id}`} className="number">{row.number}</Link> },
                { key: 'redemption', label: w.redemption, cell: (row) => <span className="number">{row.redemptionNumber}</span> }, { key: 'ground', label: w.ground, cell: (row) => w[row.ground] },
                { key: 'amount', label: w.amount, right: true, cell: (row) => yuan(row.amount) }, { key: 'at', label: w.at, cell: (row) => day(row.createdAt) }, { key: 'status', label: w.status, cell: (row) => <StatusTag status={row.status} /> },
              ]}
            />
            <More pageInfo={clawbacks.pageInfo} busy={page.fetching} onMore={() => paging.more(clawbacks)} />
          </>
        )}
      </Loaded>
    </>
  )
}
