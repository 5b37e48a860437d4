import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useClient } from 'urql'

import { Entry, type Values } from '~/ui/Entry'
import { words } from './words'
import { AdminFiguresDocument, type AdminFiguresQuery, WhatIfDocument, type WhatIfQuery } from '~/graphql/generated/graphql'
import type { Failure } from '~/graphql/act'
import { usePage } from '~/graphql/page'
import { yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Empty, Loaded } from '~/ui/Surface'
import { Table } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

type Tried = WhatIfQuery['whatIf']

export default function WhatIf() {
  const w = useWords(words)
  const { id = '' } = useParams()
  const page = usePage(AdminFiguresDocument, { id })
  useTitle(w.whatIf)
  return (
    <Loaded page={page}>
      {(data) => (
        <>
          <ul className="crumbs"><li><Link to={`/admin/programmes/${id}`}>{data.programme.name}</Link></li><li>{w.whatIf}</li></ul>
          <h1>{w.whatIf}</h1>
          <p className="soft">{w.whatIfLead}</p>
          <Trial data={data} />
        </>
      )}
    </Loaded>
  )
}

function Trial({ data }: { data: AdminFiguresQuery }) {
  const w = useWords(words)
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [tried, setTried] = useState<Tried | null>(null)
  const { programme, whatIfFigures } = data
  const own = { ratio: programme.ratio, minimum: programme.minimum, capPerEnterprise: programme.capPerEnterprise }
  const run = async (values: Values) => {
    setBusy(true)
    setFailure(null)
    const given = (name: keyof typeof own) => (values[name] && values[name] !== own[name] ? values[name] : null)
    const parameters = whatIfFigures.filter((each) => values[each.key] && values[each.key] !== each.value).map((each) => ({ key: each.key, value: values[each.key] ?? '' }))
    const input = { programmeId: programme.id, ratio: given('ratio'), minimum: given('minimum'), capPerEnterprise: given('capPerEnterprise'), parameters }
    const result = await client.query(WhatIfDocument, { input }, { requestPolicy: 'network-only' }).toPromise()
    setBusy(false)
    const error = result.error?.graphQLErrors[0]
    if (result.error) setFailure({ code: String(error?.extensions['code'] ?? 'NETWORK'), message: error?.message ?? result.error.message, path: null, faults: (error?.extensions['faults'] as Failure['faults'] | undefined) ?? [], reasons: [] })
    setTried(result.data?.whatIf ?? null)
  }
  return (
    <>
      <section className="card">
        <Entry
          fields={[
            { name: 'ratio', label: w.ratio, help: `${w.asItIs} ${own.ratio}` },
            { name: 'minimum', label: w.minimum, kind: 'amount', help: `${w.asItIs} ${yuan(own.minimum)}` },
            { name: 'capPerEnterprise', label: w.capPerEnterprise, kind: 'amount', help: `${w.asItIs} ${yuan(own.capPerEnterprise)}` },
            ...whatIfFigures.map((each) => ({ name: each.key, label: each.label, help: `${w.asItIs} ${each.value || '—'} · ${each.citation}` })),
          ]}
          start={own} failure={failure} busy={busy} submit={w.tryIt} onSubmit={(values) => void run(values)}
        />
      </section>
      <div role="status">{tried && <Outcome tried={tried} />}</div>
    </>
  )
}

function Outcome({ tried }: { tried: Tried }) {
  const w = useWords(words)
  if (tried.cases === 0) return <div className="card"><Empty>{w.noCases}</Empty></div>
  const figures: [string, string][] = [[w.before, yuan(tried.before)], [w.after, yuan(tried.after)], [w.appropriated, yuan(tried.appropriated)], [w.count, String(tried.cases)], [w.changed, String(tried.changed)], [w.refusedCases, String(tried.refused)]]
  return (
    <section className="stack" aria-label={w.whatIf}>
      <div className="figures">{figures.map(([label, value]) => <div key={label} className="figure"><span>{label}</span><b>{value}</b></div>)}</div>
      {tried.leftOut > 0 && <p className="soft">{w.leftOut(tried.leftOut)}</p>}
      <Table
        caption={w.month} rows={tried.months} keyOf={(row) => row.month}
        columns={[{ key: 'month', label: w.month, cell: (row) => row.month }, { key: 'before', label: w.before, right: true, cell: (row) => yuan(row.before) }, { key: 'after', label: w.after, right: true, cell: (row) => yuan(row.after) }]}
      />
      {tried.examples.length > 0 && <h2>{w.biggest}</h2>}
      {tried.examples.length > 0 && (
        <Table
          caption={w.biggest} rows={tried.examples} keyOf={(row) => row.id}
          columns={[
            { key: 'number', label: w.case, cell: (row) => <Link to={`/review/cases/${row.id}`}>{row.number}</Link> },
            { key: 'before', label: w.before, right: true, cell: (row) => yuan(row.before) },
            { key: 'after', label: w.after, right: true, cell: (row) => yuan(row.after) },
            { key: 'why', label: w.why, cell: (row) => row.refused || '—' },
          ]}
        />
      )}
    </section>
  )
}
