import { useNavigate, useSearchParams } from 'react-router'

import { FormFromDefinition, toFormField } from '~/forms/FormFromDefinition'
import { useKeptForm } from '~/forms/useKeptForm'
import { inputsOf } from '~/forms/values'
import { useAct } from '~/graphql/act'
import { OrderNewDocument, type OrderNewQuery, OrderPlaceDocument } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { percent, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { words } from '~/orders/words'
import { Button } from '~/ui/Button'
import { Form } from '~/ui/Form'
import { FailureSummary, Loaded, Notice, Reasons } from '~/ui/Surface'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

export default function OrderNew() {
  const w = useWords(words)
  const [asked] = useSearchParams()
  useTitle(w.newOrder)
  const page = usePage(OrderNewDocument, { service: asked.get('service') ?? '' })
  return <Loaded page={page}>{(data) => <Placing data={data} />}</Loaded>
}

function Placing({ data }: { data: OrderNewQuery }) {
  const w = useWords(words)
  const navigate = useNavigate()
  const { service, orderForm } = data
  const { state, done: sent } = useKeptForm(`order.${data.viewer?.id ?? ''}.${service.id}`, orderForm.form)
  const act = useAct(OrderPlaceDocument)
  const place = async () => {
    const done = await act.run((idempotencyKey) => ({ input: { serviceId: service.id, region: orderForm.region, values: inputsOf(state.unsaved), idempotencyKey } }))
    if (!done) return
    sent()
    toast(w.placedNow)
    void navigate(`/my/orders/${done.order.id}`)
  }
  return (
    <>
      <header className="page-head">
        <div><h1>{service.name}</h1><p className="soft">{service.institution.name}</p></div>
        <strong className="number">{yuan(service.price)} {service.unit}</strong>
      </header>
      <Usability usable={service.voucherUsable} />
      <Form className="card stack" onSubmit={place}>
        <FailureSummary failure={act.failure} toField={toFormField(orderForm.form)} />
        <FormFromDefinition form={orderForm.form} state={state} failure={act.failure} region={orderForm.region} />
        <div className="row"><Button type="submit" look="primary" busy={act.busy}>{w.place}</Button></div>
      </Form>
    </>
  )
}

function Usability({ usable }: { usable: OrderNewQuery['service']['voucherUsable'] }) {
  const w = useWords(words)
  if (!usable.usable) return <Notice tone="wait" title={w.notUsable}><Reasons reasons={usable.reasons} /></Notice>
  return (
    <Notice tone="good" title={w.usable(usable.ratio ? percent(usable.ratio) : '')}>
      {usable.left && <p>{w.left(yuan(usable.left))}</p>}
      <p className="small soft">{usable.citation}</p>
    </Notice>
  )
}
