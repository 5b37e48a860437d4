import { Link } from 'react-router'

import { words } from './words'
import { StatusTag } from '~/cases/StatusTag'
import { MyApplicationsDocument, type MyApplicationsQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { day, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { usePaging } from '~/ui/paging'
import { Empty, Loaded } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

type Row = MyApplicationsQuery['myApplications']['nodes'][number]

export default function Applications() {
  const w = useWords(words)
  useTitle(w.applications)
  const paging = usePaging<Row>('applications')
  const page = usePage(MyApplicationsDocument, { after: paging.after })
  return (
    <>
      <h1>{w.applications}</h1>
      <Loaded page={page}>
        {({ myApplications }) => (
          <>
            <Table
              caption={w.applications} rows={paging.rows(myApplications)} keyOf={(row) => row.id} empty={<Empty>{w.none}</Empty>}
              columns={[
                { key: 'number', label: w.number, cell: (row) => <Link to={`/my/applications/${row.id}`}>{row.number}</Link> },
                { key: 'service', label: w.service, cell: (row) => <>{row.serviceName}<div className="small soft">{row.institutionName}</div></> },
                { key: 'status', label: w.status, cell: (row) => <StatusTag status={row.status} /> },
                { key: 'requested', label: w.requested, right: true, cell: (row) => yuan(row.requested) },
                { key: 'granted', label: w.granted, right: true, cell: (row) => yuan(row.granted) },
                { key: 'redeemBy', label: w.redeemBy, cell: (row) => day(row.redeemBy) },
              ]}
            />
            <More pageInfo={myApplications.pageInfo} busy={page.fetching} onMore={() => paging.more(myApplications)} />
          </>
        )}
      </Loaded>
    </>
  )
}
