import { useState } from 'react'

import type { Redemption } from './items'
import { Findings } from './Readiness'
import { Amount, Rules } from './Rules'
import { redeeming } from './words'
import { Confirm } from '~/cases/Confirm'
import { Course } from '~/cases/Course'
import { FormFacts } from '~/cases/FormFacts'
import { useAct } from '~/graphql/act'
import { RateDocument, RedemptionWithdrawDocument } from '~/graphql/generated/graphql'
import { day, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { FileLink } from '~/ui/FileLink'
import { FailureSummary } from '~/ui/Surface'
import { toast } from '~/ui/toast'

type Item = Redemption['items'][number]

/** A redemption that has been submitted: where it stands, and what was filed. */
export function Read({ redemption, again }: { redemption: Redemption; again: () => void }) {
  const w = useWords(redeeming)
  const withdraw = useAct(RedemptionWithdrawDocument)
  const mayWithdraw = redemption.availableActions.some((action) => action.event === 'WITHDRAW')
  const titles = Object.fromEntries(redemption.items.map((item) => [item.id, item.title]))
  const sums = [[w.requested, redemption.requested], [w.approved, redemption.approved], [w.paid, redemption.paid]] as const
  return (
    <div className="two">
      <div className="stack">
        <dl className="card row" style={{ gap: 32 }}>{sums.map(([label, sum]) => <div key={label}><dt className="soft small">{label}</dt><dd className="number"><strong>{yuan(sum)}</strong></dd></div>)}</dl>
        {redemption.items.map((item) => <Filed key={item.id} item={item} again={again} />)}
        {redemption.tables.filter((table) => table.rows.length > 0).map((table) => (
          <section key={table.key} className="card stack" aria-label={table.label}><h2>{table.label}</h2>{table.rows.map((row) => <FormFacts key={row.id} form={row.form} />)}</section>
        ))}
        <section className="card" aria-label={w.other}><header><h2>{w.other}</h2></header><FormFacts form={redemption.form} /></section>
        <FailureSummary failure={withdraw.failure} />
        {mayWithdraw && <div><Confirm label={w.withdraw} question={w.reallyWithdraw} busy={withdraw.busy} onConfirm={async () => { if (await withdraw.run((idempotencyKey) => ({ input: { id: redemption.id, version: redemption.version, idempotencyKey } }))) again() }} /></div>}
      </div>
      <div className="stack">
        <Course filed={redemption} />
        {redemption.computation && <Amount computation={redemption.computation} titles={titles} />}
        {redemption.findings.length > 0 && <section className="card stack tight" aria-label={w.findings}><Findings redemption={redemption} /></section>}
        <Rules quota={redemption.quota} />
      </div>
    </div>
  )
}

function Filed({ item, again }: { item: Item; again: () => void }) {
  const w = useWords(redeeming)
  const facts = [
    [w.category, item.categoryLabel], [w.institution_name, item.institutionName], [w.institution_uscc, item.institutionUscc], [w.contract_number, item.contractNumber], [w.contract_date, day(item.contractDate)],
    [w.contract_amount, yuan(item.contractAmount)], [w.proof_amount, yuan(item.proofAmount)], [w.requested, yuan(item.requested)], [w.approved, yuan(item.approved)], [w.cut, item.cutReason],
  ].filter(([, value]) => value)
  return (
    <section className="card stack" aria-label={item.title}>
      <h2>{item.title}</h2>
      <dl className="facts">{facts.map(([label, value]) => <div key={label} style={{ display: 'contents' }}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      <h3>{w.documents}</h3>
      <ul>{item.documents.map((each) => <li key={each.key + each.file.id}>{each.label}：<FileLink id={each.file.id} name={each.file.name} /></li>)}</ul>
      <h3>{w.billRows}</h3>
      <ul>{item.bills.map((bill) => <li key={bill.id} className="number">{w[bill.kind]} {bill.number} · {day(bill.issuedOn)} · {yuan(bill.total)} {bill.file && <FileLink id={bill.file.id} name={bill.file.name} />}</li>)}</ul>
      {item.mayRate && <Rate itemId={item.id} again={again} />}
    </section>
  )
}

function Rate({ itemId, again }: { itemId: string; again: () => void }) {
  const w = useWords(redeeming)
  const act = useAct(RateDocument)
  const [stars, setStars] = useState(5)
  const [text, setText] = useState('')
  const send = async () => {
    if (!(await act.run((idempotencyKey) => ({ input: { itemId, stars, text, idempotencyKey } })))) return
    toast(w.rated)
    again()
  }
  return (
    <div className="stack tight">
      <h3>{w.rate}</h3>
      <FailureSummary failure={act.failure} />
      <div className="fields">
        <Field label={w.stars} id={`stars-${itemId}`}>
          {(wiring) => <select {...wiring} className="input" value={stars} onChange={(event) => setStars(Number(event.target.value))}>{[5, 4, 3, 2, 1].map((each) => <option key={each} value={each}>{'★'.repeat(each)}</option>)}</select>}
        </Field>
        <Field label={w.rating} id={`rating-${itemId}`}>{(wiring) => <input {...wiring} className="input" maxLength={500} value={text} onChange={(event) => setText(event.target.value)} />}</Field>
      </div>
      <div><Button small busy={act.busy} onClick={send}>{w.rate}</Button></div>
    </div>
  )
}
