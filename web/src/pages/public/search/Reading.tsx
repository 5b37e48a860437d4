import type { LooseningPartsFragment, PiecePartsFragment } from '~/graphql/generated/graphql'
import { count } from '~/i18n/format'
import { dictionary, useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Surface'

const words = dictionary({
  meant: [(text: string) => `已按“${text}”查找。`, (text: string) => `Showing what was found for “${text}”.`],
  near: [(place: string) => `本地优先：同样相符时，${place}的排在前面。`, (place: string) => `Nearest first: among equals, those in ${place} come first.`],
  own: ['您所在地', 'your own area'],
  loosen: ['去掉其中一项条件就有结果：', 'Without one of these filters there are results:'],
  drop: [(filter: string, n: string) => `不限${filter}（${n}）`, (filter: string, n: string) => `Any ${filter} (${n})`],
})

/** Filters by their names in the API. */
const filters = dictionary({
  regions: ['地区', 'region'],
  categories: ['服务类别', 'category'],
  instrumentClasses: ['仪器分类', 'instrument class'],
  divisions: ['所在地区', 'area'],
  institutionIds: ['所属单位', 'institution'],
  voucherSupported: ['是否支持创新券', 'voucher badge'],
  usableWithMyVoucher: ['我的创新券', 'voucher of mine'],
  priceFrom: ['最低价', 'lowest price'],
  priceTo: ['最高价', 'highest price'],
  labKinds: ['实验室类型', 'kind of lab'],
  batches: ['互认批次', 'batch'],
  kinds: ['类型', 'kind'],
})

/** How the words were read, and whose results come first: `place` is its name, empty where no result is there. */
export function Read({ meant, place }: { meant: string | null; place: string | null }) {
  const w = useWords(words)
  return (
    <>
      {meant && <p className="soft" role="status">{w.meant(meant)}</p>}
      {place !== null && <p className="small soft">{w.near(place || w.own)}</p>}
    </>
  )
}

/** Which filter stands in the way of what; taken away by a button. */
export function Loosen({ loosen, onDrop }: { loosen: readonly LooseningPartsFragment[]; onDrop: (filter: string) => void }) {
  const w = useWords(words)
  const named = useWords(filters)
  const known = loosen.flatMap((each) => (each.filter in named ? [{ ...each, name: named[each.filter as keyof typeof named] }] : []))
  if (known.length === 0) return null
  return (
    <Notice title={w.loosen}>
      <span className="row">
        {known.map((each) => <Button key={each.filter} small onClick={() => onDrop(each.filter)}>{w.drop(each.name, count(each.count))}</Button>)}
      </span>
    </Notice>
  )
}

/** A text with what was looked for marked; as it is where nothing was. */
export function Pieces({ pieces, text }: { pieces: readonly PiecePartsFragment[]; text: string }) {
  if (pieces.length === 0) return <>{text}</>
  return <>{pieces.map((piece, index) => (piece.matched ? <mark key={index}>{piece.text}</mark> : piece.text))}</>
}
