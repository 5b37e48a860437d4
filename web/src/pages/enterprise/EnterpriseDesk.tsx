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
        { to: '/my/vouchers', label: w.vouchers },
        { to: '/my/redemptions', label: w.redemptions },
        { to: '/my/clawbacks', label: w.clawbacks },
        { to: '/my/orders', label: w.orders },
        { to: '/my/applications', label: w.applications },
        { to: '/my/searches', label: w.searches },
        { to: '/my/messages', label: w.messages },
        { to: '/my/members', label: w.members },
      ]}
    />
  )
}
