import { words } from './words'
import type { EligibilityPartsFragment, ReviewedRedemptionFragment } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'

type Finding = ReviewedRedemptionFragment['findings'][number]
const TONE = { BLOCK: 'bad', ASK: 'wait', NOTE: '' } as const

/** What the papers say against one another, worst first. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const w = useWords(words)
  const order = ['BLOCK', 'ASK', 'NOTE']
  const sorted = [...findings].sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))
  return (
    <section className="card stack tight" aria-label={w.findings}>
      <h2>{w.findings}</h2>
      {sorted.length === 0 && <p className="soft">{w.noFindings}</p>}
      {sorted.map((finding, index) => (
        <div key={index} className={`finding ${finding.severity}`}>
          <span className={`tag ${TONE[finding.severity]}`}>{w[finding.severity]}</span> <strong>{finding.title}</strong>
          <p>{finding.message}</p>
          {finding.compared.length > 0 && <dl className="facts small">{finding.compared.map((each) => <div key={each.label} style={{ display: 'contents' }}><dt>{each.label}</dt><dd>{each.value}</dd></div>)}</dl>}
          {finding.citation && <div className="small soft">{finding.citation}</div>}
        </div>
      ))}
    </section>
  )
}

export function Eligibility({ lines }: { lines: readonly EligibilityPartsFragment[] }) {
  const w = useWords(words)
  if (lines.length === 0) return null
  return (
    <section className="card stack tight">
      <h2>{w.eligibility}</h2>
      <ul className="stack tight">
        {lines.map((line) => (
          <li key={line.code}><span className={`tag ${line.satisfied ? 'good' : ''}`}>{line.satisfied ? w.satisfied : w.unsatisfied}</span> {line.label} <span className="small soft">{line.message} {line.citation}</span></li>
        ))}
      </ul>
    </section>
  )
}
