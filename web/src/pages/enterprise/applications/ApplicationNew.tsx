import { useState } from 'react'
import { useSearchParams } from 'react-router'

import { ApplicationForm } from './ApplicationForm'
import { words } from './words'
import { StatusTag } from '~/cases/StatusTag'
import { ApplicationNewDocument, type ApplicationNewQuery } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { ButtonLink } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Loaded, Notice } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

export default function ApplicationNew() {
  const w = useWords(words)
  const [asked] = useSearchParams()
  useTitle(w.apply)
  const page = usePage(ApplicationNewDocument, { order: asked.get('order') ?? '' })
  return <Loaded page={page} lines={12}>{(data) => <Applying data={data} />}</Loaded>
}

function Applying({ data }: { data: ApplicationNewQuery }) {
  const w = useWords(words)
  const { order, applicationFormDefinition } = data
  const { programmes, form } = applicationFormDefinition
  // Another one can be asked for only once the last has come to nothing.
  // The draft that this page has just made stands in its address, and is no other.
  const own = order.application && window.location.pathname.endsWith(`/${order.application.id}`)
  const there = order.mayApply || own ? null : order.application
  const [programmeId, setProgramme] = useState(programmes[0]?.id ?? null)
  return (
    <>
      <div>
        <h1>{w.apply}</h1>
        <p className="soft">{order.serviceName} · {order.institutionName} · <span className="number">¥ {yuan(order.price)}</span></p>
        <p className="small soft">{w.before}</p>
      </div>
      {there && <Notice tone="wait"><div className="row between"><span className="grow">{w.already} <StatusTag status={there.status} /></span><ButtonLink look="primary" to={`/my/applications/${there.id}`}>{w.open}</ButtonLink></div></Notice>}
      {!there && programmes.length === 0 && <Notice tone="wait">{w.noProgramme}</Notice>}
      {!there && programmes.length > 1 && (
        <div className="card">
          <Field id="programme" label={w.programme}>
            {(wiring) => <select {...wiring} className="input" value={programmeId ?? ''} onChange={(event) => setProgramme(event.target.value)}>{programmes.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}</select>}
          </Field>
        </div>
      )}
      {!there && <ApplicationForm key={programmeId} form={form} draft={null} orderId={order.id} programmeId={programmeId} region={order.region} />}
    </>
  )
}
