import { useState } from 'react'

import { my } from './words'
import { faultOf } from '~/forms/FormFromDefinition'
import { useAct } from '~/graphql/act'
import { type UnitCapacity, UnitJoinDocument } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Form } from '~/ui/Form'
import { FailureSummary } from '~/ui/Surface'
import { toast } from '~/ui/toast'

export function JoinUnit() {
  const w = useWords(my)
  const act = useAct(UnitJoinDocument)
  const [typed, setTyped] = useState<{ uscc: string; capacity: UnitCapacity; message: string }>({ uscc: '', capacity: 'ENTERPRISE', message: '' })
  const ask = async () => {
    if (await act.run((idempotencyKey) => ({ input: { ...typed, idempotencyKey } }))) toast(w.asked)
  }
  return (
    <section className="card" aria-label={w.join}>
      <Form className="stack" onSubmit={ask}>
        <h2>{w.join}</h2>
        <p className="soft">{w.joinHelp}</p>
        <FailureSummary failure={act.failure} toField={(path) => (path.endsWith('uscc') ? 'join-uscc' : undefined)} />
        <div className="fields">
          <Field label={w.uscc} id="join-uscc" required fault={faultOf(act.failure, 'input.uscc')}>
            {(wiring) => <input {...wiring} className="input" maxLength={18} value={typed.uscc} onChange={(event) => setTyped({ ...typed, uscc: event.target.value })} />}
          </Field>
          <Field label={w.capacity} id="join-capacity" required>
            {(wiring) => <select {...wiring} className="input" value={typed.capacity} onChange={(event) => setTyped({ ...typed, capacity: event.target.value as UnitCapacity })}>{(['ENTERPRISE', 'INSTITUTION'] as const).map((each) => <option key={each} value={each}>{w[each]}</option>)}</select>}
          </Field>
          <Field label={w.message} id="join-message">
            {(wiring) => <input {...wiring} className="input" maxLength={200} value={typed.message} onChange={(event) => setTyped({ ...typed, message: event.target.value })} />}
          </Field>
        </div>
        <div><Button type="submit" busy={act.busy}>{w.ask}</Button></div>
      </Form>
    </section>
  )
}
