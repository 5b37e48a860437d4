import { cases } from './words'
import type { CasePartsFragment } from '~/graphql/generated/graphql'
import { toFormField } from '~/forms/FormFromDefinition'
import type { FormShape } from '~/forms/values'
import { useWords } from '~/i18n/words'
import { Notice } from '~/ui/Surface'

interface Props {
  filed: Pick<CasePartsFragment, 'status' | 'requestedFields' | 'opinions'>
  form: FormShape
  /** What a path is that is no field of the form: its name and its place on the page. */
  other?: (path: string) => { label: string; id: string } | undefined
}

/** Over a form that came back: what was said of it, and which of its fields are to be changed, by the form's own names. */
export function Returned({ filed, form, other }: Props) {
  const w = useWords(cases)
  if (filed.status.phase !== 'RETURNED') return null
  const said = filed.opinions.findLast((each) => each.event === 'RETURN')?.text
  const asked = filed.requestedFields.flatMap((path) => {
    const field = form.fields.find((each) => each.path === path || each.key === path)
    const found = field ? { label: field.label, id: toFormField(form)(field.path) ?? '' } : other?.(path)
    return found ? [found] : []
  })
  return (
    <Notice tone="wait" title={w.mustChange}>
      {said && <p>{w.opinions}：{said}</p>}
      {asked.length > 0 && <p>{w.askedToChange}：{asked.map((each, index) => <span key={each.id}>{index > 0 && '、'}<a href={`#${each.id}`}>{each.label}</a></span>)}。{w.onlyThese}</p>}
    </Notice>
  )
}
