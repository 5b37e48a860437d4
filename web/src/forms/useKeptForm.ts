/** A form that has no draft on the platform: what is typed is kept on this device until it is sent. */
import { useEffect, useRef, useState } from 'react'

import { type Changes, type FormShape, type FormState, keepable, useFormState } from './values'
import { forget, keep, kept } from '~/session/kept'

/** `name` says of whom and of what; two accounts of one device must not share it. `done`: it was sent, nothing is to be kept. */
export function useKeptForm(name: string, form: FormShape): { state: FormState; done: () => void } {
  const [initial] = useState<Changes>(() => keepable(form, kept<Changes>(name) ?? {}))
  const state = useFormState(initial)
  const over = useRef(false)
  useEffect(() => {
    const open = keepable(form, state.unsaved)
    if (!over.current && Object.keys(open).length > 0) keep(name, open)
  }, [name, form, state.unsaved])
  const done = () => {
    over.current = true
    forget(name)
  }
  return { state, done }
}
