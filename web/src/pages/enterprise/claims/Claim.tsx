import { useNavigate, useParams } from 'react-router'

import { ClaimForm } from './ClaimForm'
import { Entrust } from './Entrust'
import { ProgrammeFacts } from './ProgrammeFacts'
import { claims } from './words'
import { CaseHead } from '~/cases/CaseHead'
import { Confirm } from '~/cases/Confirm'
import { Course } from '~/cases/Course'
import { FormFacts } from '~/cases/FormFacts'
import { Returned } from '~/cases/Returned'
import { useAct } from '~/graphql/act'
import { CaseChangedDocument, ClaimPageDocument, type ClaimPageQuery, ClaimVoidDocument, ClaimWithdrawDocument } from '~/graphql/generated/graphql'
import { useLive } from '~/graphql/live'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { ButtonLink } from '~/ui/Button'
import { Quota } from '~/ui/Quota'
import { FailureSummary, Loaded } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'
import { Redeem } from '../redemptions/Redeem'

type Filed = ClaimPageQuery['claim']

export default function Claim() {
  const { id = '' } = useParams()
  const page = usePage(ClaimPageDocument, { id })
  useTitle(page.data?.claim.programme.name)
  useLive(CaseChangedDocument, { id }, page.again, { pause: !page.data, known: (now) => now.caseChanged.version === page.data?.claim.version })
  return <Loaded page={page} lines={12}>{({ claim, regions }) => <Shown claim={claim} entrusts={regions.some((each) => each.code === claim.region && each.filer === 'INSTITUTION')} again={page.again} />}</Loaded>
}

function Shown({ claim, entrusts, again }: { claim: Filed; entrusts: boolean; again: () => void }) {
  const w = useWords(claims)
  const may = (event: string) => claim.availableActions.some((action) => action.event === event)
  const editing = may('SUBMIT') || may('RESUBMIT')
  return (
    <>
      <CaseHead filed={claim} title={claim.programme.name} />
      {editing && <Returned filed={claim} form={claim.form} />}
      {claim.status.phase === 'ACTIVE' && (
        <section className="card stack" aria-label={w.quota}>
          <h2>{w.quota}</h2>
          <Quota quota={claim.quota} />
          <p className="soft">{w.next}</p>
          <div className="row"><ButtonLink to={`/${claim.region}/services?voucher=true`}>{w.find}</ButtonLink><Redeem voucher={{ claimId: claim.id }} /></div>
        </section>
      )}
      {claim.status.phase === 'ACTIVE' && entrusts && <Entrust claimId={claim.id} region={claim.region} />}
      <div className="two">
        <div className="stack">
          {editing ? (
            <ClaimForm form={claim.form} draft={claim} programmeId={claim.programme.id} region={claim.region} onSubmitted={again} />
          ) : (
            <section className="card" aria-label={w.content}><header><h2>{w.content}</h2></header><FormFacts form={claim.form} /></section>
          )}
          <Leave claim={claim} again={again} />
        </div>
        <div className="stack">
          <Course filed={claim} />
          <section className="card" aria-label={claim.programme.name}><ProgrammeFacts programme={claim.programme} /></section>
        </div>
      </div>
    </>
  )
}

function Leave({ claim, again }: { claim: Filed; again: () => void }) {
  const w = useWords(claims)
  const navigate = useNavigate()
  const withdraw = useAct(ClaimWithdrawDocument)
  const void_ = useAct(ClaimVoidDocument)
  const may = (event: string) => claim.availableActions.some((action) => action.event === event)
  const input = (idempotencyKey: string) => ({ input: { id: claim.id, version: claim.version, idempotencyKey } })
  return (
    <div className="stack tight">
      <FailureSummary failure={withdraw.failure ?? void_.failure} />
      <div className="row">
        {may('WITHDRAW') && <Confirm label={w.withdraw} question={w.reallyWithdraw} busy={withdraw.busy} onConfirm={async () => { if (await withdraw.run(input)) again() }} />}
        {may('VOID') && <Confirm danger label={w.void} question={w.reallyVoid} busy={void_.busy} onConfirm={async () => { if (await void_.run(input)) await navigate('/my/vouchers') }} />}
      </div>
    </div>
  )
}
