import { StatusTag } from '~/cases/StatusTag'
import { useWords } from '~/i18n/words'
import { OrderView } from '~/orders/OrderView'
import { words } from '~/orders/words'
import { ButtonLink } from '~/ui/Button'
import { Notice } from '~/ui/Surface'

export default function Order() {
  const w = useWords(words)
  return (
    <OrderView
      beside={(order) =>
        order.application || order.mayApply ? (
          <Notice>
            <div className="row between">
              <span className="grow">{order.mayApply ? w.mayApply : w.applied} {order.application && <StatusTag status={order.application.status} />}</span>
              {order.mayApply && <ButtonLink look="primary" to={`/my/applications/new?order=${order.id}`}>{w.apply}</ButtonLink>}
              {order.application && <ButtonLink to={`/my/applications/${order.application.id}`}>{w.seeApplication}</ButtonLink>}
            </div>
          </Notice>
        ) : null
      }
    />
  )
}
