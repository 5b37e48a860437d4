/** A short form of plain fields: labels, faults at their field, one summary. */
import type { ReactNode } from 'react'
import { useState } from 'react'

import { faultOf, toField } from './faults'
import type { Failure } from '~/graphql/act'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Form } from '~/ui/Form'
import { FailureSummary } from '~/ui/Surface'

export interface Entered {
  readonly name: string
  readonly label: string
  readonly kind?: 'text' | 'day' | 'amount' | 'area' | 'choice' | 'check'
  readonly options?: readonly (readonly [string, string])[]
  readonly required?: boolean
  readonly help?: string
  readonly full?: boolean
  readonly draw?: (id: string, value: string, set: (next: string) => void) => ReactNode
}

export type Values = Readonly<Record<string, string>>

interface Props {
  fields: readonly Entered[]
  start?: Values
  failure: Failure | null
  busy: boolean
  submit: string
  danger?: boolean
  onSubmit: (values: Values) => void
  onCancel?: { label: string; run: () => void }
}

export function Entry({ fields, start = {}, failure, busy, submit, danger, onSubmit, onCancel }: Props) {
  const [values, setValues] = useState<Values>(start)
  const set = (name: string) => (value: string) => setValues((now) => ({ ...now, [name]: value }))
  return (
    <Form className="stack" onSubmit={() => onSubmit(Object.fromEntries(fields.map((field) => [field.name, (values[field.name] ?? '').trim()])))}>
      <FailureSummary failure={failure} toField={toField} />
      <div className="fields">
        {fields.map((field) => (
          <Field key={field.name} id={field.name} label={field.label} required={field.required} help={field.help} full={field.full ?? field.kind === 'area'} fault={faultOf(failure, field.name)}>
            {(wiring) => <Control field={field} wiring={wiring} value={values[field.name] ?? ''} onChange={set(field.name)} />}
          </Field>
        ))}
      </div>
      <div className="row">
        <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy}>{submit}</Button>
        {onCancel && <Button onClick={onCancel.run}>{onCancel.label}</Button>}
      </div>
    </Form>
  )
}

function Control({ field, wiring, value, onChange }: { field: Entered; wiring: { id: string }; value: string; onChange: (value: string) => void }) {
  const common = { ...wiring, name: field.name, className: 'input', value, onChange: (event: { target: { value: string } }) => onChange(event.target.value) }
  if (field.draw) return <>{field.draw(field.name, value, onChange)}</>
  if (field.kind === 'area') return <textarea {...common} rows={4} />
  if (field.kind === 'check') return <input {...wiring} type="checkbox" checked={value === 'yes'} onChange={(event) => onChange(event.target.checked ? 'yes' : '')} />
  if (field.kind === 'choice')
    return (
      <select {...common}>
        <option value="" />
        {field.options?.map(([code, label]) => <option key={code} value={code}>{label}</option>)}
      </select>
    )
  if (field.kind === 'amount') return <input {...common} inputMode="decimal" autoComplete="off" />
  return <input {...common} type={field.kind === 'day' ? 'date' : 'text'} autoComplete="off" />
}
