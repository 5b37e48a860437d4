import { useState } from 'react'
import { useSearchParams } from 'react-router'

import { words } from './words'
import { AdminReportsDocument, type AdminReportsQuery, type CaseKind, type ReportGrouping } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Field } from '~/ui/Field'
import { Empty, Loaded } from '~/ui/Surface'
import { Table } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

const GROUPINGS: readonly ReportGrouping[] = ['MONTH', 'DIVISION', 'CATEGORY', 'INSTITUTION', 'PROGRAMME']
const KINDS: readonly CaseKind[] = ['REDEMPTION', 'APPLICATION', 'CLAIM', 'CERTIFICATION', 'ADMISSION']
type Report = AdminReportsQuery['redemptionReport']

/** The window stands in the address, so that a report can be sent as a link. */
export default function Reports() {
  const w = useWords(words)
  useTitle(w.reports)
  const [asked, ask] = useSearchParams()
  const [today] = useState(() => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10))
  const since = asked.get('since') || `${today.slice(0, 4)}-01-01`
  const until = asked.get('until') || today
  const by = (asked.get('by') || 'MONTH') as ReportGrouping
  const kind = (asked.get('kind') || 'REDEMPTION') as CaseKind
  const page = usePage(AdminReportsDocument, { by, kind, window: { since, until } })
  const set = (name: string, value: string) => ask((now) => { now.set(name, value); return now }, { replace: true })
  return (
    <>
      <header className="page-head">
        <h1>{w.reports}</h1>
        <a className="button" href={`/reports/redemptions.xlsx?since=${since}&until=${until}`} download>{w.download}</a>
      </header>
      <div className="card filters">
        <Field id="since" label={w.since}>{(wiring) => <input {...wiring} className="input" type="date" value={since} onChange={(event) => event.target.value && set('since', event.target.value)} />}</Field>
        <Field id="until" label={w.until}>{(wiring) => <input {...wiring} className="input" type="date" value={until} onChange={(event) => event.target.value && set('until', event.target.value)} />}</Field>
        <Choice id="by" label={w.groupBy} value={by} all={GROUPINGS.map((each) => [each, w[each]])} onChange={(next) => set('by', next)} />
        <Choice id="kind" label={w.kind} value={kind} all={KINDS.map((each) => [each, w[each]])} onChange={(next) => set('kind', next)} />
      </div>
      <Loaded page={page}>
        {({ redemptionReport, cycleTimes }) => (
          <>
            <Bars report={redemptionReport} />
            <Rows report={redemptionReport} label={w[by]} />
            <h2>{w.cycle}</h2>
            <Table
              caption={w.cycle} rows={cycleTimes} keyOf={(row) => row.state} empty={<Empty>{w.noRows}</Empty>}
              columns={[
                { key: 'label', label: w.stage, cell: (row) => row.label },
                { key: 'stays', label: w.stays, right: true, cell: (row) => row.stays },
                { key: 'median', label: w.median, right: true, cell: (row) => row.medianDays },
                { key: 'slow', label: w.slow, right: true, cell: (row) => row.slowDays },
                { key: 'late', label: w.late, right: true, cell: (row) => row.late },
              ]}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

function Choice({ id, label, value, all, onChange }: { id: string; label: string; value: string; all: readonly (readonly [string, string])[]; onChange: (next: string) => void }) {
  return (
    <Field id={id} label={label}>
      {(wiring) => <select {...wiring} className="input" value={value} onChange={(event) => onChange(event.target.value)}>{all.map(([code, said]) => <option key={code} value={code}>{said}</option>)}</select>}
    </Field>
  )
}

const MOST_BARS = 12

function Bars({ report }: { report: Report }) {
  const w = useWords(words)
  if (report.rows.length === 0) return null
  const rows = report.rows.slice(0, MOST_BARS)
  const highest = Math.max(1, ...rows.map((row) => Number(row.requested)))
  return (
    <section className="card" aria-label={w.requested}>
      <ul className="bars">
        {rows.map((row) => (
          <li key={row.key}>
            <span className="break">{row.label}</span>
            <span className="bar" aria-hidden="true"><i style={{ width: `${(Number(row.requested) / highest) * 100}%` }} /></span>
            <span className="number">{yuan(row.requested)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Rows({ report, label }: { report: Report; label: string }) {
  const w = useWords(words)
  const rows = report.rows.length > 0 ? [...report.rows, report.total] : []
  return (
    <>
      <Table
        caption={w.reports} rows={rows} keyOf={(row) => row.key || 'total'} empty={<Empty>{w.noRows}</Empty>}
        columns={[
          { key: 'label', label, cell: (row) => (row.key === '' && row.label === report.total.label ? <strong>{w.total}</strong> : row.label) },
          { key: 'cases', label: w.count, right: true, cell: (row) => row.cases },
          { key: 'enterprises', label: w.enterprises, right: true, cell: (row) => row.enterprises },
          { key: 'requested', label: w.requested, right: true, cell: (row) => yuan(row.requested) },
          { key: 'held', label: w.held, right: true, cell: (row) => yuan(row.held) },
          { key: 'paid', label: w.paid, right: true, cell: (row) => yuan(row.paid) },
        ]}
      />
      {report.rowCount > report.rows.length && <p className="soft">{w.rowsShown(report.rows.length, report.rowCount)}</p>}
    </>
  )
}
