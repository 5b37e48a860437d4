import { useState } from 'react'
import { Link } from 'react-router'

import { Redeem } from './Redeem'
import { redeeming } from './words'
import { claims } from '../claims/words'
import { CourseLinks } from '~/cases/CourseLinks'
import { StatusTag } from '~/cases/StatusTag'
import { cases } from '~/cases/words'
import { MyRedemptionsDocument, type MyRedemptionsQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { day, moment, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { ButtonLink } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { usePaging } from '~/ui/paging'
import { Empty, Loaded } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

type Row = MyRedemptionsQuery['redemptions']['nodes'][number]

export default function Redemptions() {
  const w = useWords(redeeming)
  const k = useWords(cases)
  useTitle(w.list)
  const paging = usePaging<Row>('redemptions')
  const page = usePage(MyRedemptionsDocument, { after: paging.after })
  return (
    <>
      <h1>{w.list}</h1>
      <Loaded page={page}>
        {({ redemptions, myClaims, myApplications }) => (
          <>
            <OnOrders applications={myApplications.nodes.filter((each) => each.status.phase === 'ACTIVE')} />
            {(myClaims.nodes.length > 0 || myApplications.nodes.length === 0) && <New vouchers={myClaims.nodes.filter((each) => each.status.phase === 'ACTIVE')} />}
            <Table
              caption={w.list} rows={paging.rows(redemptions)} keyOf={(row) => row.id} empty={<Empty>{w.none}</Empty>}
              columns={[
                { key: 'number', label: w.number, cell: (row) => <Link to={`/my/redemptions/${row.id}`} className="number">{row.number}</Link> },
                { key: 'programme', label: w.programme, cell: (row) => row.programmeName },
                { key: 'requested', label: w.requested, right: true, cell: (row) => yuan(row.requested) },
                { key: 'paid', label: w.paid, right: true, cell: (row) => yuan(row.paid) },
                { key: 'at', label: w.submittedAt, cell: (row) => <span className="nowrap">{moment(row.submittedAt)}</span> },
                { key: 'status', label: w.status, cell: (row) => <><StatusTag status={row.status} /> <span className="small soft">{row.atWork.body}</span></> },
                { key: 'course', label: k.look, cell: (row) => <CourseLinks to={`/my/redemptions/${row.id}`} /> },
              ]}
            />
            <More pageInfo={redemptions.pageInfo} busy={page.fetching} onMore={() => paging.more(redemptions)} />
          </>
        )}
      </Loaded>
    </>
  )
}

function New({ vouchers }: { vouchers: MyRedemptionsQuery['myClaims']['nodes'] }) {
  const w = useWords(redeeming)
  const c = useWords(claims)
  const [chosen, choose] = useState(vouchers[0]?.id ?? '')
  return (
    <section className="card stack" aria-label={w.new}>
      <h2>{w.new}</h2>
      {vouchers.length === 0 ? (
        <div className="row"><p className="soft">{w.noVoucher}</p><ButtonLink small to="/my/vouchers">{c.vouchers}</ButtonLink></div>
      ) : (
        <>
          <Field label={w.choose} id="voucher" required>
            {(wiring) => (
              <select {...wiring} className="input" value={chosen} onChange={(event) => choose(event.target.value)}>
                {vouchers.map((each) => <option key={each.id} value={each.id}>{w.offered(each.programme.name, yuan(each.quota.remaining))}</option>)}
              </select>
            )}
          </Field>
          <Redeem voucher={{ claimId: chosen }} />
        </>
      )}
    </section>
  )
}

/** Vouchers granted on orders: each is redeemed by itself, from its row. */
function OnOrders({ applications }: { applications: MyRedemptionsQuery['myApplications']['nodes'] }) {
  const w = useWords(redeeming)
  if (applications.length === 0) return null
  return (
    <section className="stack tight">
      <h2>{w.onOrders}</h2>
      <Table
        caption={w.onOrders} rows={applications} keyOf={(row) => row.id}
        columns={[
          { key: 'order', label: w.order, cell: (row) => <span className="number">{row.orderNumber}</span> },
          { key: 'service', label: w.name, cell: (row) => <>{row.serviceName}<div className="small soft">{row.institutionName}</div></> },
          { key: 'application', label: w.application, cell: (row) => <Link to={`/my/applications/${row.id}`} className="number">{row.number}</Link> },
          { key: 'granted', label: w.granted, right: true, cell: (row) => yuan(row.granted) },
          { key: 'redeemBy', label: w.redeemBy, cell: (row) => day(row.redeemBy) },
          { key: 'act', label: w.apply, cell: (row) => <Redeem voucher={{ applicationId: row.id }} label={w.apply} small /> },
        ]}
      />
    </section>
  )
}
