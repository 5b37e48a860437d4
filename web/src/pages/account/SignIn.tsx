import './account.css'

import { useState } from 'react'
import { Link, NavLink, useParams, useSearchParams } from 'react-router'

import { faultOf, toField } from '~/ui/faults'
import { SmsCodeField } from './SmsCodeField'
import { useEntered } from './useEntered'
import { words } from './words'
import { SignInDocument, type SignInEntry } from '~/graphql/generated/graphql'
import { type Failure, useAct } from '~/graphql/act'
import { useShell } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Form } from '~/ui/Form'
import { FailureSummary } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

const ENTRIES: Readonly<Record<string, SignInEntry>> = { enterprise: 'ENTERPRISE', institution: 'INSTITUTION', official: 'OFFICIAL' }
type EntryName = 'enterprise' | 'institution' | 'official'

export default function SignIn() {
  const { entry = 'enterprise' } = useParams()
  const name = (entry in ENTRIES ? entry : 'enterprise') as EntryName
  const w = useWords(words)
  const [search] = useSearchParams()
  useShell()
  useTitle(w[name])
  const kept = search.size > 0 ? `?${search.toString()}` : ''
  return (
    <div className="card gate">
      <nav className="tabs" aria-label={w.entries}>
        {Object.keys(ENTRIES).map((each) => (
          <NavLink key={each} to={`/sign-in/${each}${kept}`} replace>{w[each as EntryName]}</NavLink>
        ))}
      </nav>
      <h1 className="hidden">{w[name]}</h1>
      <SignInForm key={name} name={name} kept={kept} />
    </div>
  )
}

/** `kept`: where the person wanted to go, which registering must not lose. */
function SignInForm({ name, kept }: { name: EntryName; kept: string }) {
  const w = useWords(words)
  const act = useAct(SignInDocument)
  const entered = useEntered()
  const [byCode, setByCode] = useState(false)
  const [identifier, setIdentifier] = useState('')
  const [secret, setSecret] = useState('')
  const [sending, setSending] = useState<Failure | null>(null)
  const failure = act.failure ?? sending
  const submit = async () => {
    const input = { entry: ENTRIES[name] ?? 'ENTERPRISE', identifier, client: 'WEB' as const, device: device(), ...(byCode ? { code: secret } : { password: secret }) }
    const done = await act.run(() => ({ input }))
    if (done) entered(done.viewer)
  }
  return (
    <Form onSubmit={submit}>
      {name === 'official' && <p className="soft">{w.officialHint}</p>}
      <FailureSummary failure={failure} toField={toField} />
      <fieldset className="options">
        <legend className="hidden">{w.how}</legend>
        {[false, true].map((each) => (
          <label key={String(each)} className="option">
            <input type="radio" name="how" checked={byCode === each} onChange={() => { setByCode(each); setSecret(''); act.clear(); }} />
            {each ? w.byCode : w.byPassword}
          </label>
        ))}
      </fieldset>
      <Field label={byCode ? w.mobile : w.identifier} id="identifier" required fault={faultOf(failure, 'identifier') ?? faultOf(failure, 'mobile')}>
        {(wiring) => <input {...wiring} className="input" autoComplete="username" inputMode={byCode ? 'tel' : 'text'} maxLength={64} value={identifier} onChange={(event) => setIdentifier(event.target.value)} />}
      </Field>
      {byCode ? (
        <SmsCodeField purpose="SIGN_IN" mobile={identifier} code={secret} onCode={setSecret} onFailure={setSending} fault={faultOf(failure, 'code')} />
      ) : (
        <Field label={w.password} id="password" required fault={faultOf(failure, 'password')}>
          {(wiring) => <input {...wiring} className="input" type="password" autoComplete="current-password" maxLength={128} value={secret} onChange={(event) => setSecret(event.target.value)} />}
        </Field>
      )}
      <Button type="submit" look="primary" busy={act.busy}>{w.signIn}</Button>
      <div className="row between small">
        {name === 'official' ? <span /> : <span>{w.noAccount} <Link to={`/register${kept}`}>{w.register}</Link></span>}
        <Link to="/password">{w.forgot}</Link>
      </div>
    </Form>
  )
}

function device(): string {
  return navigator.userAgent.slice(0, 100)
}
