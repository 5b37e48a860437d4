import { type ReactNode, useState } from 'react'

import { DivisionSelect } from './DivisionSelect'
import { type Changes, type FieldShape, type FormShape, type Value, valueOf } from './values'
import type { FormFieldKind } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Upload } from '~/ui/Upload'
import { ui } from '~/ui/words'

interface Props {
  field: FieldShape
  form: FormShape
  region: string
  id: string
  changes: Changes
  fault: string | undefined
  onChange: (value: Value) => void
}

const WIDE: ReadonlySet<FormFieldKind> = new Set(['MULTILINE', 'FILE', 'CONFIRM', 'CHOICES', 'DIVISION'])
/** Up to so many choices stand open; more go into a list. */
const OPEN_CHOICES = 5

const ATTRIBUTES: Readonly<Partial<Record<FormFieldKind, React.InputHTMLAttributes<HTMLInputElement>>>> = {
  USCC: { maxLength: 18, autoCapitalize: 'characters', spellCheck: false },
  RESIDENT_ID: { maxLength: 18, spellCheck: false, autoComplete: 'off' },
  MOBILE: { inputMode: 'tel', maxLength: 11 },
  PHONE: { inputMode: 'tel', maxLength: 20 },
  EMAIL: { type: 'email', inputMode: 'email' },
  DATE: { type: 'date' },
  YUAN: { inputMode: 'decimal', maxLength: 16 },
  INTEGER: { inputMode: 'numeric', maxLength: 12 },
  BANK_ACCOUNT: { inputMode: 'numeric', maxLength: 40, autoComplete: 'off' },
}

export function Control(props: Props) {
  const { field, form, changes, id, fault, onChange } = props
  const value = valueOf(field, changes)
  if (field.kind === 'CHOICE' && field.choices.length <= OPEN_CHOICES) return <OpenChoice {...props} value={value} />
  if (field.kind === 'CHOICES') return <OpenChoice {...props} value={value} many />
  if (field.kind === 'CONFIRM') return <Confirm {...props} value={value} />
  if (field.kind === 'FILE')
    return (
      <Group field={field} id={id} fault={fault}>
        <Upload
          id={id} ids={value.uploads ?? []} known={form.files} formats={field.formats} most={field.maxFiles} readOnly={!field.editable}
          label={field.label} onChange={(uploads) => onChange({ uploads })}
        />
      </Group>
    )
  if (field.kind === 'DIVISION')
    return (
      <Group field={field} id={id} fault={fault}>
        <DivisionSelect id={id} label={field.label} region={props.region} code={value.text ?? ''} readOnly={!field.editable} invalid={fault !== undefined} onChange={(text) => onChange({ text })} />
      </Group>
    )
  return <Line {...props} value={value} />
}

type With = Props & { value: Value }

function Line({ field, id, fault, value, changes, onChange }: With) {
  const w = useWords(ui)
  const [retype, setRetype] = useState(false)
  // Personal data comes back partly hidden: what is shown is not what was saved, so it is replaced whole or left alone.
  const masked = field.personal && field.editable && Boolean(field.value?.text) && !changes[field.key] && !retype
  return (
    <Field label={field.label} id={id} required={field.required} fault={fault} full={WIDE.has(field.kind)} help={masked ? w.masked : field.help || undefined}>
      {(wiring) => {
        if (masked)
          return (
            <div className="reveal">
              <input {...wiring} className="input" readOnly value={field.value?.text ?? ''} />
              <Button small onClick={() => setRetype(true)} aria-label={`${w.change} ${field.label}`}>{w.change}</Button>
            </div>
          )
        const text = field.personal && !changes[field.key] && retype ? '' : (value.text ?? '')
        const common = { ...wiring, className: 'input', value: text, readOnly: !field.editable }
        if (field.kind === 'MULTILINE') return <textarea {...common} maxLength={field.maxLength || undefined} onChange={(event) => onChange({ text: event.target.value })} />
        if (field.kind === 'CHOICE')
          return (
            <select {...wiring} className="input" disabled={!field.editable} value={text} onChange={(event) => onChange({ text: event.target.value })}>
              <option value="">{w.choose}</option>
              {field.choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
            </select>
          )
        return <input {...common} maxLength={field.maxLength || undefined} {...ATTRIBUTES[field.kind]} onChange={(event) => onChange({ text: event.target.value })} />
      }}
    </Field>
  )
}

function OpenChoice({ field, id, fault, value, onChange, many }: With & { many?: boolean }) {
  const chosen = many ? (value.choices ?? []) : value.text ? [value.text] : []
  const pick = (each: string, on: boolean) => {
    if (!many) onChange({ text: each })
    else onChange({ choices: on ? [...chosen, each] : chosen.filter((other) => other !== each) })
  }
  return (
    <Group field={field} id={`${id}-group`} fault={fault}>
      <div className="options">
        {field.choices.map((choice, index) => (
          <label key={choice.value} className="option">
            <input
              type={many ? 'checkbox' : 'radio'} name={id} id={index === 0 ? id : undefined} disabled={!field.editable}
              checked={chosen.includes(choice.value)} onChange={(event) => pick(choice.value, event.target.checked)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </Group>
  )
}

function Confirm({ field, form, id, fault, value, onChange }: With) {
  const w = useWords(ui)
  const text = form.agreementTitle ? w.readAgree(form.agreementTitle) : field.label
  return (
    <Group field={field} id={`${id}-group`} fault={fault}>
      {form.agreement && (
        // It scrolls, so the keyboard must reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="agreement" tabIndex={0} role="region" aria-label={form.agreementTitle}>{form.agreement}</div>
      )}
      <label className="option">
        <input type="checkbox" id={id} disabled={!field.editable} checked={value.confirmed ?? false} onChange={(event) => onChange({ confirmed: event.target.checked })} />
        {text}
      </label>
    </Group>
  )
}

/** Several controls under one name. */
function Group({ field, id, fault, children }: { field: FieldShape; id: string; fault: string | undefined; children: ReactNode }) {
  const w = useWords(ui)
  const described = [field.help ? `${id}-help` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ')
  return (
    <fieldset className={`field ${WIDE.has(field.kind) ? 'full' : ''}`} aria-describedby={described || undefined}>
      <legend>
        {field.required && <span className="must" aria-hidden="true">*</span>}
        {field.label}
        {field.required && <span className="hidden">（{w.required}）</span>}
      </legend>
      {children}
      {field.help && <p className="help" id={`${id}-help`}>{field.help}</p>}
      {fault && <p className="fault" id={`${id}-fault`}>{fault}</p>}
    </fieldset>
  )
}
