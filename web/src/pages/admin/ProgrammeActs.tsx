import { useState } from 'react'

import { Entry } from '~/ui/Entry'
import { startOf, termFields, termsOf } from './programmeFields'
import { words } from './words'
import { ProgrammeCloseDocument, ProgrammeEditDocument, ProgrammeExtendDocument, ProgrammeIntroduceDocument, ProgrammeOpenDocument, type ProgrammePartsFragment } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { FailureSummary } from '~/ui/Surface'
import { toast } from '~/ui/toast'

interface Props {
  programme: ProgrammePartsFragment
  onDone: () => void
}

type Doing = '' | 'edit' | 'introduce' | 'extend' | 'close'

/** What may be done with a programme as it stands; the platform refuses the rest and says why. */
export function ProgrammeActs({ programme, onDone }: Props) {
  const w = useWords(words)
  const [doing, setDoing] = useState<Doing>('')
  const open = useAct(ProgrammeOpenDocument)
  const { id, version, status } = programme
  const done = (said: string) => {
    setDoing('')
    toast(said)
    onDone()
  }
  return (
    <>
      <FailureSummary failure={open.failure} />
      <div className="row">
        {status === 'DRAFT' && <Button onClick={() => setDoing('edit')}>{w.edit}</Button>}
        {status === 'DRAFT' && <Button look="primary" busy={open.busy} onClick={async () => { if (await open.run((idempotencyKey) => ({ input: { id, version, idempotencyKey } }))) done(w.opened) }}>{w.open}</Button>}
        {status !== 'DRAFT' && <Button onClick={() => setDoing('introduce')}>{w.introduce}</Button>}
        {status === 'OPEN' && <Button onClick={() => setDoing('extend')}>{w.extend}</Button>}
        {status === 'OPEN' && <Button look="danger" onClick={() => setDoing('close')}>{w.close}</Button>}
      </div>
      <Dialog title={doing ? w[doing] : ''} open={doing !== ''} large={doing === 'edit' || doing === 'introduce'} onClose={() => setDoing('')}>
        {doing === 'edit' && <Edit programme={programme} onDone={() => done(w.saved)} />}
        {doing === 'introduce' && <Introduce programme={programme} onDone={() => done(w.saved)} />}
        {doing === 'extend' && <Extend programme={programme} onDone={() => done(w.saved)} />}
        {doing === 'close' && <Close programme={programme} onDone={() => done(w.CLOSED)} />}
      </Dialog>
    </>
  )
}

function Edit({ programme, onDone }: Props) {
  const w = useWords(words)
  const act = useAct(ProgrammeEditDocument)
  const { id, version } = programme
  const start = startOf(programme)
  return (
    <Entry
      fields={termFields(w)} start={start} failure={act.failure} busy={act.busy} submit={w.create}
      onSubmit={async (values) => {
        const terms = termsOf({ ...values, categories: start['categories'] ?? '' })
        if (await act.run((idempotencyKey) => ({ input: { ...terms, id, version, idempotencyKey } }))) onDone()
      }}
    />
  )
}

function Introduce({ programme, onDone }: Props) {
  const w = useWords(words)
  const act = useAct(ProgrammeIntroduceDocument)
  const { id, version, introduction } = programme
  return (
    <Entry
      fields={[{ name: 'introduction', label: w.introduction, kind: 'area', required: true, help: w.introductionHelp }]} start={{ introduction }} failure={act.failure} busy={act.busy} submit={w.create}
      onSubmit={async (values) => {
        if (await act.run((idempotencyKey) => ({ input: { id, version, introduction: values['introduction'] ?? '', idempotencyKey } }))) onDone()
      }}
    />
  )
}

function Extend({ programme, onDone }: Props) {
  const w = useWords(words)
  const act = useAct(ProgrammeExtendDocument)
  const { id, version } = programme
  return (
    <Entry
      fields={[
        { name: 'claimUntil', label: w.claimUntil, kind: 'day' }, { name: 'useBy', label: w.useBy, kind: 'day' }, { name: 'redeemBy', label: w.redeemBy, kind: 'day' },
        { name: 'reason', label: w.extendReason, kind: 'area', required: true },
      ]}
      start={startOf(programme)} failure={act.failure} busy={act.busy} submit={w.extend}
      onSubmit={async (values) => {
        const days = { claimUntil: values['claimUntil'] || null, useBy: values['useBy'] || null, redeemBy: values['redeemBy'] || null }
        if (await act.run((idempotencyKey) => ({ input: { id, version, ...days, reason: values['reason'] ?? '', idempotencyKey } }))) onDone()
      }}
    />
  )
}

function Close({ programme, onDone }: Props) {
  const w = useWords(words)
  const act = useAct(ProgrammeCloseDocument)
  const { id, version } = programme
  return (
    <Entry
      fields={[{ name: 'reason', label: w.closeReason, kind: 'area', required: true }]} failure={act.failure} busy={act.busy} submit={w.close} danger
      onSubmit={async (values) => {
        if (await act.run((idempotencyKey) => ({ input: { id, version, reason: values['reason'] ?? '', idempotencyKey } }))) onDone()
      }}
    />
  )
}
