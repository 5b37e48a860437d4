import { useSearchParams } from 'react-router'

import { MyPurchasesDocument, type OrderHeadPartsFragment } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { OrderList } from '~/orders/OrderList'
import { OrderSearch } from '~/orders/OrderSearch'
import { words } from '~/orders/words'
import { usePaging } from '~/ui/paging'
import { Loaded } from '~/ui/Surface'
import { More } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

export default function Purchases() {
  const w = useWords(words)
  useTitle(w.purchases)
  const [asked] = useSearchParams()
  const text = asked.get('text') ?? ''
  const paging = usePaging<OrderHeadPartsFragment>(text)
  const page = usePage(MyPurchasesDocument, { filter: { text }, after: paging.after })
  return (
    <>
      <h1>{w.purchases}</h1>
      <OrderSearch />
      <Loaded page={page}>
        {({ myPurchases }) => (
          <>
            <OrderList orders={paging.rows(myPurchases)} caption={w.purchases} base="/my/orders" other="institution" empty={w.noPurchases} />
            <More pageInfo={myPurchases.pageInfo} busy={page.fetching} onMore={() => paging.more(myPurchases)} />
          </>
        )}
      </Loaded>
    </>
  )
}
