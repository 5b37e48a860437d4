import { useState } from 'react'

import type { Item } from './items'
import { redeeming } from './words'
import type { BillField, ReadingPartsFragment, RedemptionBillValuesInput } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { FileLink } from '~/ui/FileLink'
import { Notice } from '~/ui/Surface'

export interface Answers {
  readonly itemId: string | null
  readonly values: RedemptionBillValuesInput
  readonly checked: BillField[]
}

const VALUE: Readonly<Partial<Record<BillField, Exclude<keyof RedemptionBillValuesInput, 'kind'>>>> = {
  CODE: 'code', NUMBER: 'number', ISSUED_ON: 'issuedOn', BUYER_NAME: 'buyerName', BUYER_USCC: 'buyerUscc', SELLER_NAME: 'sellerName', SELLER_USCC: 'sellerUscc', TOTAL: 'total', TAX: 'tax',
}

/** One bill as it was read: what is sure, what to check, and the questions that only a person can answer. */
export function Reading({ reading, items, busy, onFill, onDismiss }: { reading: ReadingPartsFragment; items: readonly Item[]; busy: boolean; onFill: (answers: Answers) => void; onDismiss: () => void }) {
  const w = useWords(redeeming)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [right, setRight] = useState<ReadonlySet<BillField>>(new Set())
  const asked = new Map(reading.questions.map((question) => [question.field, question]))
  const unsure = reading.fields.filter((field) => !field.sure && !asked.has(field.field))
  const target = reading.suggestion?.itemId ? items.find((item) => item.id === reading.suggestion?.itemId)?.title : undefined
  const fill = () => onFill({ itemId: null, values: values(typed), checked: [...right, ...unsure.map((field) => field.field).filter((field) => typed[field] === undefined)] })
  if (reading.status === 'WAITING' || reading.status === 'READING')
    return <div className="row" role="status"><span className="spin-dark" aria-hidden="true" />{reading.file.name} · {w.reading}</div>
  return (
    <div className="stack tight">
      <div className="row between">
        <FileLink id={reading.file.id} name={reading.file.name} />
        <Button look="plain" small onClick={onDismiss}>{w.dismiss}</Button>
      </div>
      {reading.refusal && <Notice tone="bad" title={w.readFailed}><p>{reading.refusal.message}</p></Notice>}
      {reading.status === 'READ' && (
        <>
          <dl className="read-fields">
            {reading.fields.filter((field) => !asked.has(field.field)).map((field) => (
              <div key={field.field}>
                <dt className="soft small">{field.label} {!field.sure && <span className="tag wait">{w.unsure}</span>}</dt>
                <dd className="break">{field.text}</dd>
              </div>
            ))}
          </dl>
          {[...asked.values()].map((question) => (
            <Field key={question.field + question.code} label={question.message} id={`${reading.id}-${question.field}`} required={question.mustFill}>
              {(wiring) => (
                <div className="stack tight">
                  {VALUE[question.field] && (
                    <input
                      {...wiring} className="input" maxLength={200} list={`${wiring.id}-list`} disabled={right.has(question.field)}
                      value={typed[question.field] ?? reading.fields.find((field) => field.field === question.field)?.value ?? ''} onChange={(event) => setTyped({ ...typed, [question.field]: event.target.value })}
                    />
                  )}
                  <datalist id={`${wiring.id}-list`}>{question.choices.map((choice) => <option key={choice} value={choice} />)}</datalist>
                  {!question.mustFill && (
                    <label className="option"><input type="checkbox" checked={right.has(question.field)} onChange={(event) => setRight(toggled(right, question.field, event.target.checked))} />{w.asRead}</label>
                  )}
                </div>
              )}
            </Field>
          ))}
          {reading.suggestion && (
            <p className="small">
              {w.into}：{target ?? w.newItem} · {reading.suggestion.institutionName} {reading.suggestion.institutionId ? <span className="tag good">{w.matched}</span> : <span className="fault">{w.notInRegistry}</span>}
            </p>
          )}
          <div><Button look="primary" small busy={busy} onClick={fill}>{w.fill}</Button></div>
        </>
      )}
    </div>
  )
}

function toggled(before: ReadonlySet<BillField>, field: BillField, on: boolean): ReadonlySet<BillField> {
  const next = new Set(before)
  if (on) next.add(field)
  else next.delete(field)
  return next
}

function values(typed: Readonly<Record<string, string>>): RedemptionBillValuesInput {
  return Object.fromEntries(Object.entries(typed).flatMap(([field, text]) => (VALUE[field as BillField] ? [[VALUE[field as BillField], text]] : []))) as RedemptionBillValuesInput
}
