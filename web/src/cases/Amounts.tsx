import { cases } from './words'
import type { AmountPartsFragment } from '~/graphql/generated/graphql'
import { yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'

/** An amount, rule by rule, each with its article. */
export function Amounts({ computation }: { computation: AmountPartsFragment }) {
  const w = useWords(cases)
  const steps = [...computation.items.flatMap((item) => item.steps), ...computation.steps]
  return (
    <section className="card stack tight">
      <header><h2>{w.amounts}</h2><strong className="number">{yuan(computation.total)}</strong></header>
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={index}>{step.text} <span className="number">{yuan(step.before)} → {yuan(step.after)}</span>{step.citation && <div className="small soft">{step.citation}</div>}</li>
        ))}
      </ol>
    </section>
  )
}
