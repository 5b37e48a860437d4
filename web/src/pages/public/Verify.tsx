import { useNavigate, useParams } from 'react-router'

import { content } from './content/words'
import { VerifyDocument, type VerifyQuery } from '~/graphql/generated/graphql'
import { usePage, useShell } from '~/graphql/page'
import { moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { Loaded, Notice } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

/** `/verify/CODE` is what the QR code of a printed form leads to. */
export default function Verify() {
  const { code = '' } = useParams()
  const w = useWords(content)
  useTitle(w.verify)
  const navigate = useNavigate()
  return (
    <div className="wide stack" style={{ paddingBlock: 24, maxWidth: 720 }}>
      <h1>{w.verify}</h1>
      <p className="soft">{w.verifyLead}</p>
      <form
        className="card stack"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = new FormData(event.currentTarget).get('code')
          if (typeof typed === 'string' && typed.trim()) void navigate(`/verify/${encodeURIComponent(typed.trim())}`)
        }}
      >
        <Field label={w.code} id="code" required>
          {(wiring) => <input key={code} {...wiring} name="code" className="input" maxLength={300} defaultValue={code} autoComplete="off" spellCheck={false} />}
        </Field>
        <div><Button type="submit" look="primary">{w.check}</Button></div>
      </form>
      {code ? <Result code={code} /> : <Visited />}
    </div>
  )
}

function Visited() {
  useShell()
  return null
}

function Result({ code }: { code: string }) {
  const page = usePage(VerifyDocument, { code })
  return <Loaded page={page}>{({ verifyForm }) => <Found found={verifyForm} />}</Loaded>
}

function Found({ found }: { found: VerifyQuery['verifyForm'] }) {
  const w = useWords(content)
  const facts = [
    [w.form, found.title], [w.number, found.caseNumber], [w.unit, found.unitName], [w.version, found.version > 0 ? w.newest(found.version, found.newestVersion) : ''],
    [w.pages, found.pages > 0 ? String(found.pages) : ''], [w.exported, found.exportedAt ? moment(found.exportedAt) : ''],
  ].filter(([, value]) => value)
  return (
    <div className="card stack" role="status">
      <Notice tone={found.standing === 'GENUINE' ? 'good' : found.standing === 'STALE' ? 'wait' : 'bad'} title={w[found.standing]}><p>{found.message}</p></Notice>
      <dl className="facts">{facts.map(([label, value]) => <div key={label} style={{ display: 'contents' }}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
    </div>
  )
}
