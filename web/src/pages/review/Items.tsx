import { words } from './words'
import type { ReviewedRedemptionFragment } from '~/graphql/generated/graphql'
import { day, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Table } from '~/ui/Table'

type Item = ReviewedRedemptionFragment['items'][number]

export function Items({ items }: { items: readonly Item[] }) {
  const w = useWords(words)
  return (
    <section className="stack">
      <h2>{w.items}</h2>
      {items.map((item) => <One key={item.id} item={item} />)}
    </section>
  )
}

function One({ item }: { item: Item }) {
  const w = useWords(words)
  const facts: [string, string][] = [
    [w.institution, `${item.institutionName} ${item.institutionUscc}`], [w.contract, [item.contractNumber, day(item.contractDate), yuan(item.contractAmount)].filter(Boolean).join(' · ')], [w.proof, yuan(item.proofAmount)],
    [w.base, yuan(item.base)], [w.requested, yuan(item.requested)], [w.approved, `${yuan(item.approved)} ${item.cutReason}`],
  ]
  return (
    <article className="card stack">
      <header><h3>{item.title}</h3><span className="tag">{item.categoryLabel}</span></header>
      <dl className="facts">{facts.map(([label, value]) => <div key={label} style={{ display: 'contents' }}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      <Table
        caption={w.bills} rows={item.bills} keyOf={(row) => row.id}
        columns={[
          { key: 'number', label: w.bill, cell: (row) => <span className="break number">{row.code} {row.number}</span> },
          { key: 'issued', label: w.issued, cell: (row) => day(row.issuedOn) },
          { key: 'seller', label: w.seller, cell: (row) => row.sellerName },
          { key: 'buyer', label: w.buyer, cell: (row) => row.buyerName },
          { key: 'total', label: w.total, right: true, cell: (row) => yuan(row.total) },
        ]}
      />
    </article>
  )
}
