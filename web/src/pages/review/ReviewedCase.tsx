import { lazy, Suspense, useState } from 'react'
import { Link, useParams } from 'react-router'

import { actLabel } from '~/cases/acts'
import { Amounts } from '~/cases/Amounts'
import { AskBack, EndAsking } from './ClawbackActs'
import { Compared } from './Compared'
import { Decide } from './Decide'
import { Eligibility, Findings } from './Findings'
import { Handing } from './Handing'
import { InstitutionActs } from './InstitutionActs'
import { Items } from './Items'
import { Objections } from './Objections'
import { OfUnit } from './OfUnit'
import { PanelSection } from './PanelSection'
import { Reveal } from './Reveal'
import { formsOf, labelOf, type Paper, papersOf, type Reviewed, shownSide } from './reviewed'
import { Scan } from './Scan'
import { useKeys } from './useKeys'
import { VoidApplication } from './VoidApplication'
import { words } from './words'
import { CaseHead } from '~/cases/CaseHead'
import { FormFacts } from '~/cases/FormFacts'
import { Opinions, Tracker } from '~/cases/Tracker'
import { ReviewCaseDocument } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { moment, yuan } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Loaded, Skeleton } from '~/ui/Surface'
import { Table } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

const FileView = lazy(() => import('~/ui/FileView'))

export default function ReviewedCase() {
  const w = useWords(words)
  const { id = '' } = useParams()
  const page = usePage(ReviewCaseDocument, { id })
  const found = page.data?.node
  useTitle(found && 'number' in found ? found.number : undefined)
  return (
    <>
      <ul className="crumbs"><li><Link to="/review">{w.inbox}</Link></li></ul>
      <Loaded page={page}>{({ node }) => (node && 'number' in node ? <Whole key={`${node.id} ${node.version}`} found={node} onDone={page.again} /> : <p>{w.noCases}</p>)}</Loaded>
    </>
  )
}

function Whole({ found, onDone }: { found: Reviewed; onDone: () => void }) {
  const w = useWords(words)
  const papers = papersOf(found)
  const [shown, show] = useState<Paper | undefined>(papers[0])
  useKeys({ n: () => show((now) => papers[(papers.findIndex((each) => each.id === now?.id) + 1) % papers.length]) })
  return (
    <>
      <CaseHead filed={found} title={found.title || w[found.kind]} />
      <p className="small soft">{w.keys}<kbd>p</kbd> <kbd>r</kbd> <kbd>d</kbd> <kbd>n</kbd> {w.keysCase}</p>
      <section className="card"><Tracker progress={found.progress} across /></section>
      <div className="beside">
        <div className="stack">
          {found.status.phase === 'OBJECTION' && <Objections caseId={found.id} onDone={onDone} />}
          {found.status.phase === 'APPLICANT_TASK' && <Scan caseId={found.id} version={found.version} onDone={onDone} />}
          {found.panel && <PanelSection caseId={found.id} panel={found.panel} onDone={onDone} />}
          {found.changes.length > 0 && <Changes found={found} />}
          <Filed found={found} />
          <section className="card stack"><h2>{w.opinions}</h2><Opinions opinions={found.opinions} /></section>
          {found.__typename === 'Redemption' && <AskBack found={found} onDone={onDone} />}
          {found.__typename === 'Application' && <VoidApplication found={found} onDone={onDone} />}
          {found.__typename === 'Clawback' && <EndAsking found={found} onDone={onDone} />}
          {(found.status.phase === 'REVIEW' || found.status.phase === 'CHANGING') && <Handing found={found} onDone={onDone} />}
          {found.__typename === 'Admission' && <InstitutionActs found={found} onDone={onDone} />}
          <OfUnit unitName={found.unitName} except={found.id} />
          <History history={found.history} />
        </div>
        <Papers papers={papers} shown={shown} onShow={show} />
      </div>
      <Decide found={found} onDone={onDone} />
    </>
  )
}

function Filed({ found }: { found: Reviewed }) {
  const w = useWords(words)
  return (
    <>
      {found.__typename === 'Redemption' && <Findings findings={found.findings} />}
      {found.__typename === 'Redemption' && <Compared redemptionId={found.id} />}
      {'eligibility' in found && <Eligibility lines={found.eligibility} />}
      <Facts found={found} />
      {found.__typename === 'Redemption' && <Items items={found.items} />}
      {'computation' in found && found.computation && <Amounts computation={found.computation} />}
      {formsOf(found).map((form, index) => (
        <section key={index} className="card stack"><h2>{form.title || w.form}</h2><FormFacts form={form} /></section>
      ))}
      <Reveal found={found} />
    </>
  )
}

function Facts({ found }: { found: Reviewed }) {
  const w = useWords(words)
  const rows: [string, string][] = []
  if (found.__typename === 'Application') rows.push([w.order, found.orderNumber], [w.service, found.serviceName], [w.institution, found.institutionName], [w.price, yuan(found.orderPrice)], [w.programme, found.programmeName], [w.requested, yuan(found.requested)], [w.granted, yuan(found.granted)])
  if (found.__typename === 'Redemption') rows.push([w.programme, found.programmeName], [w.requested, yuan(found.requested)], [w.approved, yuan(found.approved)])
  if (found.__typename === 'Clawback') rows.push([w.REDEMPTION, found.redemptionNumber], [w.programme, found.programmeName], [w.total, yuan(found.amount)], [w.opinion, found.reason], [w.payTo, found.payTo ? [found.payTo.holder, found.payTo.bank, found.payTo.number].join(' ') : '—'])
  if (rows.length === 0) return null
  return <section className="card"><dl className="facts">{rows.map(([label, value]) => <div key={label} style={{ display: 'contents' }}><dt>{label}</dt><dd>{value}</dd></div>)}</dl></section>
}

function Papers({ papers, shown, onShow }: { papers: readonly Paper[]; shown: Paper | undefined; onShow: (paper: Paper) => void }) {
  const w = useWords(words)
  return (
    <section className="card stack papers" aria-label={w.papers}>
      <h2>{w.papers}</h2>
      {papers.length === 0 && <p className="soft">{w.noPapers}</p>}
      <div className="paper-list">
        {papers.map((paper) => <button key={paper.id} type="button" className="button small" aria-pressed={paper.id === shown?.id} onClick={() => onShow(paper)}>{paper.label}</button>)}
      </div>
      {shown && <Suspense fallback={<Skeleton />}><FileView key={shown.id} id={shown.id} name={shown.name} /></Suspense>}
    </section>
  )
}

function Changes({ found }: { found: Reviewed }) {
  const w = useWords(words)
  return (
    <section className="card stack">
      <h2>{w.changes}</h2>
      <Table
        caption={w.changes} rows={found.changes} keyOf={(row) => row.path}
        columns={[{ key: 'path', label: w.field, cell: (row) => labelOf(found, row.path, w) }, { key: 'before', label: w.before, cell: (row) => <del>{shownSide(found, row.path, row.before, { file: w.oldFile })}</del> }, { key: 'after', label: w.after, cell: (row) => <ins>{shownSide(found, row.path, row.after, { file: w.newFile })}</ins> }]}
      />
    </section>
  )
}

function History({ history }: { history: Reviewed['history'] }) {
  const w = useWords(words)
  return (
    <details className="card">
      <summary>{w.history}</summary>
      <ul className="stack tight">{history.map((each, index) => <li key={index} className="small"><span className="number">{moment(each.at)}</span> {each.by} <strong>{actLabel(each.act)}</strong> {each.reason}</li>)}</ul>
    </details>
  )
}
