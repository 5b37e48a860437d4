import { useState } from 'react'

import { Entry, type Entered, type Values } from '~/ui/Entry'
import { ExpertImports, ImportExperts } from './ExpertImports'
import { useRegion } from './useRegion'
import { words } from './workWords'
import { AdminExpertsDocument, ExpertAddDocument, ExpertEditDocument, ExpertEndDocument, type ExpertPartsFragment } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { usePaging } from '~/ui/paging'
import { Empty, Loaded } from '~/ui/Surface'
import { More, Table } from '~/ui/Table'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

type Doing = { readonly what: 'add' | 'import' } | { readonly what: 'edit' | 'end'; readonly expert: ExpertPartsFragment }
const TITLES = { add: 'addExpert', import: 'importExperts', edit: 'edit', end: 'end' } as const

export default function Experts() {
  const w = useWords(words)
  useTitle(w.experts)
  const paging = usePaging<ExpertPartsFragment>('experts')
  const page = usePage(AdminExpertsDocument, { filter: null, after: paging.after })
  const [doing, setDoing] = useState<Doing | null>(null)
  const done = (said: string) => {
    toast(said)
    setDoing(null)
    page.again()
  }
  return (
    <>
      <header className="page-head">
        <h1>{w.experts}</h1>
        <span className="row">
          <Button onClick={() => setDoing({ what: 'import' })}>{w.importExperts}</Button>
          <Button look="primary" onClick={() => setDoing({ what: 'add' })}>{w.addExpert}</Button>
        </span>
      </header>
      <Loaded page={page}>
        {({ experts, expertImports }) => (
          <>
            <Table
              caption={w.experts} rows={paging.rows(experts)} keyOf={(row) => row.id} empty={<Empty>{w.noExperts}</Empty>}
              columns={[
                { key: 'name', label: w.realName, cell: (row) => <>{row.realName}<div className="small soft">{row.accountName} · {row.mobile}</div></> },
                { key: 'title', label: w.title, cell: (row) => row.title },
                { key: 'fields', label: w.fields, cell: (row) => row.fields.join('、') },
                { key: 'employers', label: w.employers, cell: (row) => row.employers.map((each) => each.name).join('、') },
                { key: 'status', label: w.status, cell: (row) => <span className={`tag ${row.status === 'ACTIVE' ? 'good' : ''}`}>{w[row.status]}</span> },
                {
                  key: 'acts', label: w.edit, cell: (row) => row.status === 'ACTIVE' && (
                    <span className="row">
                      <Button small onClick={() => setDoing({ what: 'edit', expert: row })}>{w.edit}</Button>
                      <Button small look="danger" onClick={() => setDoing({ what: 'end', expert: row })}>{w.end}</Button>
                    </span>
                  ),
                },
              ]}
            />
            <More pageInfo={experts.pageInfo} busy={page.fetching} onMore={() => paging.more(experts)} />
            <ExpertImports imports={expertImports.nodes} />
          </>
        )}
      </Loaded>
      <Dialog title={doing ? w[TITLES[doing.what]] : ''} open={doing !== null} large={doing?.what !== 'end'} onClose={() => setDoing(null)}>
        {doing?.what === 'add' && <Add onDone={() => done(w.saved)} />}
        {doing?.what === 'import' && <ImportExperts onDone={page.again} />}
        {doing?.what === 'edit' && <Edit expert={doing.expert} onDone={() => done(w.saved)} />}
        {doing?.what === 'end' && <End expert={doing.expert} onDone={() => done(w.ended)} />}
      </Dialog>
    </>
  )
}

function dataFields(w: (typeof words)['zh']): Entered[] {
  return [
    { name: 'realName', label: w.realName, required: true }, { name: 'title', label: w.title },
    { name: 'fields', label: w.fields, required: true, help: w.fieldsHelp, full: true },
    { name: 'employers', label: w.employers, kind: 'area', required: true, help: w.employersHelp },
  ]
}

/** `名称 USCC` a line: the code is the last word where it has eighteen characters. */
function dataOf(values: Values) {
  const employers = (values['employers'] ?? '').split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
    const [, name = line, uscc = ''] = /^(.*?)\s+([0-9A-Z]{18})$/.exec(line) ?? []
    return { name, uscc }
  })
  const fields = (values['fields'] ?? '').split(/[、,，;；]/).map((each) => each.trim()).filter(Boolean)
  return { realName: values['realName'] ?? '', title: values['title'] ?? '', fields, employers }
}

function Add({ onDone }: { onDone: () => void }) {
  const w = useWords(words)
  const region = useRegion()
  const act = useAct(ExpertAddDocument)
  return (
    <Entry
      fields={[{ name: 'accountName', label: w.name, required: true }, { name: 'mobile', label: w.mobile, required: true }, ...dataFields(w)]}
      failure={act.failure} busy={act.busy} submit={w.addExpert}
      onSubmit={async (values) => {
        const input = { region, accountName: values['accountName'] ?? '', mobile: values['mobile'] ?? '', data: dataOf(values) }
        if (await act.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } }))) onDone()
      }}
    />
  )
}

function Edit({ expert, onDone }: { expert: ExpertPartsFragment; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(ExpertEditDocument)
  const { id, version } = expert
  const employers = expert.employers.map((each) => [each.name, each.uscc].filter(Boolean).join(' ')).join('\n')
  return (
    <Entry
      fields={dataFields(w)} start={{ realName: expert.realName, title: expert.title, fields: expert.fields.join('、'), employers }}
      failure={act.failure} busy={act.busy} submit={w.save}
      onSubmit={async (values) => {
        if (await act.run((idempotencyKey) => ({ input: { id, version, data: dataOf(values), idempotencyKey } }))) onDone()
      }}
    />
  )
}

function End({ expert, onDone }: { expert: ExpertPartsFragment; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(ExpertEndDocument)
  const { id, version } = expert
  return (
    <Entry
      fields={[{ name: 'reason', label: w.reason, kind: 'area', required: true }]} failure={act.failure} busy={act.busy} submit={w.end} danger
      onSubmit={async (values) => {
        if (await act.run((idempotencyKey) => ({ input: { id, version, reason: values['reason'] ?? '', idempotencyKey } }))) onDone()
      }}
    />
  )
}
