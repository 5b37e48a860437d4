import type { Redemption } from './items'
import { itemField } from './fields'
import { tableOf } from './rowFaults'
import { redeeming } from './words'
import { toFormField } from '~/forms/FormFromDefinition'
import { useWords } from '~/i18n/words'
import { Notice, Reasons } from '~/ui/Surface'

/** What stands between the draft and its submission, as the platform sees it now. */
export function Readiness({ redemption }: { redemption: Redemption }) {
  const w = useWords(redeeming)
  const faults = (redemption.draft?.faults ?? []).filter((fault, index, all) => all.findIndex((other) => other.path === fault.path && other.message === fault.message) === index)
  const told = [...(redemption.draft?.reasons ?? []), ...(redemption.computation?.refusals ?? [])]
  const reasons = told.filter((reason, index) => !faults.some((fault) => fault.message === reason.message) && told.findIndex((other) => other.code === reason.code && other.message === reason.message) === index)
  const left = faults.length + reasons.length
  const place = (path: string): { id: string | undefined; before: string } => {
    const of = tableOf(redemption, path)
    if (of) return { id: `tables-${of.table.key}`, before: of.index === null ? '' : w.atRow(of.table.label, of.index + 1) }
    return { id: itemField(path) ?? toFormField(redemption.form)(path), before: '' }
  }
  return (
    <section className="card stack tight" aria-label={w.findings}>
      <Notice tone={left === 0 ? 'good' : 'wait'} title={left === 0 ? w.ready : w.toFix(left)}>
        {faults.length > 0 && (
          <ul>
            {faults.map((fault) => {
              const { id, before } = place(fault.path)
              return <li key={fault.path + fault.code}>{id ? <a href={`#${id}`}>{before}{fault.message}</a> : fault.message}</li>
            })}
          </ul>
        )}
        <Reasons reasons={reasons} />
      </Notice>
      <Findings redemption={redemption} />
    </section>
  )
}

export function Findings({ redemption }: { redemption: Redemption }) {
  const w = useWords(redeeming)
  if (redemption.findings.length === 0) return null
  return (
    <>
      <h3>{w.findings}</h3>
      <ul className="lines-plain">
        {redemption.findings.map((each) => (
          <li key={each.code + each.path}>
            <div className="row"><span className={`tag ${each.severity === 'BLOCK' ? 'bad' : each.severity === 'ASK' ? 'wait' : ''}`}>{w[each.severity]}</span><strong>{each.title}</strong></div>
            <p className="small">{each.message}</p>
            {each.citation && <p className="small soft">{w.basis}：{each.citation}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}
