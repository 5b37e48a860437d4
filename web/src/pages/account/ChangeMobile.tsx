import { useState } from 'react'

import { SmsCodeField } from './SmsCodeField'
import { words } from './words'
import { MobileChangeDocument } from '~/graphql/generated/graphql'
import { type Failure, useAct } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { faultOf, toField } from '~/ui/faults'
import { Field } from '~/ui/Field'
import { Form } from '~/ui/Form'
import { FailureSummary } from '~/ui/Surface'
import { toast } from '~/ui/toast'

const EMPTY = { password: '', mobile: '', code: '' }

/** Another number: the code goes to the new one, the password says it is the account's own person. */
export function ChangeMobile({ known, onDone }: { known: string; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(MobileChangeDocument)
  const [typed, setTyped] = useState(EMPTY)
  const [sending, setSending] = useState<Failure | null>(null)
  const failure = act.failure ?? sending
  const submit = async () => {
    if (!(await act.run(() => ({ input: typed })))) return
    setTyped(EMPTY)
    toast(w.mobileChanged)
    onDone()
  }
  return (
    <section className="card" aria-label={w.changeMobile}>
      <Form className="stack" onSubmit={submit}>
        <h2>{w.changeMobile}</h2>
        <p className="soft">{w.mobileNow} <span className="number">{known}</span></p>
        <FailureSummary failure={failure} toField={(path) => (path.endsWith('password') ? 'mobile-password' : toField(path))} />
        <div className="fields">
          <Field label={w.newMobile} id="mobile" required fault={faultOf(failure, 'mobile')}>
            {(wiring) => <input {...wiring} className="input" inputMode="tel" autoComplete="tel" maxLength={20} value={typed.mobile} onChange={(event) => setTyped({ ...typed, mobile: event.target.value })} />}
          </Field>
          <Field label={w.password} id="mobile-password" required fault={faultOf(failure, 'password')}>
            {(wiring) => <input {...wiring} className="input" type="password" autoComplete="current-password" maxLength={128} value={typed.password} onChange={(event) => setTyped({ ...typed, password: event.target.value })} />}
          </Field>
          <SmsCodeField purpose="CHANGE_MOBILE" mobile={typed.mobile} code={typed.code} onCode={(code) => setTyped((before) => ({ ...before, code }))} onFailure={setSending} fault={faultOf(failure, 'code')} />
        </div>
        <div><Button type="submit" busy={act.busy}>{w.changeMobile}</Button></div>
      </Form>
    </section>
  )
}
