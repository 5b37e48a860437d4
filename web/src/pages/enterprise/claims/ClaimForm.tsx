import { useCallback } from 'react'
import { useNavigate } from 'react-router'

import { claims } from './words'
import { FormFromDefinition, toFormField } from '~/forms/FormFromDefinition'
import { SaveState } from '~/forms/SaveState'
import { type DraftHead, useFormDraft } from '~/forms/useFormDraft'
import type { FormShape } from '~/forms/values'
import { useAct } from '~/graphql/act'
import { ClaimSaveDraftDocument, ClaimSubmitDocument, type FormValueInput } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Form } from '~/ui/Form'
import { FailureSummary } from '~/ui/Surface'
import { toast } from '~/ui/toast'

export function ClaimForm({ form, draft, programmeId, region, onSubmitted }: { form: FormShape; draft: DraftHead | null; programmeId: string; region: string; onSubmitted?: () => void }) {
  const w = useWords(claims)
  const navigate = useNavigate()
  const saveDraft = useAct(ClaimSaveDraftDocument)
  const submit = useAct(ClaimSubmitDocument)
  const { run } = saveDraft
  const save = useCallback(
    async (head: DraftHead | null, values: FormValueInput[]) => {
      const saved = await run((idempotencyKey) => ({ input: { id: head?.id ?? null, version: head?.version ?? null, programmeId: head ? null : programmeId, values, idempotencyKey } }))
      return saved?.claim
    },
    [run, programmeId],
  )
  const { state, saving, settled } = useFormDraft({ name: 'claim', on: programmeId, place: (id) => `/my/claims/${id}`, form, draft, save })
  const failure = saveDraft.failure ?? submit.failure
  const send = async () => {
    const head = await settled()
    if (!head) return
    const done = await submit.run((idempotencyKey) => ({ input: { id: head.id, version: head.version, agreementVersion: form.agreementVersion, idempotencyKey } }))
    if (!done) return
    toast(done.claim.status.phase === 'REVIEW' ? w.inReview : w.done)
    onSubmitted?.()
    await navigate(`/my/claims/${done.claim.id}`, { replace: true })
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
