import { Link, useSearchParams } from 'react-router'

import { words } from './words'
import { StatusTag } from '~/cases/StatusTag'
import { type CaseKind, ReviewCasesDocument, type ReviewCasesQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { usePaging } from '~/ui/paging'
import { Empty, Loaded } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

type Row = ReviewCasesQuery['cases']['nodes'][number]
const KINDS: readonly CaseKind[] = ['CERTIFICATION', 'ADMISSION', 'CLAIM', 'APPLICATION', 'REDEMPTION', 'CLAWBACK']

export default function Cases() {
  const w = useWords(words)
  useTitle(w.cases)
  const [asked, ask] = useSearchParams()
  const kind = (asked.get('kind') || null) as CaseKind | null
  const paging = usePaging<Row>(asked.toString())
  const page = usePage(ReviewCasesDocument, { filter: { kinds: kind ? [kind] : null, text: asked.get('text') || null }, after: paging.after })
  return (
    <>
      <h1>{w.cases}</h1>
      <form
        className="card filters" role="search"
        onSubmit={(event) => {
          event.preventDefault()
          const entered = new FormData(event.currentTarget)
          ask(Object.fromEntries(['text', 'kind'].map((name) => [name, String(entered.get(name) ?? '').trim()]).filter(([, value]) => value)), { replace: true })
        }}
      >
        <Field id="text" label={w.text}>{(wiring) => <input {...wiring} className="input" name="text" defaultValue={asked.get('text') ?? ''} maxLength={100} />}</Field>
        <Field id="kind" label={w.kind}>{(wiring) => <select {...wiring} className="input" name="kind" defaultValue={kind ?? ''}><option value="">{w.all}</option>{KINDS.map((each) => <option key={each} value={each}>{w[each]}</option>)}</select>}</Field>
        <Button type="submit">{w.find}</Button>
      </form>
      <Loaded page={page}>
        {({ cases }) => (
          <>
            <CaseTable rows={paging.rows(cases)} />
            <More pageInfo={cases.pageInfo} busy={page.fetching} onMore={() => paging.more(cases)} />
          </>
        )}
      </Loaded>
    </>
  )
}

export function CaseTable({ rows }: { rows: readonly Row[] }) {
  const w = useWords(words)
  return (
    <Table
      caption={w.cases} rows={rows} keyOf={(row) => row.id} empty={<Empty>{w.noCases}</Empty>}
      columns={[
        { key: 'number', label: w.number, cell: (row) => <Link to={`/review/cases/${row.id}`}>{row.number}</Link> },
        { key: 'kind', label: w.kind, cell: (row) => <>{w[row.kind]}<div className="small soft">{row.title}</div></> },
        { key: 'unit', label: w.unit, cell: (row) => row.unitName || '—' },
        { key: 'status', label: w.status, cell: (row) => <StatusTag status={row.status} /> },
        { key: 'submitted', label: w.submitted, cell: (row) => moment(row.submittedAt) },
      ]}
    />
  )
}
