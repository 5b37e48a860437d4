import { useState } from 'react'

import { Entry, type Entered } from '~/ui/Entry'
import { useRegion } from './useRegion'
import { words } from './workWords'
import { AdminOfficialsDocument, type AdminOfficialsQuery, OfficialProvisionDocument, OfficialRevokeDocument, type Role } from '~/graphql/generated/graphql'
import { DivisionSelect } from '~/forms/DivisionSelect'
import { useAct } from '~/graphql/act'
import { usePage } from '~/graphql/page'
import { day } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { usePaging } from '~/ui/paging'
import { Empty, Loaded } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

type Official = AdminOfficialsQuery['officials']['nodes'][number]
const ROLES = ['REVIEWER', 'AGENCY_REVIEWER', 'REGIONAL_ADMIN'] as const

export default function Officials() {
  const w = useWords(words)
  useTitle(w.officials)
  const region = useRegion()
  const paging = usePaging<Official>('officials')
  const page = usePage(AdminOfficialsDocument, { filter: null, after: paging.after })
  const [adding, setAdding] = useState(false)
  const [revoking, setRevoking] = useState<Official | null>(null)
  return (
    <>
      <header className="page-head">
        <h1>{w.officials}</h1>
        <Button look="primary" onClick={() => setAdding(true)}>{w.provision}</Button>
      </header>
      <Loaded page={page}>
        {({ officials }) => (
          <>
            <Table
              caption={w.officials} rows={paging.rows(officials)} keyOf={(row) => row.id} empty={<Empty>{w.noOfficials}</Empty>}
              columns={[
                { key: 'name', label: w.name, cell: (row) => <>{row.accountName}<div className="small soft">{row.mobile}</div></> },
                { key: 'role', label: w.role, cell: (row) => roleWord(w, row.role) },
                { key: 'division', label: w.division, cell: (row) => row.divisionName || row.region || '—' },
                { key: 'body', label: w.body, cell: (row) => row.body },
                { key: 'since', label: w.since, cell: (row) => day(row.since) },
                { key: 'act', label: w.revoke, cell: (row) => <Button small look="danger" aria-label={`${w.revoke} ${row.accountName}`} onClick={() => setRevoking(row)}>{w.revoke}</Button> },
              ]}
            />
            <More pageInfo={officials.pageInfo} busy={page.fetching} onMore={() => paging.more(officials)} />
          </>
        )}
      </Loaded>
      <Dialog title={w.provision} open={adding} onClose={() => setAdding(false)}>
        {adding && page.data && <Provision region={region} regions={page.data.regions} onDone={() => { setAdding(false); page.again() }} />}
      </Dialog>
      <Dialog title={w.revoke} open={revoking !== null} onClose={() => setRevoking(null)}>
        {revoking && <Revoke official={revoking} onDone={() => { setRevoking(null); page.again() }} />}
      </Dialog>
    </>
  )
}

function roleWord(w: (typeof words)['zh'], role: Role): string {
  return role === 'EXPERT' || role === 'PLATFORM_ADMIN' || (ROLES as readonly string[]).includes(role) ? w[role as (typeof ROLES)[number]] : role
}

function Provision({ region, regions, onDone }: { region: string; regions: AdminOfficialsQuery['regions']; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(OfficialProvisionDocument)
  const home = regions.find((each) => each.code === region)
  const where: Entered = home
    ? { name: 'division', label: w.division, help: w.divisionHelp, full: true, draw: (id, value, set) => <DivisionSelect id={id} label={w.division} region={region} code={value} readOnly={false} invalid={false} onChange={set} whole={{ code: home.division, name: home.name }} /> }
    : { name: 'region', label: w.region, kind: 'choice', required: true, options: regions.map((each) => [each.code, each.name]) }
  return (
    <Entry
      fields={[
        { name: 'name', label: w.name, required: true }, { name: 'mobile', label: w.mobile, required: true },
        { name: 'role', label: w.role, kind: 'choice', required: true, options: ROLES.map((role) => [role, w[role]]) },
        { name: 'body', label: w.body, required: true }, where,
      ]}
      start={{ division: home?.division ?? '' }} failure={act.failure} busy={act.busy} submit={w.provision}
      onSubmit={async (values) => {
        const input = { name: values['name'] ?? '', mobile: values['mobile'] ?? '', role: (values['role'] || 'REVIEWER') as Role, region: region || (values['region'] ?? ''), division: values['division'] ?? '', body: values['body'] ?? '' }
        if (!(await act.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } })))) return
        toast(w.provisioned)
        onDone()
      }}
    />
  )
}

function Revoke({ official, onDone }: { official: Official; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(OfficialRevokeDocument)
  return (
    <Entry
      fields={[{ name: 'reason', label: w.reason, kind: 'area', required: true }]} failure={act.failure} busy={act.busy} submit={w.revoke} danger
      onSubmit={async (values) => {
        if (!(await act.run((idempotencyKey) => ({ input: { id: official.id, reason: values['reason'] ?? '', idempotencyKey } })))) return
        toast(w.revoked)
        onDone()
      }}
    />
  )
}
