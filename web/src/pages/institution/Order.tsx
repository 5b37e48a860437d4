import { OrderView } from '~/orders/OrderView'

export default function Order() {
  return <OrderView />
}
