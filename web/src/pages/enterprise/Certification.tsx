import { useState } from 'react'
import { useParams } from 'react-router'

import { CertificationChange, StartAgain } from './CertificationChange'
import { CertificationForm } from './CertificationForm'
import { my } from './words'
import { CaseHead } from '~/cases/CaseHead'
import { ConfirmedAct } from '~/cases/ConfirmedAct'
import { Course } from '~/cases/Course'
import { FormFacts } from '~/cases/FormFacts'
import { Returned } from '~/cases/Returned'
import { CaseChangedDocument, CertificationPageDocument, type CertificationPageQuery, CertificationWithdrawDocument } from '~/graphql/generated/graphql'
import { useLive } from '~/graphql/live'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Button, ButtonLink } from '~/ui/Button'
import { Loaded, Notice } from '~/ui/Surface'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

type Filed = CertificationPageQuery['certification']

export default function Certification() {
  const { id = '' } = useParams()
  const w = useWords(my)
  useTitle(w.certTitle)
  const page = usePage(CertificationPageDocument, { id })
  useLive(CaseChangedDocument, { id }, page.again, { pause: !page.data, known: (now) => now.caseChanged.version === page.data?.certification.version })
  return <Loaded page={page} lines={12}>{({ certification }) => <Shown filed={certification} again={page.again} />}</Loaded>
}

function Shown({ filed, again }: { filed: Filed; again: () => void }) {
  const w = useWords(my)
  const may = (event: string) => filed.availableActions.some((action) => action.event === event)
  const editing = may('SUBMIT') || may('RESUBMIT')
  const [changing, setChanging] = useState(false)
  const changed = () => {
    setChanging(false)
    again()
  }
  const withdrawal = (idempotencyKey: string) => ({ input: { id: filed.id, version: filed.version, idempotencyKey } })
  const withdrawn = () => {
    toast(w.withdrawn)
    again()
  }
  return (
    <>
      <CaseHead filed={filed} title={w.certTitle} />
      {filed.status.phase === 'ACTIVE' && (
        <Notice tone="good">
          <div className="row between">{w.certDone}<ButtonLink to="/account" small>{w.switchRole}</ButtonLink></div>
        </Notice>
      )}
      {editing && <Returned filed={filed} form={filed.form} />}
      <div className="two">
        <div className="stack">
          {editing ? (
            <CertificationForm key={filed.id} form={filed.form} draft={filed} region={filed.region} mayDiscard={filed.status.phase === 'DRAFT'} onSubmitted={again} />
          ) : changing && may('CHANGE') ? (
            <CertificationChange filed={filed} onDone={changed} onCancel={() => setChanging(false)} />
          ) : (
            <section className="card" aria-label={w.content}>
              <header className="row between"><h2>{w.content}</h2>{may('CHANGE') && <Button small onClick={() => setChanging(true)}>{w.change}</Button>}</header>
              <FormFacts form={filed.form} />
            </section>
          )}
          {filed.pendingForm && (
            <section className="card" aria-label={w.pending}>
              <header><h2>{w.pending}</h2></header>
              <FormFacts form={filed.pendingForm} />
            </section>
          )}
          {(filed.status.phase === 'REJECTED' || filed.status.phase === 'WITHDRAWN') && <StartAgain id={filed.id} />}
          {may('WITHDRAW') && <ConfirmedAct label={w.withdraw} question={w.reallyWithdraw} document={CertificationWithdrawDocument} variables={withdrawal} onDone={withdrawn} />}
        </div>
        <div className="stack"><Course filed={filed} /></div>
      </div>
    </>
  )
}
