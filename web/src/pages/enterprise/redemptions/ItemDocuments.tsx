import { faultOf } from './fields'
import type { Item, Redemption } from './items'
import { redeeming } from './words'
import type { Failure } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { Upload } from '~/ui/Upload'

export interface Props {
  index: number
  item: Item
  redemption: Redemption
  failure: Failure | null
  /** What changes, upon the item as it is then: two uploads may end between two renders. Null removes it. */
  onChange: (change: ((now: Item) => Item) | null) => void
}

/** The documents that prove an item's result, as its kind of service asks for them. */
export function ItemDocuments({ index, item, redemption, failure, onChange }: Props) {
  const w = useWords(redeeming)
  const requirements = redemption.categories.find((each) => each.code === item.category)?.documents ?? []
  const files = redemption.draft?.items.find((each) => each.id === item.id)?.documents.flatMap((each) => each.files) ?? []
  if (requirements.length === 0) return null
  return (
    <>
      <h4>{w.documents}</h4>
      {requirements.map((requirement) => {
        const at = `items-${index}-documents-${requirement.key}`
        const fault = faultOf(failure, at)
        return (
          <fieldset key={requirement.key} className="field">
            <legend>{requirement.required && <span className="must" aria-hidden="true">*</span>}{requirement.label}</legend>
            <Upload
              id={at} label={requirement.label} ids={item.documents[requirement.key] ?? []} known={files} formats={requirement.formats} most={requirement.maxFiles}
              onChange={(ids) => onChange((now) => ({ ...now, documents: { ...now.documents, [requirement.key]: ids } }))}
            />
            {requirement.help && <p className="help">{requirement.help}</p>}
            {fault && <p className="fault">{fault}</p>}
          </fieldset>
        )
      })}
    </>
  )
}

/** An item whose contract, bills and payments are rows of the form: only its documents are asked for beside them. */
export function ItemOfRows(props: Props) {
  const w = useWords(redeeming)
  const { index, item } = props
  return (
    <fieldset className="card item stack" id={`items-${index}`}>
      <legend className="hidden">{w.item(index + 1)}</legend>
      <h3>{item.title || w.item(index + 1)}</h3>
      <ItemDocuments {...props} />
    </fieldset>
  )
}
