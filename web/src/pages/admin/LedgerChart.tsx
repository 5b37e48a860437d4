import { words } from './words'
import type { AdminProgrammeQuery } from '~/graphql/generated/graphql'
import { yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'

type Point = AdminProgrammeQuery['ledgerTimeline'][number]
const KINDS = ['paid', 'inPayment', 'held', 'granted', 'free'] as const
const COLOURS = { paid: '#15703d', inPayment: '#4a9d6f', held: '#1253a8', granted: '#7ba7dc', free: '#d8dee9' } as const
const WIDTH = 720
const HEIGHT = 240
const BELOW = 24
const LEFT = 8

/** Columns of months, each the whole of the money by where it stood; the same figures stand in a table for readers who don't see. */
export function LedgerChart({ points }: { points: readonly Point[] }) {
  const w = useWords(words)
  if (points.length === 0) return <p className="soft">{w.nothingMoved}</p>
  const highest = Math.max(1, ...points.map((point) => KINDS.reduce((sum, kind) => sum + Number(point[kind]), 0)))
  const step = (WIDTH - LEFT * 2) / points.length
  return (
    <figure className="stack tight">
      <div className="legend" aria-hidden="true">{KINDS.map((kind) => <span key={kind}><i style={{ background: COLOURS[kind] }} />{w[kind]}</span>)}</div>
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {points.map((point, index) => <Column key={point.month} point={point} x={LEFT + index * step} width={Math.min(step * 0.7, 64)} highest={highest} labelled={points.length <= 12 || index % Math.ceil(points.length / 12) === 0} spare={points.length > 6 && index % 2 === 1} />)}
        <line x1={0} x2={WIDTH} y1={HEIGHT - BELOW} y2={HEIGHT - BELOW} />
      </svg>
      <div className="hidden"><table>
        <caption>{w.ledgerDrawn}</caption>
        <thead><tr><th scope="col">{w.month}</th>{KINDS.map((kind) => <th key={kind} scope="col">{w[kind]}</th>)}</tr></thead>
        <tbody>{points.map((point) => <tr key={point.month}><th scope="row">{point.month}</th>{KINDS.map((kind) => <td key={kind}>{yuan(point[kind])}</td>)}</tr>)}</tbody>
      </table></div>
    </figure>
  )
}

function Column({ point, x, width, highest, labelled, spare }: { point: Point; x: number; width: number; highest: number; labelled: boolean; spare: boolean }) {
  const w = useWords(words)
  const room = HEIGHT - BELOW - 8
  const heights = KINDS.map((kind) => (Number(point[kind]) / highest) * room)
  const bottoms = heights.map((_, index) => HEIGHT - BELOW - heights.slice(0, index).reduce((sum, each) => sum + each, 0))
  return (
    <g>
      {KINDS.map((kind, index) => {
        const height = heights[index] ?? 0
        return <rect key={kind} x={x} width={width} y={(bottoms[index] ?? 0) - height} height={height} fill={COLOURS[kind]}><title>{`${point.month} ${w[kind]} ${yuan(point[kind])}`}</title></rect>
      })}
      {labelled && <text className={spare ? 'spare' : ''} x={x} y={HEIGHT - 6}>{point.month}</text>}
    </g>
  )
}
