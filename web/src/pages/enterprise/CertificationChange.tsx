import { useState } from 'react'
import { useNavigate } from 'react-router'

import { my } from './words'
import { ConfirmedAct } from '~/cases/ConfirmedAct'
import { faultOf, FormFromDefinition, toFormField } from '~/forms/FormFromDefinition'
import { inputsOf, useFormState } from '~/forms/values'
import { useAct } from '~/graphql/act'
import { CertificationChangeDocument, type CertificationPartsFragment, CertificationStartAgainDocument } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Form } from '~/ui/Form'
import { FailureSummary, Notice } from '~/ui/Surface'
import { toast } from '~/ui/toast'

/** New particulars of a certification in force, handed in whole: there is no draft of a change. */
export function CertificationChange({ filed, onDone, onCancel }: { filed: CertificationPartsFragment; onDone: () => void; onCancel: () => void }) {
  const w = useWords(my)
  const state = useFormState()
  const [reason, setReason] = useState('')
  const act = useAct(CertificationChangeDocument)
  const inForm = toFormField(filed.form)
  const send = async () => {
    const input = { id: filed.id, version: filed.version, values: inputsOf(state.changes), reason }
    if (!(await act.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } })))) return
    toast(w.submitted)
    onDone()
  }
  return (
    <Form className="card stack" onSubmit={send}>
      <h2>{w.change}</h2>
      <Notice>{w.changeLead}</Notice>
      <FailureSummary failure={act.failure} toField={(path) => (path === 'input.reason' ? 'change-reason' : inForm(path))} />
      <FormFromDefinition form={filed.form} state={state} failure={act.failure} region={filed.region} />
      <Field label={w.changeReason} id="change-reason" full fault={faultOf(act.failure, 'input.reason')}>
        {(wiring) => <textarea {...wiring} className="input" rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <div className="row">
        <Button type="submit" look="primary" busy={act.busy}>{w.submitFor}</Button>
        <Button onClick={onCancel}>{w.leaveAsIs}</Button>
      </div>
    </Form>
  )
}

/** After a refusal or a withdrawal: a new draft with what was said before. */
export function StartAgain({ id }: { id: string }) {
  const w = useWords(my)
  const navigate = useNavigate()
  return (
    <ConfirmedAct
      label={w.startAgain} question={w.startAgainHelp} document={CertificationStartAgainDocument} variables={(idempotencyKey) => ({ input: { id, idempotencyKey } })}
      onDone={async ({ certification }) => {
        toast(w.startedAgain)
        await navigate(`/my/certification/${certification.id}`)
      }}
    />
  )
}
