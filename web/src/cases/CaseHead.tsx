import { settled } from './phases'
import { StatusTag } from './StatusTag'
import { Due } from './Tracker'
import { cases } from './words'
import type { CasePartsFragment } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'

/** A case's name, number and standing, over its page. */
export function CaseHead({ filed, title }: { filed: Pick<CasePartsFragment, 'number' | 'status' | 'atWork' | 'unitName'>; title: string }) {
  const w = useWords(cases)
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        <p className="soft small number">{w.number} {filed.number}{filed.unitName && ` · ${filed.unitName}`}</p>
      </div>
      <div className="row">
        <StatusTag status={filed.status} />
        {filed.atWork.body && !settled(filed.status.phase) && <span className="small soft">{w.atWork}：{filed.atWork.body}</span>}
        {filed.atWork.dueAt && <Due at={filed.atWork.dueAt} provisional={filed.atWork.dueProvisional} />}
      </div>
    </div>
  )
}
