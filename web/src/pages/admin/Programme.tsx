import { Link, useParams } from 'react-router'

import { Budget } from './Budget'
import { LedgerChart } from './LedgerChart'
import { ProgrammeActs } from './ProgrammeActs'
import { words } from './words'
import { AdminProgrammeDocument, type AdminProgrammeQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { day, moment, percent, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { ButtonLink } from '~/ui/Button'
import { Markdown } from '~/ui/Markdown'
import { usePaging } from '~/ui/paging'
import { Empty, Loaded } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

type Entry = AdminProgrammeQuery['ledgerEntries']['nodes'][number]
type Terms = AdminProgrammeQuery['programme']

export default function Programme() {
  const w = useWords(words)
  const { id = '' } = useParams()
  const paging = usePaging<Entry>(id)
  const page = usePage(AdminProgrammeDocument, { id, after: paging.after })
  useTitle(page.data?.programme.name)
  return (
    <Loaded page={page}>
      {({ programme, programmeBalances, ledgerTimeline, budgetChanges, ledgerEntries }) => (
        <>
          <ul className="crumbs"><li><Link to="/admin">{w.programmes}</Link></li><li>{programme.name}</li></ul>
          <header className="page-head">
            <h1>{programme.name} <span className={`tag ${programme.status === 'OPEN' ? 'good' : ''}`}>{w[programme.status]}</span>{programme.demonstration && <span className="tag wait">{w.demonstration}</span>}</h1>
            <ButtonLink to={`/admin/programmes/${id}/what-if`}>{w.whatIf}</ButtonLink>
          </header>
          <Terms programme={programme} />
          <ProgrammeActs programme={programme} onDone={page.again} />
          <section className="card stack">
            <h2>{w.ledger}</h2>
            <Balances balances={programmeBalances} />
            <h3>{w.ledgerDrawn}</h3>
            <LedgerChart points={ledgerTimeline} />
          </section>
          <Budget programmeId={id} changes={budgetChanges.nodes} onDone={page.again} />
          <section className="stack">
            <h2>{w.entries}</h2>
            <Entries entries={paging.rows(ledgerEntries)} />
            <More pageInfo={ledgerEntries.pageInfo} busy={page.fetching} onMore={() => paging.more(ledgerEntries)} />
          </section>
        </>
      )}
    </Loaded>
  )
}

function Terms({ programme }: { programme: Terms }) {
  const w = useWords(words)
  const rows: [string, string][] = [
    [w.code, programme.code], [w.ratio, percent(programme.ratio)], [w.minimum, yuan(programme.minimum)], [w.capPerEnterprise, yuan(programme.capPerEnterprise)],
    [w.claimFrom, `${day(programme.claimFrom)} — ${day(programme.claimUntil)}`], [w.useFrom, `${day(programme.useFrom)} — ${day(programme.useBy)}`], [w.redeemBy, day(programme.redeemBy)],
    [w.categories, programme.categories.map((each) => each.label).join('、')], [w.commitment, w[programme.commitment]],
  ]
  return (
    <section className="card" aria-label={w.terms}>
      <dl className="facts">{rows.map(([label, value]) => <div key={label} style={{ display: 'contents' }}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      {programme.introduction && <Markdown text={programme.introduction} />}
    </section>
  )
}

function Balances({ balances }: { balances: AdminProgrammeQuery['programmeBalances'] }) {
  const w = useWords(words)
  const kinds = ['appropriated', 'free', 'granted', 'held', 'inPayment', 'paid', 'recovered'] as const
  return <div className="figures">{kinds.map((kind) => <div key={kind} className="figure"><span>{w[kind]}</span><b>{yuan(balances[kind])}</b></div>)}</div>
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  const w = useWords(words)
  return (
    <Table
      caption={w.entries} rows={entries} keyOf={(row) => row.id} empty={<Empty>{w.nothingMoved}</Empty>}
      columns={[
        { key: 'at', label: w.at, cell: (row) => <span className="nowrap">{moment(row.at)}</span> },
        { key: 'movement', label: w.movement, cell: (row) => w[row.movement] },
        { key: 'from', label: w.from, cell: (row) => w[row.source] },
        { key: 'to', label: w.to, cell: (row) => w[row.target] },
        { key: 'amount', label: w.amount, right: true, cell: (row) => yuan(row.amount) },
        { key: 'case', label: w.case, cell: (row) => row.caseNumber || '—' },
        { key: 'unit', label: w.unit, cell: (row) => row.unitName || '—' },
      ]}
    />
  )
}
