import { useWords } from '~/i18n/words'
import { OrderView } from '~/orders/OrderView'
import { words } from '~/orders/words'
import { ButtonLink } from '~/ui/Button'

export default function Order() {
  const w = useWords(words)
  return (
    <OrderView
      beside={(order) =>
        order.application ? (
          <div className="row"><ButtonLink to={`/my/applications/${order.application.id}`}>{w.seeApplication}</ButtonLink></div>
        ) : !order.status.final || order.availableActions.length > 0 ? (
          <div className="row"><ButtonLink look="primary" to={`/my/applications/new?order=${order.id}`}>{w.apply}</ButtonLink></div>
        ) : null
      }
    />
  )
}
