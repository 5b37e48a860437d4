import { useQuery } from 'urql'

import { words } from './words'
import { FormFacts } from '~/cases/FormFacts'
import { ExpertPapersDocument, type ExpertPapersQuery } from '~/graphql/generated/graphql'
import { day, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { FileLink } from '~/ui/FileLink'
import { Skeleton } from '~/ui/Surface'

type Node = NonNullable<ExpertPapersQuery['node']>

/** What a declared expert may read: what is judged, nothing of persons. */
export function Papers({ caseId }: { caseId: string }) {
  const w = useWords(words)
  const [{ data, fetching }] = useQuery({ query: ExpertPapersDocument, variables: { id: caseId } })
  return (
    <section className="card stack">
      <h2>{w.papers}</h2>
      {fetching && !data && <Skeleton />}
      {data?.node && <Content node={data.node} />}
    </section>
  )
}

function Content({ node }: { node: Node }) {
  const w = useWords(words)
  if (node.__typename === 'Application')
    return (
      <>
        <Facts rows={[[w.service, node.serviceName], [w.institution, node.institutionName], [w.price, yuan(node.orderPrice)], [w.requested, yuan(node.requested)]]} />
        <FormFacts form={node.form} />
      </>
    )
  if (node.__typename !== 'Redemption') return null
  return (
    <>
      {node.items.map((item) => (
        <article key={item.id} className="stack tight">
          <h3>{item.title}</h3>
          <Facts rows={[[w.institution, item.institutionName], [w.contract, [item.contractNumber, day(item.contractDate), yuan(item.contractAmount)].filter(Boolean).join(' · ')], [w.requested, yuan(item.requested)]]} />
          <ul>{item.documents.map((each) => <li key={each.file.id}>{each.label}：<FileLink id={each.file.id} name={each.file.name} /></li>)}</ul>
        </article>
      ))}
      {node.tables.filter((table) => table.rows.length > 0).map((table) => (
        <article key={table.key} className="stack tight"><h3>{table.label}</h3>{table.rows.map((row) => <FormFacts key={row.id} form={row.form} />)}</article>
      ))}
    </>
  )
}

function Facts({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return <dl className="facts">{rows.map(([label, value]) => <div key={label} style={{ display: 'contents' }}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
}
