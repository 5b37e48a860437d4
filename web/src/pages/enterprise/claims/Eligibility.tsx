import { DeclareRegister } from './DeclareRegister'
import { claims } from './words'
import { useWords } from '~/i18n/words'
import { Notice } from '~/ui/Surface'
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

/** Every rule with its standing, what would satisfy it and where it is written; of a group one is enough. */
export function Eligibility({ eligible, lines, region }: { eligible: boolean; lines: readonly Line[]; region: string }) {
  const w = useWords(claims)
  const groups = [...new Set(lines.map((line) => line.group))]
  return (
    <div className="stack">
      <Notice tone={eligible ? 'good' : 'bad'} title={eligible ? w.eligible : w.ineligible} />
      {groups.map((group) => {
        const own = lines.filter((line) => line.group === group)
        const met = own.some((line) => line.satisfied)
        return (
          <div key={group} className="stack tight">
            {group && <h3>{w.anyOf} <span className={`tag ${met ? 'good' : 'bad'}`}>{met ? w.satisfied : w.missing}</span></h3>}
            <ul className="lines-plain">{own.map((line) => <Rule key={line.code} line={line} needed={!group || !met} />)}</ul>
          </div>
        )
      })}
      {!eligible && <DeclareRegister region={region} />}
    </div>
  )
}

function Rule({ line, needed }: { line: Line; needed: boolean }) {
  const w = useWords(claims)
  const common = useWords(ui)
  return (
    <li>
      <div className="row" style={{ flexWrap: 'nowrap' }}>
        <span className={`tag ${line.satisfied ? 'good' : needed ? 'bad' : ''}`}>{line.satisfied ? w.satisfied : w.missing}</span>
        <span>{line.label}</span>
      </div>
      {!line.satisfied && needed && line.remedy && <p className="small">{common.remedy}：{line.remedy}</p>}
      {line.citation && <p className="small soft">{common.basis}：{line.citation}</p>}
    </li>
  )
}
