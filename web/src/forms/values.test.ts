import { expect, test } from 'vitest'

import { type FormShape, inputsOf, keepable, since, valueOf } from './values'

const field = (key: string, more: object = {}) => ({ key, kind: 'TEXT', personal: false, value: { text: 'known' }, ...more })
const form = { fields: [field('name'), field('mobile', { personal: true }), field('scan', { kind: 'FILE' })] } as unknown as FormShape

test('what was changed is shown before what was known', () => {
  const name = form.fields[0]
  if (!name) throw new Error('no field')
  expect(valueOf(name, {}).text).toBe('known')
  expect(valueOf(name, { name: { text: 'new' } }).text).toBe('new')
})

test('only what was changed is sent', () => {
  expect(inputsOf({ name: { text: 'new' } })).toEqual([{ key: 'name', text: 'new', choices: null, uploads: null, confirmed: null }])
})

test('personal data and files are never kept on the device', () => {
  expect(keepable(form, { name: { text: 'a' }, mobile: { text: '15300000000' }, scan: { uploads: ['x'] } })).toEqual({ name: { text: 'a' } })
})

test('what is typed while a draft is being saved is not taken for saved', () => {
  const saved = { name: { text: 'a' }, other: { text: 'b' } }
  const now = { ...saved, name: { text: 'ab' } }
  expect(since(now, saved)).toEqual({ name: { text: 'ab' } })
})
