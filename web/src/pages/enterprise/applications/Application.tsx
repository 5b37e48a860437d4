import { useParams } from 'react-router'

import { ApplicationForm } from './ApplicationForm'
import { words } from './words'
import { DeclareRegisterIfAny } from '../claims/DeclareRegister'
import { Redeem } from '../redemptions/Redeem'
import { Amounts } from '~/cases/Amounts'
import { CaseHead } from '~/cases/CaseHead'
import { ConfirmedAct } from '~/cases/ConfirmedAct'
import { Course } from '~/cases/Course'
import { FormFacts } from '~/cases/FormFacts'
import { Returned } from '~/cases/Returned'
import { ApplicationPageDocument, type ApplicationPartsFragment, ApplicationWithdrawDocument, CaseChangedDocument } from '~/graphql/generated/graphql'
import { useLive } from '~/graphql/live'
import { usePage } from '~/graphql/page'
import { day, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Loaded, Notice, Reasons } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

export default function Application() {
  const { id = '' } = useParams()
  const page = usePage(ApplicationPageDocument, { id })
  useTitle(page.data?.application.number)
  return <Loaded page={page} lines={12}>{({ application }) => <Shown filed={application} again={page.again} />}</Loaded>
}

function Shown({ filed, again }: { filed: ApplicationPartsFragment; again: () => void }) {
  const w = useWords(words)
  const may = (event: string) => filed.availableActions.some((action) => action.event === event)
  const editing = may('SUBMIT') || may('RESUBMIT')
  useLive(CaseChangedDocument, { id: filed.id }, again, { pause: editing, known: (now) => now.caseChanged.version === filed.version })
  return (
    <>
      <CaseHead filed={filed} title={filed.serviceName} />
      {filed.atOwnRisk && <Notice tone="wait">{w.ownRisk}</Notice>}
      {editing && <Returned filed={filed} form={filed.form} />}
      {filed.draft && filed.draft.reasons.length > 0 && <><Notice tone="bad"><Reasons reasons={filed.draft.reasons} /></Notice><DeclareRegisterIfAny region={filed.region} /></>}
      <div className="two">
        <div className="stack">
          <Facts filed={filed} />
          {editing ? (
            <ApplicationForm form={filed.form} draft={filed} orderId={filed.orderId} programmeId={filed.programmeId} region={filed.region} mayVoid={may('VOID')} onSubmitted={again} />
          ) : (
            <section className="card" aria-label={w.content}><header><h2>{w.content}</h2></header><FormFacts form={filed.form} /></section>
          )}
          {filed.computation && <Amounts computation={filed.computation} />}
          {may('WITHDRAW') && <ConfirmedAct label={w.withdraw} question={w.reallyWithdraw} document={ApplicationWithdrawDocument} variables={(idempotencyKey) => ({ input: { id: filed.id, version: filed.version, idempotencyKey } })} onDone={again} />}
        </div>
        <div className="stack">
          <Course filed={filed} />
        </div>
      </div>
    </>
  )
}

function Facts({ filed }: { filed: ApplicationPartsFragment }) {
  const w = useWords(words)
  const rows: [string, string][] = [[w.order, filed.orderNumber], [w.institution, filed.institutionName], [w.price, yuan(filed.orderPrice)], [w.programme, filed.programmeName], [w.requested, filed.status.phase === 'DRAFT' ? '—' : yuan(filed.requested)], [w.granted, Number(filed.granted) === 0 ? '—' : yuan(filed.granted)], [w.redeemBy, day(filed.redeemBy)]]
  return (
    <section className="card stack">
      <dl className="facts">{rows.map(([label, value]) => <div key={label} style={{ display: 'contents' }}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      {filed.status.phase === 'ACTIVE' && <Notice tone="good"><p>{w.next}</p></Notice>}
      {filed.status.phase === 'ACTIVE' && <Redeem voucher={{ applicationId: filed.id }} label={w.redeem} />}
    </section>
  )
}
