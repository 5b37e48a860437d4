import type { Entered, Values } from '~/ui/Entry'
import type { words } from './words'
import type { Commitment, ProgrammePartsFragment } from '~/graphql/generated/graphql'

type Words = (typeof words)['zh']

/** What a programme's form asks for; the kinds of service are chosen beside it. */
export function termFields(w: Words): Entered[] {
  return [
    { name: 'name', label: w.name, required: true },
    { name: 'code', label: w.code, required: true },
    { name: 'claimFrom', label: w.claimFrom, kind: 'day', required: true },
    { name: 'claimUntil', label: w.claimUntil, kind: 'day', required: true },
    { name: 'useFrom', label: w.useFrom, kind: 'day', required: true },
    { name: 'useBy', label: w.useBy, kind: 'day', required: true },
    { name: 'redeemBy', label: w.redeemBy, kind: 'day', required: true },
    { name: 'ratio', label: w.ratio, required: true, help: w.ratioHelp },
    { name: 'minimum', label: w.minimum, kind: 'amount', required: true },
    { name: 'capPerEnterprise', label: w.capPerEnterprise, kind: 'amount', required: true },
    { name: 'commitment', label: w.commitment, kind: 'choice', required: true, options: [['ON_CLAIM', w.ON_CLAIM], ['ON_SUBMIT', w.ON_SUBMIT]] },
    { name: 'reviewClaims', label: w.reviewClaims, kind: 'check' },
    { name: 'introduction', label: w.introduction, kind: 'area' },
  ]
}

export function startOf(programme: ProgrammePartsFragment): Values {
  const { name, code, claimFrom, claimUntil, useFrom, useBy, redeemBy, ratio, minimum, capPerEnterprise, commitment, introduction } = programme
  return { name, code, claimFrom, claimUntil, useFrom, useBy, redeemBy, ratio, minimum, capPerEnterprise, commitment, introduction, reviewClaims: programme.reviewClaims ? 'yes' : '', categories: programme.categories.map((each) => each.code).join(' ') }
}

export function termsOf(values: Values) {
  const text = (name: string) => values[name] ?? ''
  return {
    name: text('name'), code: text('code'), introduction: text('introduction'),
    claimFrom: text('claimFrom'), claimUntil: text('claimUntil'), useFrom: text('useFrom'), useBy: text('useBy'), redeemBy: text('redeemBy'),
    ratio: text('ratio'), minimum: text('minimum'), capPerEnterprise: text('capPerEnterprise'),
    categories: text('categories').split(' ').filter(Boolean), commitment: (text('commitment') || 'ON_SUBMIT') as Commitment, reviewClaims: text('reviewClaims') === 'yes',
  }
}
