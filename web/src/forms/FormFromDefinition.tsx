/** Every form of every region: fields, kinds, choices and limits are the platform's, the portal only draws them. */

import { useMemo, useState } from 'react'

import { Control } from './Control'
import { type Changes, type FieldShape, type FormShape, type FormState } from './values'
import type { Failure } from '~/graphql/act'
import { dictionary, useWords } from '~/i18n/words'
import { said } from '~/ui/faults'

const words = dictionary({ other: ['其他', 'Other'] })

interface Props {
  form: FormShape
  state: FormState
  failure?: Failure | null
  region: string
  /** Fields that the page shows in its own way. */
  without?: readonly string[]
  /** Before ids and fault paths, where a page has several forms. */
  prefix?: string
}

export function fieldId(prefix: string, key: string): string {
  return `${prefix}${key}`
}

export function FormFromDefinition({ form, state, failure, region, without = [], prefix = 'field-' }: Props) {
  const w = useWords(words)
  const untouched = useUntouched(failure ?? null, state.changes)
  const groups = useMemo(() => grouped(form.fields.filter((field) => !without.includes(field.key))), [form, without])
  return (
    <div className="stack loose">
      {groups.map(([group, fields]) => (
        <fieldset key={group} className="group">
          <legend>{group || (groups.length > 1 ? w.other : form.title)}</legend>
          <div className="fields">
            {fields.map((field) => (
              <Control
                key={field.key} field={field} form={form} region={region} id={fieldId(prefix, field.key)} changes={state.changes}
                onChange={(value) => state.set(field.key, value)} fault={untouched(field.key) ? faultOf(failure ?? null, field.path, field.help) : undefined}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}

function grouped(fields: readonly FieldShape[]): [string, FieldShape[]][] {
  const found = new Map<string, FieldShape[]>()
  for (const field of fields) found.set(field.group, [...(found.get(field.group) ?? []), field])
  return [...found]
}

/** Whether a field is as it was when it was refused: a fault is shown until its field is changed. */
function useUntouched(failure: Failure | null, changes: Changes): (key: string) => boolean {
  const [then, remember] = useState({ failure, changes })
  if (then.failure !== failure) remember({ failure, changes })
  return (key) => then.changes[key] === changes[key]
}

/** What is wrong at `path`; a hint that only repeats the field's `help`, which stands beside it, is left out. */
export function faultOf(failure: Failure | null, path: string, help = ''): string | undefined {
  const fault = failure?.faults.find((each) => each.path === path || each.path.startsWith(`${path}[`) || each.path.startsWith(`${path}.`))
  if (!fault) return failure?.path === path ? failure.message : undefined
  return said(fault, help)
}

/** For `FailureSummary`: the element of a fault's field. */
export function toFormField(form: FormShape, prefix = 'field-'): (path: string) => string | undefined {
  return (path) => {
    const field = form.fields.find((each) => path === each.path || path.startsWith(`${each.path}[`) || path.startsWith(`${each.path}.`))
    return field ? fieldId(prefix, field.key) : undefined
  }
}
