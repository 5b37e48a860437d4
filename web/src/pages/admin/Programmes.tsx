import { Link } from 'react-router'

import { OfRegion } from './OfRegion'
import { words } from './words'
import { AdminProgrammesDocument, type ProgrammePartsFragment } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { day, percent, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { ButtonLink } from '~/ui/Button'
import { usePaging } from '~/ui/paging'
import { Empty, Notice } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

export default function Programmes() {
  const w = useWords(words)
  useTitle(w.programmes)
  const paging = usePaging<Row>('programmes')
  const page = usePage(AdminProgrammesDocument, { after: paging.after })
  return (
    <>
      <header className="page-head">
        <h1>{w.programmes}</h1>
        <ButtonLink to="/admin/programmes/new" look="primary">{w.newProgramme}</ButtonLink>
      </header>
      <OfRegion page={page}>
        {({ programmes, payoutWaiting }) => (
          <>
            {payoutWaiting.map((each) => (
              <Notice key={each.programmeId} tone="wait" title={each.programmeName}>
                <p><Link to="/admin/payouts">{w.waitingForPayout(each.cases, yuan(each.amount))} ›</Link></p>
              </Notice>
            ))}
            <Table
              caption={w.programmes} rows={paging.rows(programmes)} keyOf={(row) => row.id} empty={<Empty>{w.noProgrammes}</Empty>}
              columns={[
                { key: 'name', label: w.name, cell: (row) => <Link to={`/admin/programmes/${row.id}`}>{row.name}</Link> },
                { key: 'status', label: w.status, cell: (row) => <span className={`tag ${row.status === 'OPEN' ? 'good' : ''}`}>{w[row.status]}</span> },
                { key: 'ratio', label: w.ratio, right: true, cell: (row) => percent(row.ratio) },
                { key: 'cap', label: w.capPerEnterprise, right: true, cell: (row) => yuan(row.capPerEnterprise) },
                { key: 'remaining', label: w.remaining, right: true, cell: (row) => yuan(row.remaining) },
                { key: 'redeemBy', label: w.redeemBy, cell: (row) => day(row.redeemBy) },
              ]}
            />
            <More pageInfo={programmes.pageInfo} busy={page.fetching} onMore={() => paging.more(programmes)} />
          </>
        )}
      </OfRegion>
    </>
  )
}

type Row = ProgrammePartsFragment
