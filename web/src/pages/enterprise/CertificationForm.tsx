import { useCallback } from 'react'
import { useNavigate } from 'react-router'

import { my } from './words'
import { Confirm } from '~/cases/Confirm'
import { FormFromDefinition, toFormField } from '~/forms/FormFromDefinition'
import { SaveState } from '~/forms/SaveState'
import { type DraftHead, useFormDraft } from '~/forms/useFormDraft'
import type { FormShape } from '~/forms/values'
import { useAct } from '~/graphql/act'
import { CertificationDiscardDocument, CertificationSaveDraftDocument, CertificationSubmitDocument, type FormValueInput } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Form } from '~/ui/Form'
import { FailureSummary } from '~/ui/Surface'
import { toast } from '~/ui/toast'

export function CertificationForm({ form, draft, region, mayDiscard = false, onSubmitted }: { form: FormShape; draft: DraftHead | null; region: string; mayDiscard?: boolean; onSubmitted?: () => void }) {
  const w = useWords(my)
  const navigate = useNavigate()
  const saveDraft = useAct(CertificationSaveDraftDocument)
  const submit = useAct(CertificationSubmitDocument)
  const discard = useAct(CertificationDiscardDocument)
  const { run } = saveDraft
  const save = useCallback(
    async (head: DraftHead | null, values: FormValueInput[]) => {
      const saved = await run((idempotencyKey) => ({ input: { id: head?.id ?? null, version: head?.version ?? null, region, values, idempotencyKey } }))
      return saved?.certification
    },
    [run, region],
  )
  const { state, saving, settled } = useFormDraft({ name: 'certification', on: region, place: (id) => `/my/certification/${id}`, form, draft, save })
  const failure = saveDraft.failure ?? submit.failure ?? discard.failure
  const send = async () => {
    const head = await settled()
    if (!head) return
    const done = await submit.run((idempotencyKey) => ({ input: { id: head.id, version: head.version, idempotencyKey } }))
    if (!done) return
    toast(w.submitted)
    onSubmitted?.()
    await navigate(`/my/certification/${done.certification.id}`)
  }
  const remove = async () => {
    const head = await settled()
    if (!head || !(await discard.run((idempotencyKey) => ({ input: { ...head, idempotencyKey } })))) return
    toast(w.discarded)
    await navigate('/my/certification')
  }
  return (
    <Form className="card stack" onSubmit={send}>
      <FailureSummary failure={failure} toField={toFormField(form)} quiet={saveDraft.failure !== null} />
      <FormFromDefinition form={form} state={state} failure={failure} region={region} />
      <div className="row">
        <Button type="submit" look="primary" busy={submit.busy}>{w.submitFor}</Button>
        {mayDiscard && <Confirm label={w.discard} question={w.reallyDiscard} danger busy={discard.busy} onConfirm={remove} />}
        <SaveState saving={saving} />
      </div>
    </Form>
  )
}
