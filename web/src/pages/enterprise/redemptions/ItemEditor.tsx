import { BillEditor } from './BillEditor'
import { itemField } from './fields'
import { emptyBill, type Item, type Redemption } from './items'
import { redeeming } from './words'
import { Confirm } from '~/cases/Confirm'
import type { Failure } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Upload } from '~/ui/Upload'

interface Props {
  index: number
  item: Item
  redemption: Redemption
  failure: Failure | null
  /** What changes, upon the item as it is then: two uploads may end between two renders. Null removes it. */
  onChange: (change: ((now: Item) => Item) | null) => void
}

type TextKey = 'title' | 'institutionName' | 'institutionUscc' | 'contractNumber' | 'contractDate' | 'contractAmount' | 'proofAmount'
const LINES: readonly (readonly [key: TextKey, formKey: 'title' | 'institution_name' | 'institution_uscc' | 'contract_number' | 'contract_date' | 'contract_amount' | 'proof_amount', type: 'text' | 'date' | 'decimal', most: number])[] = [
  ['title', 'title', 'text', 200], ['institutionName', 'institution_name', 'text', 200], ['institutionUscc', 'institution_uscc', 'text', 18], ['contractNumber', 'contract_number', 'text', 100],
  ['contractDate', 'contract_date', 'date', 10], ['contractAmount', 'contract_amount', 'decimal', 16], ['proofAmount', 'proof_amount', 'decimal', 16],
]

export function ItemEditor({ index, item, redemption, failure, onChange }: Props) {
  const w = useWords(redeeming)
  const set = (more: Partial<Item>) => onChange((now) => ({ ...now, ...more }))
  const at = (name: string) => `items-${index}-${name}`
  const faultAt = (name: string) => {
    const fault = failure?.faults.find((each) => itemField(each.path) === at(name))
    return fault ? `${fault.message} ${fault.hint}`.trim() : undefined
  }
  const saved = redemption.draft?.items.find((each) => each.id === item.id)
  const shape = (key: string) => redemption.itemForm.fields.find((field) => field.key === key)
  const requirements = redemption.categories.find((each) => each.code === item.category)?.documents ?? []
  const files = saved?.documents.flatMap((each) => each.files) ?? []
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
      {requirements.length > 0 && <h4>{w.documents}</h4>}
      {requirements.map((requirement) => (
        <fieldset key={requirement.key} className="field">
          <legend>{requirement.required && <span className="must" aria-hidden="true">*</span>}{requirement.label}</legend>
          <Upload
            id={at(`documents-${requirement.key}`)} label={requirement.label} ids={item.documents[requirement.key] ?? []} known={files} formats={requirement.formats} most={requirement.maxFiles}
            onChange={(ids) => onChange((now) => ({ ...now, documents: { ...now.documents, [requirement.key]: ids } }))}
          />
          {requirement.help && <p className="help">{requirement.help}</p>}
          {faultAt(`documents-${requirement.key}`) && <p className="fault">{faultAt(`documents-${requirement.key}`)}</p>}
        </fieldset>
      ))}
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
