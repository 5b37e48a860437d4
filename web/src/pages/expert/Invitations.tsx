import { Link } from 'react-router'

import { words } from './words'
import { Due } from '~/cases/Tracker'
import { ExpertInboxDocument, type PanelTaskPartsFragment } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { usePaging } from '~/ui/paging'
import { Empty, Loaded } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

export default function Invitations() {
  const w = useWords(words)
  useTitle(w.invitations)
  const paging = usePaging<PanelTaskPartsFragment>('seats')
  const page = usePage(ExpertInboxDocument, { after: paging.after })
  return (
    <>
      <h1>{w.invitations}</h1>
      <Loaded page={page}>
        {({ panelInbox }) => (
          <>
            {panelInbox.counts && (
              <p className="row">
                <span className="tag brand">{w.toDeclare(panelInbox.counts.toDeclare)}</span>
                <span className="tag brand">{w.toScore(panelInbox.counts.toScore)}</span>
                {panelInbox.counts.overdue > 0 && <span className="tag bad">{w.late(panelInbox.counts.overdue)}</span>}
              </p>
            )}
            <Table
              caption={w.invitations} rows={paging.rows(panelInbox)} keyOf={(row) => row.id} empty={<Empty>{w.nothing}</Empty>}
              columns={[
                { key: 'number', label: w.number, cell: (row) => <Link to={`/expert/${row.id}`}>{row.caseNumber}</Link> },
                { key: 'body', label: w.body, cell: (row) => row.body },
                { key: 'status', label: w.status, cell: (row) => <span className="tag">{w[row.seat.status]}</span> },
                { key: 'due', label: w.due, cell: (row) => (row.dueAt && (row.mayDeclare || row.mayScore) ? <Due at={row.dueAt} provisional={row.dueProvisional} /> : '—') },
              ]}
            />
            <More pageInfo={panelInbox.pageInfo} busy={page.fetching} onMore={() => paging.more(panelInbox)} />
          </>
        )}
      </Loaded>
    </>
  )
}
