import './account.css'

import { useState } from 'react'
import { Link, useLocation } from 'react-router'

import { faultOf, toField } from '~/ui/faults'
import { SmsCodeField } from './SmsCodeField'
import { useEntered } from './useEntered'
import { words } from './words'
import { RegisterDocument, SignInDocument } from '~/graphql/generated/graphql'
import { type Failure, useAct } from '~/graphql/act'
import { useShell } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Form } from '~/ui/Form'
import { FailureSummary } from '~/ui/Surface'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

const EMPTY = { name: '', mobile: '', code: '', password: '' }

export default function Register() {
  const w = useWords(words)
  useShell()
  useTitle(w.registerTitle)
  const register = useAct(RegisterDocument)
  const signIn = useAct(SignInDocument)
  const entered = useEntered()
  const { search } = useLocation()
  const [typed, setTyped] = useState(EMPTY)
  const [repeat, setRepeat] = useState('')
  const [tried, setTried] = useState(false)
  const [sending, setSending] = useState<Failure | null>(null)
  const failure = register.failure ?? signIn.failure ?? sending
  const set = (key: keyof typeof EMPTY) => (value: string) => setTyped((before) => ({ ...before, [key]: value }))
  const differs = (repeat !== '' || tried) && repeat !== typed.password
  const submit = async () => {
    if (repeat !== typed.password) {
      setTried(true)
      document.getElementById('repeat')?.focus()
      return
    }
    if (!(await register.run(() => ({ input: typed })))) return
    toast(w.registered)
    const done = await signIn.run(() => ({ input: { entry: 'ENTERPRISE' as const, identifier: typed.name, password: typed.password, client: 'WEB' as const } }))
    if (done) entered(done.viewer)
  }
  return (
    <div className="card gate">
      <Form onSubmit={submit}>
        <div>
          <h1>{w.registerTitle}</h1>
          <p className="soft">{w.registerLead}</p>
        </div>
        <FailureSummary failure={failure} toField={toField} />
        <Field label={w.name} id="name" required help={w.nameHelp} fault={faultOf(failure, 'name')}>
          {(wiring) => <input {...wiring} className="input" autoComplete="username" maxLength={32} value={typed.name} onChange={(event) => set('name')(event.target.value)} />}
        </Field>
        <Field label={w.mobile} id="mobile" required fault={faultOf(failure, 'mobile')}>
          {(wiring) => <input {...wiring} className="input" inputMode="tel" autoComplete="tel" maxLength={20} value={typed.mobile} onChange={(event) => set('mobile')(event.target.value)} />}
        </Field>
        <SmsCodeField purpose="REGISTER" mobile={typed.mobile} code={typed.code} onCode={set('code')} onFailure={setSending} fault={faultOf(failure, 'code')} />
        <Field label={w.password} id="password" required help={w.passwordHelp} fault={faultOf(failure, 'password')}>
          {(wiring) => <input {...wiring} className="input" type="password" autoComplete="new-password" maxLength={128} value={typed.password} onChange={(event) => set('password')(event.target.value)} />}
        </Field>
        <Field label={w.repeat} id="repeat" required fault={differs ? w.differs : undefined}>
          {(wiring) => <input {...wiring} className="input" type="password" autoComplete="new-password" maxLength={128} value={repeat} onChange={(event) => setRepeat(event.target.value)} />}
        </Field>
        <Button type="submit" look="primary" busy={register.busy || signIn.busy}>{w.register}</Button>
        <p className="small">{w.haveAccount} <Link to={`/sign-in/enterprise${search}`}>{w.signIn}</Link></p>
      </Form>
    </div>
  )
}
