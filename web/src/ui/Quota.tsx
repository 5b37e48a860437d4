import { yuan } from '~/i18n/format'
import { dictionary, useWords } from '~/i18n/words'

const words = dictionary({
  total: ['总额度', 'Total'],
  used: ['已使用', 'Used'],
  reserved: ['办理中占用', 'Held'],
  remaining: ['剩余额度', 'Left'],
  unit: ['元', 'yuan'],
  said: [(used: string, held: string, left: string) => `已使用 ${used} 元，占用 ${held} 元，剩余 ${left} 元`, (used: string, held: string, left: string) => `${used} used, ${held} held, ${left} left (yuan)`],
})

interface Amounts {
  readonly total: string
  readonly used: string
  readonly reserved: string
  readonly remaining: string
}

/** A voucher's quota as a bar with its figures. */
export function Quota({ quota }: { quota: Amounts }) {
  const w = useWords(words)
  const share = (amount: string) => (Number(quota.total) > 0 ? `${(Number(amount) / Number(quota.total)) * 100}%` : '0')
  const figures = [[w.total, quota.total, ''], [w.used, quota.used, '#15703d'], [w.reserved, quota.reserved, '#d48806'], [w.remaining, quota.remaining, '#c3cde0']] as const
  return (
    <div className="stack tight">
      <div className="meter" style={{ background: '#c3cde0' }} role="img" aria-label={w.said(yuan(quota.used), yuan(quota.reserved), yuan(quota.remaining))}>
        <i style={{ width: share(quota.used), background: '#15703d' }} />
        <i style={{ width: share(quota.reserved), background: '#d48806' }} />
      </div>
      <dl className="row small">
        {figures.map(([label, amount, colour]) => (
          <div key={label} className="row" style={{ gap: 6 }}>
            {colour && <span aria-hidden="true" style={{ width: 10, height: 10, borderRadius: 3, background: colour }} />}
            <dt className="soft">{label}</dt>
            <dd className="number"><strong>{yuan(amount)}</strong> {w.unit}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
