import { home } from './words'
import type { VoucherObtain, ZoneHomeQuery } from '~/graphql/generated/graphql'
import { count, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'

const TEN_THOUSAND = 10_000

export function Counters({ counters, obtain, redemption }: { counters: ZoneHomeQuery['zoneHome']['counters']; obtain: VoucherObtain; redemption: string }) {
  const w = useWords(home)
  const paid = Number(counters.paid)
  const [sum, unit] = paid >= TEN_THOUSAND ? [count(Math.floor(paid / 100) / 100), w.unitTenThousand] : [yuan(counters.paid), w.unitYuan]
  const shown = [
    [w.institutions, count(counters.institutions), w.unitHouse],
    [obtain === 'ON_ORDER' ? w.applying : w.claiming, count(counters.claimingEnterprises), w.unitHouse],
    [w.services, count(counters.services), w.unitItem],
    [w.paid(redemption), sum, unit],
  ] as const
  return (
    <dl className="card counters">
      {shown.map(([label, value, of]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}{of && <small>{of}</small>}</dd>
        </div>
      ))}
    </dl>
  )
}
