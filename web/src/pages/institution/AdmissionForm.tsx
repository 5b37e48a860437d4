import { useCallback } from 'react'
import { useNavigate } from 'react-router'

import { words } from './words'
import { FormFromDefinition, toFormField } from '~/forms/FormFromDefinition'
import { SaveState } from '~/forms/SaveState'
import { type DraftHead, useFormDraft } from '~/forms/useFormDraft'
import type { FormShape } from '~/forms/values'
import { useAct } from '~/graphql/act'
import { AdmissionSaveDraftDocument, AdmissionSubmitDocument, type FormValueInput } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Form } from '~/ui/Form'
import { FailureSummary } from '~/ui/Surface'
import { toast } from '~/ui/toast'

export function AdmissionForm({ form, draft, region, onSubmitted }: { form: FormShape; draft: DraftHead | null; region: string; onSubmitted?: () => void }) {
  const w = useWords(words)
  const navigate = useNavigate()
  const saveDraft = useAct(AdmissionSaveDraftDocument)
  const submit = useAct(AdmissionSubmitDocument)
  const { run } = saveDraft
  const save = useCallback(
    async (head: DraftHead | null, values: FormValueInput[]) => {
      const saved = await run((idempotencyKey) => ({ input: { id: head?.id ?? null, version: head?.version ?? null, region, values, idempotencyKey } }))
      return saved?.admission
    },
    [run, region],
  )
  const { state, saving, settled } = useFormDraft({ name: 'admission', on: region, place: (id) => `/institution/admission/${id}`, form, draft, save })
  const failure = saveDraft.failure ?? submit.failure
  const send = async () => {
    const head = await settled()
    if (!head) return
    const done = await submit.run((idempotencyKey) => ({ input: { id: head.id, version: head.version, idempotencyKey } }))
    if (!done) return
    toast(w.submitted)
    onSubmitted?.()
    await navigate(`/institution/admission/${done.admission.id}`, { replace: true })
  }
  return (
    <Form className="card stack" onSubmit={send}>
      <FailureSummary failure={failure} toField={toFormField(form)} quiet={saveDraft.failure !== null} />
      <FormFromDefinition form={form} state={state} failure={failure} region={region} />
      <div className="row">
        <Button type="submit" look="primary" busy={submit.busy}>{w.submit}</Button>
        <SaveState saving={saving} />
      </div>
    </Form>
  )
}
