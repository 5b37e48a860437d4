import './account.css'

import { useState } from 'react'
import { useNavigate } from 'react-router'

import { faultOf, toField } from '~/ui/faults'
import { SmsCodeField } from './SmsCodeField'
import { words } from './words'
import { PasswordResetDocument } from '~/graphql/generated/graphql'
import { type Failure, useAct } from '~/graphql/act'
import { useShell } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Form } from '~/ui/Form'
import { FailureSummary } from '~/ui/Surface'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

export default function Password() {
  const w = useWords(words)
  useShell()
  useTitle(w.resetTitle)
  const navigate = useNavigate()
  const reset = useAct(PasswordResetDocument)
  const [typed, setTyped] = useState({ mobile: '', code: '', new: '' })
  const [sending, setSending] = useState<Failure | null>(null)
  const failure = reset.failure ?? sending
  const submit = async () => {
    if (!(await reset.run(() => ({ input: typed })))) return
    toast(w.resetDone)
    await navigate('/sign-in/enterprise')
  }
  return (
    <div className="card gate">
      <Form onSubmit={submit}>
        <h1>{w.resetTitle}</h1>
        <FailureSummary failure={failure} toField={toField} />
        <Field label={w.mobile} id="mobile" required fault={faultOf(failure, 'mobile')}>
          {(wiring) => <input {...wiring} className="input" inputMode="tel" autoComplete="tel" maxLength={20} value={typed.mobile} onChange={(event) => setTyped({ ...typed, mobile: event.target.value })} />}
        </Field>
        <SmsCodeField purpose="RESET_PASSWORD" mobile={typed.mobile} code={typed.code} onCode={(code) => setTyped({ ...typed, code })} onFailure={setSending} fault={faultOf(failure, 'code')} />
        <Field label={w.newPassword} id="new" required help={w.passwordHelp} fault={faultOf(failure, 'new')}>
          {(wiring) => <input {...wiring} className="input" type="password" autoComplete="new-password" maxLength={128} value={typed.new} onChange={(event) => setTyped({ ...typed, new: event.target.value })} />}
        </Field>
        <Button type="submit" look="primary" busy={reset.busy}>{w.save}</Button>
      </Form>
    </div>
  )
}
