import { useCallback } from 'react'
import { useNavigate } from 'react-router'

import { words } from './words'
import { FormFromDefinition, toFormField } from '~/forms/FormFromDefinition'
import { SaveState } from '~/forms/SaveState'
import { type DraftHead, useFormDraft } from '~/forms/useFormDraft'
import type { FormShape } from '~/forms/values'
import { useAct } from '~/graphql/act'
import { ApplicationSaveDraftDocument, ApplicationSubmitDocument, type FormValueInput } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { FailureSummary } from '~/ui/Surface'
import { toast } from '~/ui/toast'

interface Props {
  form: FormShape
  draft: DraftHead | null
  orderId: string
  programmeId: string | null
  region: string
  onSubmitted?: () => void
}

/** The application's form, a draft from its first letter on. */
export function ApplicationForm({ form, draft, orderId, programmeId, region, onSubmitted }: Props) {
  const w = useWords(words)
  const navigate = useNavigate()
  const saveDraft = useAct(ApplicationSaveDraftDocument)
  const submit = useAct(ApplicationSubmitDocument)
  const { run } = saveDraft
  const save = useCallback(
    async (head: DraftHead | null, values: FormValueInput[]) => {
      const place = head ? { id: head.id, version: head.version } : { orderId, programmeId }
      const saved = await run((idempotencyKey) => ({ input: { ...place, values, idempotencyKey } }))
      return saved?.application
    },
    [run, orderId, programmeId],
  )
  const { state, saving, settled } = useFormDraft({ name: `application.${draft?.id ?? `new.${orderId}`}`, form, draft, save })
  const failure = submit.failure ?? saveDraft.failure
  const send = async () => {
    const head = await settled()
    if (!head) return
    const done = await submit.run((idempotencyKey) => ({ input: { id: head.id, version: head.version, agreementVersion: form.agreementVersion, idempotencyKey } }))
    if (!done) return
    toast(w.submitted)
    onSubmitted?.()
    await navigate(`/my/applications/${done.application.id}`, { replace: true })
  }
  return (
    <form className="card stack" noValidate onSubmit={(event) => { event.preventDefault(); void send() }}>
      <FailureSummary failure={failure} toField={toFormField(form)} />
      <FormFromDefinition form={form} state={state} failure={failure} region={region} />
      <div className="row">
        <Button type="submit" look="primary" busy={submit.busy}>{w.submit}</Button>
        <SaveState saving={saving} />
      </div>
    </form>
  )
}
