import './public.css'

import { Link } from 'react-router'

import { RegionsDocument } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { dictionary, useLanguage, useWords } from '~/i18n/words'
import { lastRegion } from '~/session/places'
import { Loaded } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

const words = dictionary({
  title: ['选择地区', 'Choose your region'],
  lead: ['科技创新券由各地设立，申领方式、比例和额度以所在地区的规定为准。请选择企业注册所在的地区。', 'Each region issues its own vouchers and sets how they are obtained, their ratio and their caps. Choose the region where your enterprise is registered.'],
  DIRECT_CLAIM: ['企业直接领券，服务后兑付', 'Claimed directly, redeemed after the service'],
  ON_ORDER: ['先下单，再按订单申请创新券', 'Applied for on an order'],
  NONE: ['开放实验室可供互认地区的企业使用', 'Open labs for enterprises of the compact’s regions'],
  last: ['上次访问', 'Last visited'],
  enter: ['进入专区', 'Enter'],
})

export default function Regions() {
  const w = useWords(words)
  const english = useLanguage() === 'en'
  useTitle(w.title)
  const page = usePage(RegionsDocument, {})
  return (
    <>
      <div className="hero">
        <div className="wide stack tight">
          <h1>{w.title}</h1>
          <p>{w.lead}</p>
        </div>
      </div>
      <div className="wide" style={{ paddingBlock: 28 }}>
        <Loaded page={page}>
          {({ regions }) => (
            <ul className="grid" style={{ '--cell': '260px' } as React.CSSProperties}>
              {regions.map((region) => (
                <li key={region.code}>
                  <Link to={`/${region.code}`} className="card region-card">
                    <strong>{english && region.nameEn ? region.nameEn : region.name}</strong>
                    {region.code === lastRegion() && <span className="tag brand">{w.last}</span>}
                    <span className="soft">{w[region.obtain]}</span>
                    <span className="small soft">{region.owners.join('、')}</span>
                    <span className="go">{w.enter} →</span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </div>
    </>
  )
}
