import { my } from './words'
import { Desk } from '~/app/Desk'
import { useWords } from '~/i18n/words'

export default function EnterpriseDesk() {
  const w = useWords(my)
  return (
    <Desk
      title={w.desk}
      links={[
        { to: '/my', label: w.overview, end: true },
        { to: '/my/certification', label: w.certification },
        { to: '/my/orders', label: w.orders },
        { to: '/my/vouchers', label: w.vouchers, group: w.voucherGroup },
        { to: '/my/applications', label: w.applications, group: w.voucherGroup },
        { to: '/my/redemptions', label: w.redemptions, group: w.voucherGroup },
        { to: '/my/clawbacks', label: w.clawbacks, group: w.voucherGroup },
        { to: '/my/searches', label: w.searches },
        { to: '/my/messages', label: w.messages },
        { to: '/my/members', label: w.members },
      ]}
    />
  )
}
