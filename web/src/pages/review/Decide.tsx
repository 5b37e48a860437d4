import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useQuery } from 'urql'

import { askable, type Reviewed } from './reviewed'
import { useKeys } from './useKeys'
import { words } from './words'
import { ReviewDecideDocument, ReviewReasonsDocument, ReviewTakeDocument, type ReviewVerdict } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { faultOf, toField } from '~/ui/faults'
import { Field } from '~/ui/Field'
import { Form } from '~/ui/Form'
import { FailureSummary } from '~/ui/Surface'
import { toast } from '~/ui/toast'

const VERDICTS = ['PASS', 'RETURN', 'REJECT'] as const
type Cuts = Readonly<Record<string, { left: string; reason: string }>>

/** The decision beside the papers: verdict, predefined reasons, what is to be changed, cuts; one act. */
export function Decide({ found, onDone }: { found: Reviewed; onDone: () => void }) {
  const w = useWords(words)
  const able = VERDICTS.filter((verdict) => found.availableActions.some((action) => action.event === verdict))
  if (able.length === 0) return null
  return (
    <section className="decide stack" aria-label={w.decide}>
      <Deciding found={found} able={able} onDone={onDone} />
    </section>
  )
}

function Deciding({ found, able, onDone }: { found: Reviewed; able: readonly ReviewVerdict[]; onDone: () => void }) {
  const w = useWords(words)
  const navigate = useNavigate()
  const [verdict, setVerdict] = useState<ReviewVerdict>(able[0] ?? 'PASS')
  const [text, setText] = useState('')
  const [reasons, setReasons] = useState<readonly string[]>([])
  const [fields, setFields] = useState<readonly string[]>([])
  const [cuts, setCuts] = useState<Cuts>({})
  const act = useAct(ReviewDecideDocument)
  const take = useAct(ReviewTakeDocument)
  const [{ data }] = useQuery({ query: ReviewReasonsDocument, variables: { kind: found.kind } })
  const pick = (next: ReviewVerdict) => { if (able.includes(next)) { setVerdict(next); setReasons([]) } }
  const pressed = (next: ReviewVerdict) => {
    pick(next)
    document.getElementById('text')?.focus()
  }
  useKeys({ p: () => pressed('PASS'), r: () => pressed('RETURN'), d: () => pressed('REJECT') })
  const mayCut = verdict === 'PASS' && found.__typename === 'Redemption' && found.actions.some((action) => action.event === 'PASS' && action.mayCut)
  const cut = mayCut ? Object.entries(cuts).filter(([, each]) => each.left.trim()).map(([itemId, each]) => ({ itemId, left: each.left.trim(), reason: each.reason.trim() })) : []
  const cutField = (path: string) => {
    const [, index = '', name = ''] = /cuts\[(\d+)\]\.(left|reason)$/.exec(path) ?? []
    return name ? `${name}-${cut[Number(index)]?.itemId ?? ''}` : undefined
  }
  const cutFault = (name: 'left' | 'reason', itemId: string) => faultOf(act.failure, `cuts[${cut.findIndex((each) => each.itemId === itemId)}].${name}`)
  const submit = async () => {
    const input = { caseId: found.id, version: found.version, verdict, text, reasons: [...reasons], requestedFields: verdict === 'RETURN' ? [...fields] : [], cuts: cut }
    if (!(await act.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } })))) return
    toast(w.done)
    void navigate('/review')
  }
  return (
    <Form className="stack" onSubmit={submit}>
      <FailureSummary failure={act.failure ?? take.failure} toField={(path) => cutField(path) ?? toField(path)} />
      <div className="row between">
        <fieldset className="row"><legend className="hidden">{w.decide}</legend>
          {able.map((each) => <label key={each} className="option"><input type="radio" name="verdict" checked={verdict === each} onChange={() => pick(each)} /><strong>{w[each]}</strong></label>)}
        </fieldset>
        <Button small busy={take.busy} onClick={async () => { if (await take.run((idempotencyKey) => ({ input: { caseId: found.id, version: found.version, idempotencyKey } }))) { toast(w.mine); onDone() } }}>{w.take}</Button>
      </div>
      <Options legend={w.reasons} all={(data?.reviewReasons ?? []).filter((reason) => reason.verdict === verdict).map((reason) => [reason.code, reason.text] as const)} chosen={reasons} onChange={setReasons} />
      {verdict === 'RETURN' && <Options legend={w.whichFields} all={askable(found).map((each) => [each.path, each.label] as const)} chosen={fields} onChange={setFields} />}
      {mayCut && found.items.map((item) => <Cut key={item.id} item={item} cut={cuts[item.id]} fault={(name) => cutFault(name, item.id)} onChange={(cut) => setCuts((now) => ({ ...now, [item.id]: cut }))} />)}
      <Field id="text" label={w.opinion} help={w.opinionHelp} full fault={faultOf(act.failure, 'text')}>{(wiring) => <textarea {...wiring} className="input" rows={2} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />}</Field>
      <div className="row"><Button type="submit" look={verdict === 'REJECT' ? 'danger' : 'primary'} busy={act.busy}>{w[verdict]}</Button></div>
    </Form>
  )
}

function Options({ legend, all, chosen, onChange }: { legend: string; all: readonly (readonly [string, string])[]; chosen: readonly string[]; onChange: (chosen: readonly string[]) => void }) {
  if (all.length === 0) return null
  return (
    <details>
      <summary>{legend} {chosen.length > 0 && `(${chosen.length})`}</summary>
      <fieldset className="options"><legend className="hidden">{legend}</legend>
        {all.map(([code, label]) => <label key={code} className="option"><input type="checkbox" checked={chosen.includes(code)} onChange={(event) => onChange(event.target.checked ? [...chosen, code] : chosen.filter((each) => each !== code))} />{label}</label>)}
      </fieldset>
    </details>
  )
}

function Cut({ item, cut = { left: '', reason: '' }, fault, onChange }: { item: { id: string; title: string; approved: string }; cut?: Cuts[string] | undefined; fault: (name: 'left' | 'reason') => string | undefined; onChange: (cut: Cuts[string]) => void }) {
  const w = useWords(words)
  return (
    <details>
      <summary>{w.cut}：{item.title}</summary>
      <div className="fields">
        <Field id={`left-${item.id}`} label={w.left} fault={fault('left')}>{(wiring) => <input {...wiring} className="input" inputMode="decimal" placeholder={item.approved} value={cut.left} onChange={(event) => onChange({ ...cut, left: event.target.value })} />}</Field>
        <Field id={`reason-${item.id}`} label={w.cutReason} fault={fault('reason')}>{(wiring) => <input {...wiring} className="input" maxLength={500} value={cut.reason} onChange={(event) => onChange({ ...cut, reason: event.target.value })} />}</Field>
      </div>
    </details>
  )
}
