import './cases.css'

import { settled, wellEnded } from './phases'
import { cases } from './words'
import type { CasePartsFragment } from '~/graphql/generated/graphql'
import { day, daysUntil, moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { useSession } from '~/session/store'

type Stage = CasePartsFragment['progress'][number]

/** Every stage: done with its moment, current with who has it and by when, and those to come. */
export function Tracker({ progress, across = false }: { progress: readonly Stage[]; across?: boolean }) {
  const w = useWords(cases)
  return (
    <ol className={`tracker ${across ? 'across' : ''}`} aria-label={w.progress}>
      {progress.map((stage, index) => (
        <li key={`${stage.state}-${index}`} data-standing={stage.standing} aria-current={stage.standing === 'CURRENT' ? 'step' : undefined}>
          <span className="dot" aria-hidden="true">{mark(stage, index)}</span>
          <div>
            <strong>{stage.label}</strong> <span className="hidden">{ended(stage) ? w.now : w[stage.standing as 'DONE' | 'CURRENT' | 'TO_COME']}</span>
            {stage.body && !settled(stage.phase) && <div className="small soft">{stage.body}</div>}
            <div className="small soft number">{stage.standing === 'DONE' ? moment(stage.leftAt ?? stage.since) : stage.since ? moment(stage.since) : ''}</div>
            {stage.standing === 'CURRENT' && stage.dueAt && <Due at={stage.dueAt} provisional={stage.dueProvisional} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

function ended(stage: Stage): boolean {
  return stage.standing === 'CURRENT' && settled(stage.phase)
}

function mark(stage: Stage, index: number): string | number {
  if (stage.standing === 'DONE') return '✓'
  if (ended(stage)) return wellEnded(stage.phase) ? '✓' : '–'
  return index + 1
}

export function Due({ at, provisional }: { at: string; provisional: boolean }) {
  const w = useWords(cases)
  const { now } = useSession()
  const left = daysUntil(at, now)
  return (
    <span className={`tag ${left < 0 ? 'bad' : left <= 1 ? 'wait' : ''}`}>
      {w.due(day(at))}{provisional && w.provisional} · {w.left(left)}
    </span>
  )
}

export function Opinions({ opinions }: { opinions: CasePartsFragment['opinions'] }) {
  const w = useWords(cases)
  if (opinions.length === 0) return <p className="soft">{w.noOpinions}</p>
  return (
    <ul className="opinions stack tight">
      {opinions.map((opinion) => (
        <li key={opinion.id} className={opinion.event}>
          <div className="row">
            <strong>{opinion.stateLabel}</strong>
            <span className={`tag ${opinion.event === 'PASS' ? 'good' : opinion.event === 'RETURN' || opinion.event === 'REJECT' ? 'bad' : ''}`}>{w[opinion.event as 'PASS'] ?? w.other}</span>
            <span className="small soft">{opinion.body} · {moment(opinion.createdAt)}</span>
          </div>
          <p>{opinion.text || <span className="soft">{w.noText}</span>}</p>
        </li>
      ))}
    </ul>
  )
}
