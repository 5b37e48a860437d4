import { useNavigate } from 'react-router'

import { claims } from '../claims/words'
import { useAct } from '~/graphql/act'
import { RedemptionOpenDocument } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { FailureSummary } from '~/ui/Surface'

/** Opens a draft on a voucher and goes there. */
export function Redeem({ voucher, label, small = false }: { voucher: { claimId: string } | { applicationId: string }; label?: string; small?: boolean }) {
  const w = useWords(claims)
  const navigate = useNavigate()
  const open = useAct(RedemptionOpenDocument)
  const go = async () => {
    const done = await open.run((idempotencyKey) => ({ input: { ...voucher, idempotencyKey } }))
    if (done) await navigate(`/my/redemptions/${done.redemption.id}`)
  }
  return (
    <div className="stack tight">
      <div><Button look="primary" small={small} busy={open.busy} onClick={go}>{label ?? w.redeem}</Button></div>
      <FailureSummary failure={open.failure} />
    </div>
  )
}
