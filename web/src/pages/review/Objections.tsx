import { useState } from 'react'
import { useQuery } from 'urql'

import { words } from './words'
import { CaseObjectionsDocument, ObjectionDecideDocument, ObjectionRevealDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { faultOf } from '~/ui/faults'
import { Field } from '~/ui/Field'
import { FailureSummary } from '~/ui/Surface'
import { toast } from '~/ui/toast'

const STATUS = ['OPEN', 'DISMISSED', 'UPHELD', 'MOOT'] as const

/** What was objected during publicity, for who decides it. */
export function Objections({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const w = useWords(words)
  const [text, setText] = useState('')
  const [{ data }, again] = useQuery({ query: CaseObjectionsDocument, variables: { id: caseId } })
  const act = useAct(ObjectionDecideDocument)
  const decide = async (objectionId: string, upheld: boolean) => {
    if (!(await act.run((idempotencyKey) => ({ input: { objectionId, upheld, text, idempotencyKey } })))) return
    toast(w.saved)
    onDone()
  }
  const reveal = useAct(ObjectionRevealDocument)
  const look = async (objectionId: string) => {
    if (await reveal.run(() => ({ input: { objectionId } }))) again({ requestPolicy: 'network-only' })
  }
  const open = data?.caseObjections.filter((each) => each.status === 'OPEN') ?? []
  return (
    <section className="card stack">
      <h2>{w.objections}</h2>
      <FailureSummary failure={act.failure ?? reveal.failure} toField={(path) => (path.endsWith('text') ? 'objection-text' : undefined)} />
      {data?.caseObjections.map((each) => (
        <div key={each.id} className="notice wait">
          <p>{each.text}</p>
          <p className="small soft">{moment(each.createdAt)} · {w[STATUS.find((known) => known === each.status) ?? 'OPEN']} {each.decision}</p>
          {each.contactName && <p className="small">{w.contact}：{each.contactName} {each.contactPhone} {each.contactPhone.includes('*') && <Button small busy={reveal.busy} onClick={() => void look(each.id)}>{w.revealContact}</Button>}</p>}
          {each.status === 'OPEN' && (
            <div className="row">
              <Button small look="danger" busy={act.busy} onClick={() => void decide(each.id, true)}>{w.uphold}</Button>
              <Button small busy={act.busy} onClick={() => void decide(each.id, false)}>{w.dismiss}</Button>
            </div>
          )}
        </div>
      ))}
      {open.length > 0 && <Field id="objection-text" label={w.opinion} required fault={faultOf(act.failure, 'text')}>{(wiring) => <textarea {...wiring} className="input" rows={2} value={text} onChange={(event) => setText(event.target.value)} />}</Field>}
    </section>
  )
}
