import { useState } from 'react'
import { useSearchParams } from 'react-router'

import { ServiceForm } from './ServiceForm'
import { words } from './words'
import { useAct } from '~/graphql/act'
import { OwnServicesDocument, type OwnServiceFragment, ServiceSetListedDocument } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button, ButtonLink } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { usePaging } from '~/ui/paging'
import { Empty, FailureSummary, Loaded } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

export default function Services() {
  const w = useWords(words)
  useTitle(w.services)
  const [asked, ask] = useSearchParams()
  const text = asked.get('text') ?? ''
  const paging = usePaging<OwnServiceFragment>(text)
  const page = usePage(OwnServicesDocument, { filter: { text }, after: paging.after })
  const [editing, edit] = useState<OwnServiceFragment | 'new' | null>(null)
  const region = page.data?.myInstitutions.nodes[0]?.region ?? ''
  return (
    <>
      <header className="page-head">
        <h1>{w.services}</h1>
        <div className="row"><ButtonLink to="/institution/imports">{w.imports}</ButtonLink><Button look="primary" onClick={() => edit('new')}>{w.newService}</Button></div>
      </header>
      <form className="card filters" role="search" onSubmit={(event) => { event.preventDefault(); const found = String(new FormData(event.currentTarget).get('text') ?? '').trim(); ask(found ? { text: found } : {}, { replace: true }) }}>
        <label className="grow">{w.text} <input className="input" name="text" defaultValue={text} maxLength={100} /></label>
        <Button type="submit">{w.find}</Button>
      </form>
      <Loaded page={page}>
        {({ myServices }) => (
          <>
            <Grid services={paging.rows(myServices)} onEdit={edit} onDone={page.again} />
            <More pageInfo={myServices.pageInfo} busy={page.fetching} onMore={() => paging.more(myServices)} />
          </>
        )}
      </Loaded>
      <Dialog title={editing === 'new' ? w.newService : w.edit} open={editing !== null} large onClose={() => edit(null)}>
        {editing && <ServiceForm service={editing === 'new' ? null : editing} region={region} onDone={() => { edit(null); toast(w.saved); page.again() }} />}
      </Dialog>
    </>
  )
}

function Grid({ services, onEdit, onDone }: { services: readonly OwnServiceFragment[]; onEdit: (service: OwnServiceFragment) => void; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(ServiceSetListedDocument)
  const turn = async (service: OwnServiceFragment) => {
    if (!(await act.run(() => ({ input: { serviceId: service.id, version: service.version, listed: service.status !== 'LISTED' } })))) return
    toast(w.saved)
    onDone()
  }
  return (
    <>
      <FailureSummary failure={act.failure} />
      <Table
        caption={w.services} rows={services} keyOf={(row) => row.id} empty={<Empty>{w.noServices}</Empty>}
        columns={[
          { key: 'name', label: w.name, cell: (row) => <>{row.name} {row.voucherSupported && <span className="tag voucher">{w.voucherSupported}</span>}<div className="small soft">{row.model}</div></> },
          { key: 'category', label: w.category, cell: (row) => <>{row.categoryLabel}<div className="small soft">{row.instrumentClass}</div></> },
          { key: 'price', label: w.price, right: true, cell: (row) => `${yuan(row.price)} ${row.unit}` },
          { key: 'rating', label: w.rating, right: true, cell: (row) => (row.rating === null ? '—' : `${row.rating.toFixed(1)} (${row.ratingCount})`) },
          { key: 'status', label: w.status, cell: (row) => <span className={`tag ${row.status === 'LISTED' ? 'good' : ''}`}>{row.status === 'LISTED' ? w.LISTED : w.UNLISTED}</span> },
          { key: 'acts', label: w.edit, cell: (row) => <span className="row"><Button small onClick={() => onEdit(row)}>{w.edit}</Button><Button small busy={act.busy} onClick={() => void turn(row)}>{row.status === 'LISTED' ? w.unlist : w.list}</Button></span> },
        ]}
      />
    </>
  )
}
