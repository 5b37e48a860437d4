import { useWords } from '~/i18n/words'
import { OrderView } from '~/orders/OrderView'
import { words } from '~/orders/words'
import { ButtonLink } from '~/ui/Button'

export default function Order() {
  const w = useWords(words)
  return (
    <OrderView
      beside={(order) =>
        order.application || order.mayApply ? (
          <div className="row">
            {order.mayApply && <ButtonLink look="primary" to={`/my/applications/new?order=${order.id}`}>{w.apply}</ButtonLink>}
            {order.application && <ButtonLink to={`/my/applications/${order.application.id}`}>{w.seeApplication}</ButtonLink>}
          </div>
        ) : null
      }
    />
  )
}
