import type { Bill } from './items'
import { redeeming } from './words'
import type { FilePartsFragment } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Upload } from '~/ui/Upload'

interface Props {
  prefix: string
  bill: Bill
  known: readonly FilePartsFragment[]
  faultAt: (name: string) => string | undefined
  onChange: (change: ((now: Bill) => Bill) | null) => void
}

type TextKey = 'code' | 'number' | 'issuedOn' | 'buyerName' | 'buyerUscc' | 'sellerName' | 'sellerUscc' | 'total' | 'tax'
const LINES: readonly (readonly [TextKey, number])[] = [
  ['number', 30], ['code', 20], ['issuedOn', 10], ['total', 16], ['tax', 16], ['sellerName', 200], ['sellerUscc', 18], ['buyerName', 200], ['buyerUscc', 18],
]
const FREE: ReadonlySet<TextKey> = new Set(['code', 'tax', 'buyerUscc', 'sellerUscc'])

export function BillEditor({ prefix, bill, known, faultAt, onChange }: Props) {
  const set = (more: Partial<Bill>) => onChange((now) => ({ ...now, ...more }))
  const w = useWords(redeeming)
  return (
    <div className="bill stack" id={prefix}>
      <div className="fields">
        <Field label={w.kind} id={`${prefix}-kind`} required fault={faultAt('kind')}>
          {(wiring) => (
            <select {...wiring} className="input" value={bill.kind ?? ''} onChange={(event) => set({ kind: event.target.value === 'RECEIPT' ? 'RECEIPT' : 'INVOICE' })}>
              <option value="INVOICE">{w.INVOICE}</option>
              <option value="RECEIPT">{w.RECEIPT}</option>
            </select>
          )}
        </Field>
        {LINES.map(([key, most]) => (
          <Field key={key} label={key === 'number' ? w.billNumber : w[key]} id={`${prefix}-${key}`} required={!FREE.has(key)} fault={faultAt(key)}>
            {(wiring) => (
              <input {...wiring} className="input" type={key === 'issuedOn' ? 'date' : 'text'} inputMode={key === 'total' || key === 'tax' ? 'decimal' : undefined} maxLength={most} value={bill[key]} onChange={(event) => set({ [key]: event.target.value })} />
            )}
          </Field>
        ))}
        <fieldset className="field full">
          <legend>{w.file}</legend>
          <Upload id={`${prefix}-file`} label={w.file} ids={bill.uploadId ? [bill.uploadId] : []} known={known} formats={['pdf', 'ofd', 'xml', 'jpg', 'png']} most={1} onChange={([uploadId]) => set({ uploadId: uploadId ?? null })} />
          {faultAt('file') && <p className="fault">{faultAt('file')}</p>}
        </fieldset>
      </div>
      <div><Button look="danger" small onClick={() => onChange(null)}>{w.removeBill}</Button></div>
    </div>
  )
}
