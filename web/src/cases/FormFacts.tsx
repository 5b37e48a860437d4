import { type FieldShape, type FormShape, shownText } from '~/forms/values'
import { useWords } from '~/i18n/words'
import { FileLink } from '~/ui/FileLink'
import { ui } from '~/ui/words'

/** A form as it was filed, to be read. */
export function FormFacts({ form }: { form: FormShape }) {
  return (
    <dl className="facts">
      {form.fields.filter((field) => field.value).map((field) => (
        <div key={field.key} style={{ display: 'contents' }}>
          <dt>{field.label}</dt>
          <dd><Shown field={field} form={form} /></dd>
        </div>
      ))}
    </dl>
  )
}

function Shown({ field, form }: { field: FieldShape; form: FormShape }) {
  const w = useWords(ui)
  const value = field.value
  if (!value) return null
  if (value.uploads)
    return (
      <ul>
        {value.uploads.map((id) => <li key={id}><FileLink id={id} name={form.files.find((file) => file.id === id)?.name ?? w.view} /></li>)}
      </ul>
    )
  if (value.confirmed !== null) return <>{value.confirmed ? w.yes : w.no}</>
  const label = (each: string) => field.choices.find((choice) => choice.value === each)?.label ?? each
  if (value.choices) return <>{value.choices.map(label).join('、')}</>
  return <span style={{ whiteSpace: 'pre-wrap' }}>{shownText(field) || '—'}</span>
}
