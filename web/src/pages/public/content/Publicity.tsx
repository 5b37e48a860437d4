import { useState } from 'react'
import { useParams } from 'react-router'

import { content } from './words'
import { faultOf } from '~/forms/FormFromDefinition'
import { useAct } from '~/graphql/act'
import { PublicityListDocument, type PublicityListQuery, PublicityObjectDocument } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { day, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { Field } from '~/ui/Field'
import { Form } from '~/ui/Form'
import { usePaging } from '~/ui/paging'
import { Empty, FailureSummary, Loaded } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

type Row = PublicityListQuery['publicities']['nodes'][number]

export default function Publicity() {
  const { region = '' } = useParams()
  const w = useWords(content)
  useTitle(w.publicity)
  const [openOnly, setOpenOnly] = useState(false)
  const [against, setAgainst] = useState<Row | null>(null)
  const paging = usePaging<Row>(`${region}${openOnly}`)
  const page = usePage(PublicityListDocument, { region, openOnly, after: paging.after })
  return (
    <div className="wide stack" style={{ paddingBlock: 20 }}>
      <h1>{w.publicity}</h1>
      <p className="soft">{w.publicityLead}</p>
      <label className="option"><input type="checkbox" checked={openOnly} onChange={(event) => setOpenOnly(event.target.checked)} />{w.openOnly}</label>
      <Loaded page={page}>
        {({ publicities }) => (
          <>
            <Table
              caption={w.publicity} rows={paging.rows(publicities)} keyOf={(row) => row.id} empty={<Empty>{w.nothing}</Empty>}
              columns={[
                { key: 'enterprise', label: w.enterprise, cell: (row) => <span id={row.id}>{row.enterpriseName}</span> },
                { key: 'institutions', label: w.institutions, cell: (row) => row.institutionNames.join('、') },
                { key: 'programme', label: w.programme, cell: (row) => row.programmeName },
                { key: 'amount', label: w.amount, right: true, cell: (row) => yuan(row.amount) },
                { key: 'period', label: w.period, cell: (row) => <span className="nowrap">{day(row.since)} – {day(row.until)}</span> },
                { key: 'status', label: w.status, cell: (row) => <span className={`tag ${row.status === 'OPEN' ? 'brand' : ''}`}>{w[row.status]}</span> },
                { key: 'act', label: '', cell: (row) => row.acceptsObjections && <Button small onClick={() => setAgainst(row)}>{w.object}</Button> },
              ]}
            />
            <More pageInfo={publicities.pageInfo} busy={page.fetching} onMore={() => paging.more(publicities)} />
          </>
        )}
      </Loaded>
      <Dialog title={w.object} open={against !== null} onClose={() => setAgainst(null)}>
        {against && <Objection publicity={against} onDone={() => setAgainst(null)} />}
      </Dialog>
    </div>
  )
}

function Objection({ publicity, onDone }: { publicity: Row; onDone: () => void }) {
  const w = useWords(content)
  const act = useAct(PublicityObjectDocument)
  const [typed, setTyped] = useState({ contactName: '', contactPhone: '', text: '' })
  const send = async () => {
    if (!(await act.run((idempotencyKey) => ({ input: { publicityId: publicity.id, ...typed, idempotencyKey } })))) return
    toast(w.objected)
    onDone()
  }
  return (
    <Form className="stack" onSubmit={send}>
      <p>{publicity.enterpriseName} · {yuan(publicity.amount)}</p>
      <p className="soft small">{w.objectLead}</p>
      <FailureSummary failure={act.failure} toField={(path) => `objection-${path.replace('input.', '')}`} />
      <Field label={w.contactName} id="objection-contactName" required fault={faultOf(act.failure, 'input.contactName')}>
        {(wiring) => <input {...wiring} className="input" autoComplete="name" maxLength={50} value={typed.contactName} onChange={(event) => setTyped({ ...typed, contactName: event.target.value })} />}
      </Field>
      <Field label={w.contactPhone} id="objection-contactPhone" required fault={faultOf(act.failure, 'input.contactPhone')}>
        {(wiring) => <input {...wiring} className="input" inputMode="tel" autoComplete="tel" maxLength={20} value={typed.contactPhone} onChange={(event) => setTyped({ ...typed, contactPhone: event.target.value })} />}
      </Field>
      <Field label={w.text} id="objection-text" required fault={faultOf(act.failure, 'input.text')}>
        {(wiring) => <textarea {...wiring} className="input" maxLength={2000} value={typed.text} onChange={(event) => setTyped({ ...typed, text: event.target.value })} />}
      </Field>
      <Button type="submit" look="primary" busy={act.busy}>{w.object}</Button>
    </Form>
  )
}
