/** A draft of the search wordings: entries as typed, and whose fault is whose. What is allowed the platform says when it is saved. */
import type { SearchWordingInput, WordingsQuery } from '~/graphql/generated/graphql'
import type { Failure } from '~/graphql/act'
import { dictionary, language } from '~/i18n/words'
import type { Values } from '~/ui/Entry'

export type Wording = Omit<WordingsQuery['searchWordings']['items'][number], '__typename'>

const words = dictionary({
  kind: ['请选择种类。', 'Choose the kind.'],
  phrase: ['请填写用语。', 'Fill in the phrase.'],
  points: ['加分应为整数。', 'Points are a whole number.'],
})

export function inputOf({ kind, phrase, means, points }: Wording): SearchWordingInput {
  return { kind, phrase, means: [...means], points }
}

export function same(one: readonly Wording[], other: readonly Wording[]): boolean {
  return JSON.stringify(one.map(inputOf)) === JSON.stringify(other.map(inputOf))
}

/** The entry that was typed, or what keeps it from being one at all. */
export function entryIn(values: Values): [Wording, null] | [null, Failure] {
  const said = words[language()]
  const kind = values['kind']
  const typed = values['points'] ?? ''
  const wrong: [string, string][] = []
  if (kind !== 'SYNONYM' && kind !== 'BOOST') wrong.push(['kind', said.kind])
  if (!values['phrase']) wrong.push(['phrase', said.phrase])
  if (kind === 'BOOST' && !/^\d{1,6}$/.test(typed)) wrong.push(['points', said.points])
  if (wrong.length > 0 || (kind !== 'SYNONYM' && kind !== 'BOOST')) return [null, failureOf(wrong)]
  const means = (values['means'] ?? '').split(/[、,，;；]/).map((each) => each.trim()).filter(Boolean)
  return [{ kind, phrase: values['phrase'] ?? '', means, points: kind === 'BOOST' ? Number(typed) : 0 }, null]
}

/** What the platform said of one entry, as its own form shows it; nothing where it said nothing. */
export function faultsOf(failure: Failure | null, at: number): Failure | null {
  const mine = /^input\.items\[(\d+)\]\.([a-z]+)/
  const faults = (failure?.faults ?? []).flatMap((fault) => {
    const [, number, field] = mine.exec(fault.path) ?? []
    return Number(number) === at && field ? [{ ...fault, path: `input.${field}` }] : []
  })
  return failure && faults.length > 0 ? { ...failure, faults } : null
}

/** A refusal without what was said of entries that were changed since. */
export function without(failure: Failure | null, changed: readonly number[]): Failure | null {
  if (!failure || failure.faults.length === 0) return failure
  const faults = failure.faults.filter((fault) => !changed.some((at) => fault.path.startsWith(`input.items[${at}].`)))
  return faults.length > 0 ? { ...failure, faults } : null
}

function failureOf(wrong: readonly (readonly [string, string])[]): Failure {
  const faults = wrong.map(([field, message]) => ({ __typename: 'InputFault' as const, path: `input.${field}`, code: 'INVALID', message, hint: '' }))
  return { code: 'INVALID_INPUT', message: '', path: null, faults, reasons: [] }
}
