import { useState } from 'react'
import { useQuery } from 'urql'

import { Confirm } from '~/cases/Confirm'
import { Entrustments } from '~/cases/Entrustments'
import { words } from '~/cases/entrustWords'
import { useAct } from '~/graphql/act'
import { EntrustableInstitutionsDocument, VoucherEntrustDocument } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { FailureSummary, Skeleton } from '~/ui/Surface'
import { toast } from '~/ui/toast'

/** Where the institution redeems: to whom this voucher is given, and to give it to another. */
export function Entrust({ claimId, region }: { claimId: string; region: string }) {
  const w = useWords(words)
  return (
    <Entrustments title={w.given} nameOf={(each) => each.institutionName} only={(each) => each.claimId === claimId}>
      {(again) => <Find claimId={claimId} region={region} onDone={again} />}
    </Entrustments>
  )
}

function Find({ claimId, region, onDone }: { claimId: string; region: string; onDone: () => void }) {
  const w = useWords(words)
  const [typed, setTyped] = useState('')
  const [name, ask] = useState('')
  const act = useAct(VoucherEntrustDocument)
  const [{ data, fetching }] = useQuery({ query: EntrustableInstitutionsDocument, variables: { region, name }, pause: name === '' })
  const entrust = async (institutionId: string) => {
    if (!(await act.run((idempotencyKey) => ({ input: { claimId, institutionId, idempotencyKey } })))) return
    toast(w.entrusted)
    ask('')
    onDone()
  }
  const found = name === '' ? undefined : data?.institutions.nodes
  return (
    <>
      <form className="stack tight" noValidate onSubmit={(event) => { event.preventDefault(); ask(typed.trim()) }}>
        <Field label={w.name} id="entrust-name" required>
          {(wiring) => <input {...wiring} className="input" maxLength={100} autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />}
        </Field>
        <div><Button type="submit" busy={fetching}>{w.find}</Button></div>
      </form>
      <FailureSummary failure={act.failure} />
      {fetching && !found && <Skeleton lines={2} />}
      {found?.length === 0 && <p role="status" className="soft">{w.nobody}</p>}
      {found && found.length > 0 && (
        <ul className="lines-plain">
          {found.map((each) => (
            <li key={each.id} className="row between">
              <span>{each.name}</span>
              <Confirm small label={w.entrust} question={w.reallyEntrust(each.name)} busy={act.busy} onConfirm={() => entrust(each.id)} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
