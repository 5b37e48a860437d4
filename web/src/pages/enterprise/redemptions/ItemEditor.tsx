import { BillEditor } from './BillEditor'
import { faultOf } from './fields'
import { emptyBill, type Item } from './items'
import { ItemDocuments, type Props } from './ItemDocuments'
import { redeeming } from './words'
import { Confirm } from '~/cases/Confirm'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'

type TextKey = 'title' | 'institutionName' | 'institutionUscc' | 'contractNumber' | 'contractDate' | 'contractAmount' | 'proofAmount'
const LINES: readonly (readonly [key: TextKey, formKey: 'title' | 'institution_name' | 'institution_uscc' | 'contract_number' | 'contract_date' | 'contract_amount' | 'proof_amount', type: 'text' | 'date' | 'decimal', most: number])[] = [
  ['title', 'title', 'text', 200], ['institutionName', 'institution_name', 'text', 200], ['institutionUscc', 'institution_uscc', 'text', 18], ['contractNumber', 'contract_number', 'text', 100],
  ['contractDate', 'contract_date', 'date', 10], ['contractAmount', 'contract_amount', 'decimal', 16], ['proofAmount', 'proof_amount', 'decimal', 16],
]

export function ItemEditor({ index, item, redemption, failure, onChange }: Props) {
  const w = useWords(redeeming)
  const set = (more: Partial<Item>) => onChange((now) => ({ ...now, ...more }))
  const at = (name: string) => `items-${index}-${name}`
  const faultAt = (name: string) => faultOf(failure, at(name))
  const saved = redemption.draft?.items.find((each) => each.id === item.id)
  const shape = (key: string) => redemption.itemForm.fields.find((field) => field.key === key)
  return (
    <fieldset className="card item stack" id={`items-${index}`}>
      <legend className="hidden">{w.item(index + 1)}</legend>
      <div className="row between">
        <h3>{w.item(index + 1)}{item.title && `：${item.title}`}</h3>
        <Confirm danger label={w.removeItem} question={w.reallyRemove} onConfirm={() => Promise.resolve(onChange(null))} />
      </div>
      <div className="fields">
        <Field label={shape('category')?.label ?? w.category} id={at('category')} required fault={faultAt('category')}>
          {(wiring) => (
            <select {...wiring} className="input" value={item.category} onChange={(event) => set({ category: event.target.value })}>
              <option value="">—</option>
              {redemption.categories.map((each) => <option key={each.code} value={each.code}>{each.label}</option>)}
            </select>
          )}
        </Field>
        {LINES.map(([key, formKey, type, most]) => (
          <Field
            key={key} label={shape(formKey)?.label ?? (formKey === 'title' ? w.name : w[formKey])} id={at(key)} required={shape(formKey)?.required ?? true} fault={faultAt(key)}
            help={key === 'institutionName' && saved ? <Matched name={saved.matchedInstitutionName} typed={item.institutionName} /> : shape(formKey)?.help || undefined}
          >
            {(wiring) => (
              <input {...wiring} className="input" type={type === 'date' ? 'date' : 'text'} inputMode={type === 'decimal' ? 'decimal' : undefined} maxLength={most} value={item[key]} onChange={(event) => set({ [key]: event.target.value })} />
            )}
          </Field>
        ))}
      </div>
      <div className="options">
        {(['fundedElsewhere', 'statutory'] as const).map((key) => (
          <label key={key} className="option"><input type="checkbox" id={at(key)} checked={item[key]} onChange={(event) => set({ [key]: event.target.checked })} />{w[key]}</label>
        ))}
      </div>
      <ItemDocuments index={index} item={item} redemption={redemption} failure={failure} onChange={onChange} />
      <div className="row between">
        <h4 id={at('bills')}>{w.billRows}</h4>
        <Button small onClick={() => onChange((now) => ({ ...now, bills: [...now.bills, emptyBill()] }))}>{w.addBill}</Button>
      </div>
      {faultAt('bills') && <p className="fault">{faultAt('bills')}</p>}
      {item.bills.map((bill, place) => (
        <BillEditor
          key={bill.key} prefix={at(`bills-${place}`)} bill={bill} known={saved?.bills.flatMap((each) => (each.file ? [each.file] : [])) ?? []} faultAt={(name) => faultAt(`bills-${place}-${name}`)}
          onChange={(change) => onChange((now) => ({ ...now, bills: change ? now.bills.map((each) => (each.key === bill.key ? change(each) : each)) : now.bills.filter((each) => each.key !== bill.key) }))}
        />
      ))}
    </fieldset>
  )
}

function Matched({ name, typed }: { name: string; typed: string }) {
  const w = useWords(redeeming)
  if (name) return <span className="tag good">{w.matched}：{name}</span>
  return typed ? <span className="fault">{w.notInRegistry}</span> : null
}
