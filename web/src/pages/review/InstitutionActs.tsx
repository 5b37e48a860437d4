import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { useQuery } from 'urql'

import { institutionWords as words } from './institutionWords'
import type { Reviewed } from './reviewed'
import { type AdministeredInstitutionFragment, AdministeredInstitutionByIdDocument, InstitutionLeaveDocument, InstitutionSetNamesDocument } from '~/graphql/generated/graphql'
import { type Failure, useAct } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { Entry } from '~/ui/Entry'
import { toast } from '~/ui/toast'

type Admission = Extract<Reviewed, { __typename: 'Admission' }>
type Doing = '' | 'setNames' | 'leave'

/** The institution that an admission brought in: shown to whoever may end that admission, the region's admin. */
export function InstitutionActs({ found, onDone }: { found: Admission; onDone: () => void }) {
  const able = found.availableActions.some((action) => action.event === 'VOID') && found.status.phase === 'ACTIVE'
  return able && found.institutionId ? <Acts id={found.institutionId} region={found.region} onDone={onDone} /> : null
}

function Acts({ id, region, onDone }: { id: string; region: string; onDone: () => void }) {
  const w = useWords(words)
  const [doing, setDoing] = useState<Doing>('')
  const [{ data, error }, again] = useQuery({ query: AdministeredInstitutionByIdDocument, variables: { id } })
  const institution = data?.institution
  const done = (said: string) => {
    toast(said)
    setDoing('')
    again({ requestPolicy: 'network-only' })
  }
  return (
    <section className="card stack">
      <h2>{w.institution}</h2>
      {!institution && error && <p role="alert">{w.notLoaded}</p>}
      {institution && (
        <>
          <p>{institution.name} <Link to={`/${region}/institutions/${id}`}>{w.seen} ›</Link></p>
          <dl className="facts"><dt>{w.names}</dt><dd>{institution.names.join('、') || w.noNames}</dd></dl>
          <div className="row">
            <Button onClick={() => setDoing('setNames')}>{w.setNames}</Button>
            {institution.status === 'ADMITTED' && <Button look="danger" onClick={() => setDoing('leave')}>{w.leave}</Button>}
          </div>
        </>
      )}
      <Dialog title={doing ? w[doing] : ''} open={doing !== ''} onClose={() => setDoing('')}>
        {doing === 'setNames' && institution && <SetNames institution={institution} onDone={() => done(w.saved)} />}
        {doing === 'leave' && institution && <Leave institution={institution} onDone={() => { done(w.left); onDone() }} />}
      </Dialog>
    </section>
  )
}

interface Acting {
  institution: AdministeredInstitutionFragment
  onDone: () => void
}

function SetNames({ institution, onDone }: Acting) {
  const w = useWords(words)
  const act = useAct(InstitutionSetNamesDocument)
  const failure = useMemo(() => byLine(act.failure, w.line), [act.failure, w])
  const { id, version } = institution
  return (
    <Entry
      fields={[{ name: 'names', label: w.names, kind: 'area', help: w.namesHelp }]} start={{ names: institution.names.join('\n') }}
      failure={failure} busy={act.busy} submit={w.save}
      onSubmit={async (values) => {
        const names = (values['names'] ?? '').split('\n').map((line) => line.trim()).filter(Boolean)
        if (await act.run((idempotencyKey) => ({ input: { id, version, names, idempotencyKey } }))) onDone()
      }}
    />
  )
}

/** Faults of one name (`input.names[2]`) belong to the one field, and say which line is meant. */
function byLine(failure: Failure | null, said: (line: number, message: string) => string): Failure | null {
  if (!failure) return null
  const faults = failure.faults.map((fault) => {
    const [, place] = /names\[(\d+)\]/.exec(fault.path) ?? []
    return place === undefined ? fault : { ...fault, path: 'input.names', code: `${fault.code} ${place}`, message: said(Number(place) + 1, fault.message) }
  })
  return { ...failure, faults }
}

function Leave({ institution, onDone }: Acting) {
  const w = useWords(words)
  // The platform's fault is the opinion's, `text`, whichever act wants one.
  const act = useAct(InstitutionLeaveDocument)
  const { id, version } = institution
  return (
    <>
      <p>{institution.name}：{w.leaveLead}</p>
      <Entry
        fields={[{ name: 'text', label: w.reason, kind: 'area', required: true }]} failure={act.failure} busy={act.busy} submit={w.leave} danger
        onSubmit={async (values) => {
          if (await act.run((idempotencyKey) => ({ input: { id, version, reason: values['text'] ?? '', idempotencyKey } }))) onDone()
        }}
      />
    </>
  )
}
