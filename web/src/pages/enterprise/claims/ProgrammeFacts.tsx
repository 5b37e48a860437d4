import { claims } from './words'
import type { OfferPartsFragment } from '~/graphql/generated/graphql'
import { day, percent, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'

export function ProgrammeFacts({ programme }: { programme: OfferPartsFragment }) {
  const w = useWords(claims)
  const facts = [
    [w.ratio, percent(programme.ratio)], [w.minimum, `${yuan(programme.minimum)} ${w.yuan}`], [w.cap, `${yuan(programme.capPerEnterprise)} ${w.yuan}`],
    [w.remaining, `${yuan(programme.remaining)} ${w.yuan}`], [w.claimUntil, day(programme.claimUntil)], [w.useBy, day(programme.useBy)], [w.redeemBy, day(programme.redeemBy)],
    [w.categories, programme.categories.map((each) => each.label).join('、')],
  ] as const
  return <dl className="facts">{facts.map(([label, value]) => <div key={label} style={{ display: 'contents' }}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
}
