import { DeclareRegister } from './DeclareRegister'
import { claims } from './words'
import { useWords } from '~/i18n/words'
import { ui } from '~/ui/words'

export interface Line {
  readonly code: string
  readonly label: string
  readonly satisfied: boolean
  readonly message: string
  readonly citation: string
  readonly remedy: string
  readonly group: string
}

/** Why an enterprise cannot claim: first the rules it fails, each with what would satisfy it and where it is written; of a group one is enough. What it meets is folded away. */
export function Eligibility({ lines, region }: { lines: readonly Line[]; region: string }) {
  const w = useWords(claims)
  const met = (group: string) => lines.some((line) => line.group === group && line.satisfied)
  const failed = lines.filter((line) => !line.satisfied && !(line.group && met(line.group)))
  const fine = lines.filter((line) => line.satisfied)
  const groups = [...new Set(failed.map((line) => line.group))]
  return (
    <div className="stack">
      {groups.map((group) => (
        <div key={group} className="stack tight">
          {group && <h3>{w.anyOf}</h3>}
          <ul className="lines-plain">{failed.filter((line) => line.group === group).map((line) => <Rule key={line.code} line={line} />)}</ul>
        </div>
      ))}
      <DeclareRegister region={region} />
      {fine.length > 0 && (
        <details>
          <summary>{w.met(fine.length)}</summary>
          <ul className="lines-plain">{fine.map((line) => <Rule key={line.code} line={line} />)}</ul>
        </details>
      )}
    </div>
  )
}

function Rule({ line }: { line: Line }) {
  const w = useWords(claims)
  const common = useWords(ui)
  return (
    <li>
      <div className="row" style={{ flexWrap: 'nowrap' }}>
        <span className={`tag ${line.satisfied ? 'good' : 'bad'}`}>{line.satisfied ? w.satisfied : w.missing}</span>
        <span>{line.label}</span>
      </div>
      {!line.satisfied && line.remedy && <p className="small">{common.remedy}：{line.remedy}</p>}
      {line.citation && <p className="small soft">{common.basis}：{line.citation}</p>}
    </li>
  )
}
