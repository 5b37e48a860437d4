import { Link } from 'react-router'

import { words } from './words'
import { CourseLinks } from '~/cases/CourseLinks'
import { StatusTag } from '~/cases/StatusTag'
import { cases } from '~/cases/words'
import { MyApplicationsDocument, type MyApplicationsQuery, type OrderHeadPartsFragment } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { day, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { OrderList } from '~/orders/OrderList'
import { usePaging } from '~/ui/paging'
import { Empty, Loaded } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

type Row = MyApplicationsQuery['myApplications']['nodes'][number]

export default function Applications() {
  const w = useWords(words)
  const c = useWords(cases)
  useTitle(w.applications)
  const paging = usePaging<Row>('applications')
  const page = usePage(MyApplicationsDocument, { after: paging.after })
  return (
    <>
      <h1>{w.applications}</h1>
      <Loaded page={page}>
        {({ myApplications, myPurchases }) => (
          <>
            <Orders orders={myPurchases.nodes.filter((each) => each.mayApply)} />
            <Table
              caption={w.applications} rows={paging.rows(myApplications)} keyOf={(row) => row.id} empty={<Empty>{w.none}</Empty>}
              columns={[
                { key: 'number', label: w.number, cell: (row) => <Link to={`/my/applications/${row.id}`} className="number nowrap">{row.number}</Link> },
                { key: 'service', label: w.service, cell: (row) => <>{row.serviceName}<div className="small soft">{row.institutionName}</div></> },
                { key: 'status', label: w.status, cell: (row) => <StatusTag status={row.status} /> },
                { key: 'requested', label: w.requested, right: true, cell: (row) => yuan(row.requested) },
                { key: 'granted', label: w.granted, right: true, cell: (row) => yuan(row.granted) },
                { key: 'redeemBy', label: w.redeemBy, cell: (row) => day(row.redeemBy) },
                { key: 'course', label: c.look, cell: (row) => <CourseLinks to={`/my/applications/${row.id}`} /> },
              ]}
            />
            <More pageInfo={myApplications.pageInfo} busy={page.fetching} onMore={() => paging.more(myApplications)} />
          </>
        )}
      </Loaded>
    </>
  )
}

/** The orders on which a voucher may be asked for now. */
function Orders({ orders }: { orders: readonly OrderHeadPartsFragment[] }) {
  const w = useWords(words)
  return (
    <section className="stack tight">
      <h2>{w.orders}</h2>
      <OrderList orders={orders} caption={w.orders} base="/my/orders" other="institution" empty={w.noOrders} />
    </section>
  )
}
