/** A form that is a draft on the platform from its first letter on: saved as one types, kept on the device in between. */
import { useCallback, useEffect, useRef, useState } from 'react'

import { type Saving, useAutosave } from './useAutosave'
import { type Changes, type FormShape, type FormState, inputsOf, keepable, useFormState } from './values'
import type { FormValueInput } from '~/graphql/generated/graphql'
import { forget, keep, kept } from '~/session/kept'

export interface DraftHead {
  readonly id: string
  readonly version: number
}

interface Options {
  /** A name for what is kept on the device: the kind of case and its id, or the place where a new one begins. */
  name: string
  form: FormShape
  draft: DraftHead | null
  /** Sends the values; answers the draft's head, or nothing when refused. `head` is null for a new draft. */
  save: (head: DraftHead | null, values: FormValueInput[]) => Promise<DraftHead | undefined>
}

export interface FormDraft {
  readonly state: FormState
  readonly saving: Saving
  /** Everything on the platform; the head to act on, or nothing when saving was refused. A draft nobody has touched is created. */
  readonly settled: () => Promise<DraftHead | undefined>
}

export function useFormDraft({ name, form, draft, save }: Options): FormDraft {
  const [initial] = useState<Changes>(() => {
    const found = kept<Changes>(name)
    return found ? keepable(form, found) : {}
  })
  const state = useFormState(initial)
  const head = useRef(draft)
  const { settle } = state
  const send = useCallback(
    async (unsaved: Changes) => {
      const saved = await save(head.current, inputsOf(head.current ? unsaved : { ...proposed(form), ...unsaved }))
      if (!saved) return false
      head.current = saved
      settle(unsaved)
      return true
    },
    [save, settle, form],
  )
  const { saving, flush } = useAutosave(state.unsaved, state.dirty, send)
  useEffect(() => {
    if (state.dirty) keep(name, keepable(form, state.unsaved))
    else forget(name)
  }, [name, form, state])
  const settled = async () => {
    const fine = head.current === null && !state.dirty ? await send({}) : await flush()
    return fine ? (head.current ?? undefined) : undefined
  }
  return { state, saving, settled }
}

/** What the form of a new draft proposes and nobody has to retype; hidden personal data the platform fills in itself. */
function proposed(form: FormShape): Changes {
  return Object.fromEntries(form.fields.filter((field) => field.value && field.editable && !field.personal).map((field) => [field.key, field.value ?? {}]))
}
