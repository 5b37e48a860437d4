import { useState } from 'react'
import { Navigate, useNavigate } from 'react-router'

import { faultOf, toField } from '~/ui/faults'
import { ChangeMobile } from './ChangeMobile'
import { words } from './words'
import { AccountPageDocument, type AccountPageQuery, ActAsDocument, PasswordChangeDocument, SessionRevokeDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { renewClient } from '~/graphql/client'
import { usePage } from '~/graphql/page'
import { moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { desk } from '~/session/places'
import { publishViewer } from '~/session/store'
import { Button, ButtonLink } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Form } from '~/ui/Form'
import { FailureSummary, Loaded } from '~/ui/Surface'
import { Table } from '~/ui/Table'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

type Data = AccountPageQuery

export default function Account() {
  const w = useWords(words)
  useTitle(w.account)
  const page = usePage(AccountPageDocument, {})
  return (
    <div className="wide stack" style={{ paddingBlock: 24 }}>
      <div className="page-head">
        <h1>{w.account}</h1>
        <span className="row"><ButtonLink to="/my/messages" small>{w.messages}</ButtonLink><ButtonLink to="/my/searches" small>{w.searches}</ButtonLink></span>
      </div>
      <Loaded page={page}>
        {(data) =>
          data.viewer ? (
            <>
              <Roles viewer={data.viewer} />
              <ChangePassword />
              <ChangeMobile known={data.viewer.mobile} onDone={page.again} />
              <Sessions sessions={data.mySessions.nodes} again={page.again} />
            </>
          ) : (
            <Navigate to="/sign-in/enterprise?next=/account" replace />
          )
        }
      </Loaded>
    </div>
  )
}

function Roles({ viewer }: { viewer: NonNullable<Data['viewer']> }) {
  const w = useWords(words)
  const act = useAct(ActAsDocument)
  const navigate = useNavigate()
  const take = async (grantId: string) => {
    const done = await act.run(() => ({ input: { grantId } }))
    if (!done?.viewer) return
    renewClient()
    publishViewer(done.viewer)
    toast(w.switched)
    await navigate(desk(done.viewer))
  }
  return (
    <section className="card stack" aria-label={w.roles}>
      <h2>{w.roles}</h2>
      <FailureSummary failure={act.failure} />
      {viewer.roles.length === 0 && (
        <div className="row">
          <p className="soft">{w.noRoles}</p>
          <ButtonLink to="/my/certification" small>{w.certify}</ButtonLink>
        </div>
      )}
      <ul className="stack tight">
        {viewer.roles.map((role) => (
          <li key={role.id} className="row between">
            <span>
              <strong>{w[role.role]}</strong> <span className="soft">{role.unitName || role.body}</span>
            </span>
            {role.acting ? <span className="tag brand">{w.acting}</span> : <Button small busy={act.busy} onClick={() => take(role.id)}>{w.actAs}</Button>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChangePassword() {
  const w = useWords(words)
  const act = useAct(PasswordChangeDocument)
  const [typed, setTyped] = useState({ current: '', new: '' })
  const submit = async () => {
    if (!(await act.run(() => ({ input: typed })))) return
    setTyped({ current: '', new: '' })
    toast(w.passwordChanged)
  }
  return (
    <section className="card" aria-label={w.changePassword}>
      <Form className="stack" onSubmit={submit}>
        <h2>{w.changePassword}</h2>
        <FailureSummary failure={act.failure} toField={toField} />
        <div className="fields">
          <Field label={w.current} id="current" required fault={faultOf(act.failure, 'current')}>
            {(wiring) => <input {...wiring} className="input" type="password" autoComplete="current-password" maxLength={128} value={typed.current} onChange={(event) => setTyped({ ...typed, current: event.target.value })} />}
          </Field>
          <Field label={w.newPassword} id="new" required help={w.passwordHelp} fault={faultOf(act.failure, 'new')}>
            {(wiring) => <input {...wiring} className="input" type="password" autoComplete="new-password" maxLength={128} value={typed.new} onChange={(event) => setTyped({ ...typed, new: event.target.value })} />}
          </Field>
        </div>
        <div><Button type="submit" busy={act.busy}>{w.save}</Button></div>
      </Form>
    </section>
  )
}

function Sessions({ sessions, again }: { sessions: Data['mySessions']['nodes']; again: () => void }) {
  const w = useWords(words)
  const act = useAct(SessionRevokeDocument)
  const revoke = async (sessionId: string) => {
    if (!(await act.run(() => ({ input: { sessionId } })))) return
    toast(w.revoked)
    again()
  }
  return (
    <section className="stack" aria-label={w.sessions}>
      <h2>{w.sessions}</h2>
      <FailureSummary failure={act.failure} />
      <Table
        caption={w.sessions} rows={sessions} keyOf={(row) => row.id}
        columns={[
          { key: 'device', label: w.device, cell: (row) => <span className="break">{w[row.client]} <span className="small soft">{row.device}</span></span> },
          { key: 'since', label: w.since, cell: (row) => <span className="nowrap">{moment(row.createdAt)}</span> },
          { key: 'seen', label: w.lastSeen, cell: (row) => <span className="nowrap">{moment(row.lastSeenAt)}</span> },
          { key: 'act', label: '', cell: (row) => (row.current ? <span className="tag brand">{w.thisDevice}</span> : <Button small onClick={() => revoke(row.id)}>{w.revoke}</Button>) },
        ]}
      />
    </section>
  )
}
