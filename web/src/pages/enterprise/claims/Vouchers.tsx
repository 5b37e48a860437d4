import { Link } from 'react-router'

import { claims } from './words'
import { Redeem } from '../redemptions/Redeem'
import { StatusTag } from '~/cases/StatusTag'
import { MyVouchersDocument, type MyVouchersQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { day, percent, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { lastRegion } from '~/session/places'
import { ButtonLink } from '~/ui/Button'
import { usePaging } from '~/ui/paging'
import { Quota } from '~/ui/Quota'
import { Empty, Loaded } from '~/ui/Surface'
import { More } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

export default function Vouchers() {
  const w = useWords(claims)
  useTitle(w.vouchers)
  const paging = usePaging<MyVouchersQuery['myClaims']['nodes'][number]>('vouchers')
  const page = usePage(MyVouchersDocument, { after: paging.after })
  const claim = <ButtonLink to={lastRegion() ? `/${lastRegion()}/claim` : '/'} look="primary">{w.goClaim}</ButtonLink>
  return (
    <>
      <div className="page-head"><h1>{w.vouchers}</h1>{claim}</div>
      <Loaded page={page}>
        {({ myClaims }) => (
          <>
            {myClaims.nodes.length === 0 && <div className="card"><Empty action={claim}>{w.noVouchers}</Empty></div>}
            {paging.rows(myClaims).map((each) => (
              <article key={each.id} className="card stack">
                <div className="row between">
                  <h2><Link to={`/my/claims/${each.id}`}>{each.programme.name}</Link></h2>
                  <StatusTag status={each.status} />
                </div>
                <p className="small soft number">{each.number} · {w.ratio} {percent(each.programme.ratio)} · {w.minimum} {yuan(each.programme.minimum)} {w.yuan} · {w.useBy} {day(each.programme.useBy)} · {w.redeemBy} {day(each.programme.redeemBy)}</p>
                {each.status.phase === 'ACTIVE' && (
                  <>
                    <Quota quota={each.quota} />
                    <Redeem voucher={{ claimId: each.id }} />
                  </>
                )}
                {(each.status.phase === 'DRAFT' || each.status.phase === 'RETURNED') && <div><ButtonLink to={`/my/claims/${each.id}`}>{w.continueIt}</ButtonLink></div>}
              </article>
            ))}
            <More pageInfo={myClaims.pageInfo} busy={page.fetching} onMore={() => paging.more(myClaims)} />
          </>
        )}
      </Loaded>
    </>
  )
}
