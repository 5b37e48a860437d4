import { useQuery } from 'urql'

import { words } from './words'
import { useAct } from '~/graphql/act'
import { OwnCategoriesDocument, type OwnServiceFragment, ServiceCreateDocument, ServiceEditDocument } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'
import { type Entered, Entry, type Values } from '~/ui/Entry'

export function ServiceForm({ service, region, onDone }: { service: OwnServiceFragment | null; region: string; onDone: () => void }) {
  const w = useWords(words)
  const [{ data }] = useQuery({ query: OwnCategoriesDocument, variables: { region }, pause: !region })
  const create = useAct(ServiceCreateDocument)
  const edit = useAct(ServiceEditDocument)
  const fields: Entered[] = [
    { name: 'name', label: w.name, required: true, full: true },
    { name: 'category', label: w.category, kind: 'choice', required: true, options: (data?.region.categories ?? []).map((each) => [each.code, each.label]) },
    { name: 'instrumentClass', label: w.instrumentClass }, { name: 'model', label: w.model }, { name: 'code', label: w.code },
    { name: 'price', label: w.price, kind: 'amount' }, { name: 'unit', label: w.unit },
    { name: 'aliases', label: w.aliases, help: w.aliasesHelp, full: true }, { name: 'description', label: w.description, kind: 'area' }, { name: 'voucherSupported', label: w.voucherSupported, kind: 'check' },
  ]
  const save = async (values: Values) => {
    const content = contentOf(values)
    const done = service ? await edit.run(() => ({ input: { ...content, serviceId: service.id, version: service.version } })) : await create.run((idempotencyKey) => ({ input: { ...content, idempotencyKey } }))
    if (done) onDone()
  }
  return <Entry fields={fields} start={startOf(service)} failure={create.failure ?? edit.failure} busy={create.busy || edit.busy} submit={w.save} onSubmit={(values) => void save(values)} />
}

function startOf(service: OwnServiceFragment | null): Values {
  if (!service) return { voucherSupported: 'yes' }
  const { name, category, instrumentClass, model, code, unit, description } = service
  return { name, category, instrumentClass, model, code, unit, description, price: service.price ?? '', aliases: service.aliases.join('、'), voucherSupported: service.voucherSupported ? 'yes' : '' }
}

function contentOf(values: Values) {
  const text = (name: string) => values[name] ?? ''
  return {
    name: text('name'), category: text('category'), instrumentClass: text('instrumentClass'), model: text('model'), code: text('code'), unit: text('unit'), description: text('description'),
    price: text('price') || null, aliases: text('aliases').split(/[、,，;；]/).map((each) => each.trim()).filter(Boolean), voucherSupported: text('voucherSupported') === 'yes',
  }
}
