import type { Redemption } from './items'
import { redeeming } from './words'
import { day, percent, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Quota } from '~/ui/Quota'

/** Ratio, minimum, what is used and left, of the enterprise and of the programme. */
export function Rules({ quota }: { quota: Redemption['quota'] }) {
  const w = useWords(redeeming)
  const facts = [
    [w.ratio, percent(quota.ratio)], [w.minimum, `${yuan(quota.minimum)} ${w.yuan}`], [w.rest, `${yuan(quota.programmeRest)} ${w.yuan}`],
    [w.useBetween, `${day(quota.useFrom)} – ${day(quota.useBy)}`], [w.redeemBy, day(quota.redeemBy)],
  ] as const
  return (
    <section className="card stack" aria-label={w.rules}>
      <h2>{w.rules}</h2>
      <Quota quota={quota} />
      <dl className="facts">{facts.map(([label, value]) => <div key={label} style={{ display: 'contents' }}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  )
}

type Computation = NonNullable<Redemption['computation']>
type Step = Computation['steps'][number]

/** The amount, and every rule, cap and article that shaped it. */
export function Amount({ computation, titles }: { computation: Computation; titles: Readonly<Record<string, string>> }) {
  const w = useWords(redeeming)
  return (
    <section className="card stack tight" aria-label={w.amount} aria-live="polite">
      <h2>{w.amount}</h2>
      <p className="amount number">¥ {yuan(computation.total)}</p>
      <details open>
        <summary>{w.how}</summary>
        <ul className="lines-plain">
          {computation.items.map((item) => (
            <li key={item.itemId}>
              <div className="row between"><strong>{titles[item.itemId] ?? ''}</strong><span className="number">{yuan(item.amount)}</span></div>
              <Steps steps={item.steps} />
            </li>
          ))}
          {computation.steps.length > 0 && <li><Steps steps={computation.steps} /></li>}
        </ul>
      </details>
    </section>
  )
}

function Steps({ steps }: { steps: readonly Step[] }) {
  const w = useWords(redeeming)
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={step.code + step.text}>
          {step.text} <span className="number soft">{yuan(step.before)} → {yuan(step.after)}</span>
          {step.citation && <div className="small soft">{w.basis}：{step.citation}</div>}
        </li>
      ))}
    </ol>
  )
}
