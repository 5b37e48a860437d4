import { useSearchParams } from 'react-router'

import { words } from './workWords'
import { actLabel } from '~/cases/acts'
import { AdminAuditDocument, type AdminAuditQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { usePaging } from '~/ui/paging'
import { Empty, Loaded } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

type Row = AdminAuditQuery['auditEntries']['nodes'][number]
const ASKED = ['act', 'since', 'until'] as const

export default function Audit() {
  const w = useWords(words)
  useTitle(w.audit)
  const [asked, ask] = useSearchParams()
  const filter = Object.fromEntries(ASKED.map((name) => [name, asked.get(name) || null]))
  const paging = usePaging<Row>(asked.toString())
  const page = usePage(AdminAuditDocument, { filter, after: paging.after })
  return (
    <>
      <h1>{w.audit}</h1>
      <form
        className="card filters" role="search"
        onSubmit={(event) => {
          event.preventDefault()
          const entered = new FormData(event.currentTarget)
          ask(Object.fromEntries(ASKED.map((name) => [name, String(entered.get(name) ?? '').trim()]).filter(([, value]) => value)), { replace: true })
        }}
      >
        <Field id="act" label={w.act} help={w.actHelp}>{(wiring) => <input {...wiring} className="input" name="act" defaultValue={asked.get('act') ?? ''} maxLength={60} />}</Field>
        <Field id="since" label={w.from}>{(wiring) => <input {...wiring} className="input" type="date" name="since" defaultValue={asked.get('since') ?? ''} />}</Field>
        <Field id="until" label={w.until}>{(wiring) => <input {...wiring} className="input" type="date" name="until" defaultValue={asked.get('until') ?? ''} />}</Field>
        <Button type="submit" look="primary">{w.find}</Button>
      </form>
      <Loaded page={page}>
        {({ auditEntries }) => (
          <>
            <Table
              caption={w.audit} rows={paging.rows(auditEntries)} keyOf={(row) => row.id} empty={<Empty>{w.noAudit}</Empty>}
              columns={[
                { key: 'at', label: w.at, cell: (row) => <span className="nowrap">{moment(row.at)}</span> },
                { key: 'who', label: w.who, cell: (row) => <>{row.accountName || w.system}<div className="small soft">{row.body}</div></> },
                { key: 'act', label: w.act, cell: (row) => <>{actLabel(row.act)}<div className="small soft">{row.act}</div></> },
                { key: 'what', label: w.what, cell: (row) => <span className="small break">{row.entity} {row.entityId}</span> },
                { key: 'reason', label: w.reason, cell: (row) => row.reason || '—' },
                { key: 'details', label: w.details, cell: (row) => <details><summary>{w.details}</summary><pre className="json">{JSON.stringify({ before: row.before, after: row.after }, null, 1)}</pre></details> },
              ]}
            />
            <More pageInfo={auditEntries.pageInfo} busy={page.fetching} onMore={() => paging.more(auditEntries)} />
          </>
        )}
      </Loaded>
    </>
  )
}
