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
  /** The kind of case; what is kept on the device is named by it and the draft's id. */
  name: string
  /** What a new draft is begun on: a region, a programme, an order. */
  on: string
  /** Where the draft is found once it is one: the address changes to it, so that a reload goes on with it. */
  place: (id: string) => string
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

export function useFormDraft({ name, on, place, form, draft, save }: Options): FormDraft {
  const fresh = `${name}.new.${on}`
  const [initial] = useState<Changes>(() => {
    const found = kept<Changes>(draft ? `${name}.${draft.id}` : fresh)
    return found ? keepable(form, found) : {}
  })
  const state = useFormState(initial)
  const head = useRef(draft)
  const { settle } = state
  const send = useCallback(
    async (unsaved: Changes) => {
      const saved = await save(head.current, inputsOf(head.current ? unsaved : { ...proposed(form), ...unsaved }))
      if (!saved) return false
      if (!head.current) {
        // The router is not told: it would draw the page anew under the fingers of who types.
        window.history.replaceState(window.history.state, '', place(saved.id))
        forget(fresh)
      }
      head.current = saved
      settle(unsaved)
      return true
    },
    [save, settle, form, fresh, place],
  )
  const { saving, flush } = useAutosave(state.unsaved, state.dirty, send)
  useEffect(() => {
    const at = head.current ? `${name}.${head.current.id}` : fresh
    if (state.dirty) keep(at, keepable(form, state.unsaved))
    else forget(at)
  }, [name, fresh, form, state])
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
