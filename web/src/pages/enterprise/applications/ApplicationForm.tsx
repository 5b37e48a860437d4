import { useCallback } from 'react'
import { useNavigate } from 'react-router'

import { words } from './words'
import { Confirm } from '~/cases/Confirm'
import { FormFromDefinition, toFormField } from '~/forms/FormFromDefinition'
import { SaveState } from '~/forms/SaveState'
import { type DraftHead, useFormDraft } from '~/forms/useFormDraft'
import type { FormShape } from '~/forms/values'
import { useAct } from '~/graphql/act'
import { ApplicationSaveDraftDocument, ApplicationSubmitDocument, ApplicationVoidDocument, type FormValueInput } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Form } from '~/ui/Form'
import { FailureSummary } from '~/ui/Surface'
import { toast } from '~/ui/toast'

interface Props {
  form: FormShape
  draft: DraftHead | null
  orderId: string
  programmeId: string | null
  region: string
  /** Whether the platform lets the draft be given up. */
  mayVoid?: boolean
  onSubmitted?: () => void
}

/** The application's form, a draft from its first letter on. */
export function ApplicationForm({ form, draft, orderId, programmeId, region, mayVoid = false, onSubmitted }: Props) {
  const w = useWords(words)
  const navigate = useNavigate()
  const saveDraft = useAct(ApplicationSaveDraftDocument)
  const submit = useAct(ApplicationSubmitDocument)
  const discard = useAct(ApplicationVoidDocument)
  const { run } = saveDraft
  const save = useCallback(
    async (head: DraftHead | null, values: FormValueInput[]) => {
      const place = head ? { id: head.id, version: head.version } : { orderId, programmeId }
      const saved = await run((idempotencyKey) => ({ input: { ...place, values, idempotencyKey } }))
      return saved?.application
    },
    [run, orderId, programmeId],
  )
  const { state, saving, settled } = useFormDraft({ name: 'application', on: orderId, place: (id) => `/my/applications/${id}`, form, draft, save })
  const failure = saveDraft.failure ?? submit.failure ?? discard.failure
  const send = async () => {
    const head = await settled()
    if (!head) return
    const done = await submit.run((idempotencyKey) => ({ input: { id: head.id, version: head.version, agreementVersion: form.agreementVersion, idempotencyKey } }))
    if (!done) return
    toast(w.submitted)
    onSubmitted?.()
    await navigate(`/my/applications/${done.application.id}`, { replace: true })
  }
  const remove = async () => {
    const head = await settled()
    if (!head || !(await discard.run((idempotencyKey) => ({ input: { id: head.id, version: head.version, idempotencyKey } })))) return
    toast(w.discarded)
    await navigate('/my/applications')
  }
  return (
    <Form className="card stack" onSubmit={send}>
      <FailureSummary failure={failure} toField={toFormField(form)} quiet={saveDraft.failure !== null} />
      <FormFromDefinition form={form} state={state} failure={failure} region={region} />
      <div className="row">
        <Button type="submit" look="primary" busy={submit.busy}>{w.submit}</Button>
        {mayVoid && <Confirm label={w.discard} question={w.reallyDiscard} danger busy={discard.busy} onConfirm={remove} />}
        <SaveState saving={saving} />
      </div>
    </Form>
  )
}
