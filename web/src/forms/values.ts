/** What a person has changed in a form. Only that is sent: what was known stays as it is, hidden personal data above all. */
import { useCallback, useMemo, useState } from 'react'

import type { FormPartsFragment, FormValueInput } from '~/graphql/generated/graphql'
import { yuan } from '~/i18n/format'

export type FormShape = FormPartsFragment
export type FieldShape = FormShape['fields'][number]

export interface Value {
  readonly text?: string | null
  readonly choices?: readonly string[] | null
  readonly uploads?: readonly string[] | null
  readonly confirmed?: boolean | null
}

export type Changes = Readonly<Record<string, Value>>

export function valueOf(field: FieldShape, changes: Changes): Value {
  return changes[field.key] ?? field.value ?? {}
}

/** A field's text as people read it: a choice by its label, a division by its name, an amount with its thousands apart. */
export function shownText(field: FieldShape): string {
  const text = field.value?.text ?? ''
  if (field.kind === 'YUAN' && text) return yuan(text)
  return field.divisionName || (field.choices.find((choice) => choice.value === text)?.label ?? text)
}

export function inputsOf(changes: Changes): FormValueInput[] {
  return Object.entries(changes).map(([key, value]) => ({
    key,
    text: value.text ?? null,
    choices: value.choices ? [...value.choices] : null,
    uploads: value.uploads ? [...value.uploads] : null,
    confirmed: value.confirmed ?? null,
  }))
}

/** Of `changes`, those that differ from `saved`: what was typed while the rest was on its way. */
export function since(changes: Changes, saved: Changes): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([key, value]) => saved[key] !== value))
}

export interface FormState {
  /** Everything changed since the form was drawn; it stays shown after a save, or what is personal would turn hidden under the fingers. */
  readonly changes: Changes
  /** Of that, what the platform has not got yet. */
  readonly unsaved: Changes
  readonly dirty: boolean
  readonly set: (key: string, value: Value) => void
  /** After `sent` reached the platform. */
  readonly settle: (sent: Changes) => void
}

export function useFormState(initial: Changes = {}): FormState {
  const [changes, setChanges] = useState<Changes>(initial)
  const [saved, setSaved] = useState<Changes>({})
  const set = useCallback((key: string, value: Value) => setChanges((before) => ({ ...before, [key]: value })), [])
  const settle = useCallback((sent: Changes) => setSaved((before) => ({ ...before, ...sent })), [])
  return useMemo(() => {
    const unsaved = since(changes, saved)
    return { changes, unsaved, dirty: Object.keys(unsaved).length > 0, set, settle }
  }, [changes, saved, set, settle])
}

/** The changes that may be kept on the device: never what is personal, and no files. */
export function keepable(form: FormShape, changes: Changes): Changes {
  const open = new Set(form.fields.filter((field) => !field.personal && field.kind !== 'FILE').map((field) => field.key))
  return Object.fromEntries(Object.entries(changes).filter(([key]) => open.has(key)))
}
