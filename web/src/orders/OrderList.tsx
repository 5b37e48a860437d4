import { Link } from 'react-router'

import { words } from './words'
import { StatusTag } from '~/cases/StatusTag'
import type { OrderHeadPartsFragment } from '~/graphql/generated/graphql'
import { day, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { ButtonLink } from '~/ui/Button'
import { Empty } from '~/ui/Surface'
import { Table } from '~/ui/Table'

/** Orders of one side; `other` says whom to name beside the service. */
export function OrderList({ orders, caption, base, other, empty }: { orders: readonly OrderHeadPartsFragment[]; caption: string; base: string; other: 'institution' | 'enterprise'; empty: string }) {
  const w = useWords(words)
  return (
    <Table
      caption={caption} rows={orders} keyOf={(row) => row.id} empty={<Empty>{empty}</Empty>}
      columns={[
        { key: 'number', label: w.number, cell: (row) => <Link to={`${base}/${row.id}`} className="number nowrap">{row.number}</Link> },
        { key: 'service', label: w.service, cell: (row) => row.serviceName },
        { key: 'other', label: w[other], cell: (row) => (other === 'institution' ? row.institutionName : row.enterpriseName) },
        { key: 'price', label: w.price, right: true, cell: (row) => yuan(row.price) },
        { key: 'status', label: w.status, cell: (row) => <span className="tag brand">{row.status.label}</span> },
        { key: 'voucher', label: w.voucher, cell: (row) => <Voucher order={row} /> },
        { key: 'placed', label: w.placed, cell: (row) => day(row.placedAt) },
      ]}
    />
  )
}

/** What became of the voucher on an order; the enterprise may ask for one where the platform says so. */
function Voucher({ order }: { order: OrderHeadPartsFragment }) {
  const w = useWords(words)
  return (
    <span className="row">
      {order.application ? <StatusTag status={order.application.status} /> : !order.mayApply && '—'}
      {order.mayApply && <ButtonLink small look="primary" to={`/my/applications/new?order=${order.id}`}>{w.apply}</ButtonLink>}
    </span>
  )
}
