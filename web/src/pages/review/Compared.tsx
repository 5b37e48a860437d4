import { useQuery } from 'urql'

import { words } from './words'
import { type ComparedPaperPartsFragment, ReviewPapersDocument, type ReviewPapersQuery } from '~/graphql/generated/graphql'
import { day, moment, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { FileLink } from '~/ui/FileLink'
import { Table } from '~/ui/Table'

/** Beside the findings: what the tax authority says of each invoice, and papers of other cases that nearly match. */
export function Compared({ redemptionId }: { redemptionId: string }) {
  const [{ data }] = useQuery({ query: ReviewPapersDocument, variables: { id: redemptionId } })
  if (!data) return null
  return (
    <>
      <Verified verifications={data.redemptionBillVerifications} />
      <Near pairs={data.nearDuplicates.nodes} />
    </>
  )
}

function Verified({ verifications }: { verifications: ReviewPapersQuery['redemptionBillVerifications'] }) {
  const w = useWords(words)
  if (verifications.length === 0) return null
  return (
    <section className="card stack">
      <h2>{w.verified}</h2>
      <Table
        caption={w.verified} rows={verifications} keyOf={(row) => row.id}
        columns={[
          { key: 'number', label: w.bill, cell: (row) => <span className="number break">{row.number}</span> },
          { key: 'result', label: w.status, cell: (row) => <><span className={`tag ${row.result === 'VALID' ? 'good' : row.result === 'PENDING' ? '' : 'bad'}`}>{w[row.result]}</span> {row.pendingReason}{row.differences.map((each) => <div key={each.field} className="small">{each.submitted} ≠ {each.recorded}</div>)}</> },
          { key: 'source', label: w.source, cell: (row) => `${row.source} ${row.checkedAt ? moment(row.checkedAt) : ''}` },
        ]}
      />
    </section>
  )
}

function Near({ pairs }: { pairs: ReviewPapersQuery['nearDuplicates']['nodes'] }) {
  const w = useWords(words)
  if (pairs.length === 0) return null
  return (
    <section className="card stack">
      <h2>{w.near}</h2>
      {pairs.map((pair, index) => (
        <div key={index} className="notice wait">
          <strong>{pair.likenesses.map((each) => w[each]).join('；')}</strong>
          <div className="two"><Paper label={w.here} paper={pair.here} /><Paper label={w.there} paper={pair.there} /></div>
        </div>
      ))}
    </section>
  )
}

function Paper({ label, paper }: { label: string; paper: ComparedPaperPartsFragment }) {
  const w = useWords(words)
  const rows: [string, string][] = [[w.bill, `${paper.code} ${paper.number}`], [w.issued, day(paper.issuedOn)], [w.total, yuan(paper.amount)], [w.seller, paper.seller], [w.buyer, paper.buyer || '—'], [w.number, paper.caseNumber || '—']]
  return (
    <div className="stack tight">
      <h3>{label}</h3>
      <dl className="facts small">{rows.map(([name, value]) => <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      {paper.file && <FileLink id={paper.file.id} name={paper.file.name} />}
    </div>
  )
}
