import { useSearchParams } from 'react-router'

import { MySalesDocument, type OrderHeadPartsFragment } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { OrderList } from '~/orders/OrderList'
import { OrderSearch } from '~/orders/OrderSearch'
import { words } from '~/orders/words'
import { usePaging } from '~/ui/paging'
import { Loaded } from '~/ui/Surface'
import { More } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

export default function Sales() {
  const w = useWords(words)
  useTitle(w.sales)
  const [asked] = useSearchParams()
  const text = asked.get('text') ?? ''
  const paging = usePaging<OrderHeadPartsFragment>(text)
  const page = usePage(MySalesDocument, { filter: { text }, after: paging.after })
  return (
    <>
      <h1>{w.sales}</h1>
      <OrderSearch />
      <Loaded page={page}>
        {({ mySales }) => (
          <>
            <OrderList orders={paging.rows(mySales)} caption={w.sales} base="/institution/orders" other="enterprise" empty={w.noSales} />
            <More pageInfo={mySales.pageInfo} busy={page.fetching} onMore={() => paging.more(mySales)} />
          </>
        )}
      </Loaded>
    </>
  )
}
