import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'

import { JoinUnit } from './JoinUnit'
import { my } from './words'
import { StatusTag } from '~/cases/StatusTag'
import { MyCertificationsDocument, type UnitCapacity } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { lastRegion } from '~/session/places'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Loaded, Notice } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'
import { ui } from '~/ui/words'

export default function Certifications() {
  const w = useWords(my)
  useTitle(w.certTitle)
  const page = usePage(MyCertificationsDocument, {})
  return (
    <>
      <h1>{w.certTitle}</h1>
      <p className="soft">{w.certLead}</p>
      <Loaded page={page}>
        {({ myCertifications: { nodes }, regions }) => (
          <>
            {nodes.length > 0 && (
              <section className="card" aria-label={w.mine}>
                <header><h2>{w.mine}</h2></header>
                <ul className="lines-plain">
                  {nodes.map((each) => (
                    <li key={each.id} className="row between">
                      <Link to={`/my/certification/${each.id}`}>{each.name || each.number} · {each.capacity ? w[each.capacity] : ''}</Link>
                      <StatusTag status={each.status} />
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <Start regions={regions} />
            <JoinUnit />
          </>
        )}
      </Loaded>
    </>
  )
}

function Start({ regions }: { regions: readonly { code: string; name: string }[] }) {
  const w = useWords(my)
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [region, setRegion] = useState(regions.find((each) => each.code === lastRegion())?.code ?? '')
  const [missing, setMissing] = useState(false)
  const common = useWords(ui)
  const [capacity, setCapacity] = useState<UnitCapacity>(search.get('capacity') === 'INSTITUTION' ? 'INSTITUTION' : 'ENTERPRISE')
  const start = () => {
    setMissing(!region)
    if (region) void navigate(`/my/certification/new?region=${region}&capacity=${capacity}`)
    else document.getElementById('region')?.focus()
  }
  return (
    <section className="card stack" aria-label={w.startCert}>
      <h2>{w.startCert}</h2>
      <Notice>{w.certNeeds}</Notice>
      <div className="fields">
        <Field label={w.capacity} id="capacity" required>
          {(wiring) => (
            <select {...wiring} className="input" value={capacity} onChange={(event) => setCapacity(event.target.value as UnitCapacity)}>
              <option value="ENTERPRISE">{w.ENTERPRISE}</option>
              <option value="INSTITUTION">{w.INSTITUTION}</option>
            </select>
          )}
        </Field>
        <Field label={w.region} id="region" required fault={missing && !region ? w.chooseRegion : undefined}>
          {(wiring) => (
            <select {...wiring} className="input" value={region} onChange={(event) => setRegion(event.target.value)}>
              <option value="">{common.choose}</option>
              {regions.map((each) => <option key={each.code} value={each.code}>{each.name}</option>)}
            </select>
          )}
        </Field>
      </div>
      <div><Button look="primary" onClick={start}>{w.startCert}</Button></div>
    </section>
  )
}

