import { useState } from 'react'

import type { Failure } from '~/graphql/act'
import { Entry, type Entered, type Values } from '~/ui/Entry'

interface Personal {
  readonly key: string
  readonly label: string
  readonly personal: boolean
  readonly value: { readonly text: string | null } | null
}

interface Props {
  fields: readonly Personal[]
  lead: string
  label: string
  submit: string
  /** What is to be said beside the field. */
  also?: readonly Entered[]
  failure: Failure | null
  busy: boolean
  look: (values: Values) => Promise<{ readonly field: string; readonly value: string } | undefined>
}

const HIDDEN = /\*{2,}/

/** The fields whose personal data the platform has hidden. */
export function hiddenOf<F extends Personal>(fields: readonly F[]): F[] {
  return fields.filter((field) => field.personal && HIDDEN.test(field.value?.text ?? ''))
}

/** One hidden field is looked at; each look is recorded. */
export function Hidden({ fields, lead, label, submit, also = [], failure, busy, look }: Props) {
  const [shown, show] = useState<{ field: string; value: string } | null>(null)
  return (
    <>
      <p className="soft">{lead}</p>
      {shown && <p role="status"><strong>{fields.find((field) => field.key === shown.field)?.label}</strong> <span className="number">{shown.value}</span></p>}
      <Entry
        fields={[{ name: 'field', label, kind: 'choice', required: true, options: fields.map((field) => [field.key, field.label] as const), full: true }, ...also]}
        start={{ field: fields[0]?.key ?? '' }} failure={failure} busy={busy} submit={submit}
        onSubmit={async (values) => show((await look(values)) ?? null)}
      />
    </>
  )
}
