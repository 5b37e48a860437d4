import { useState } from 'react'
import { useQuery } from 'urql'

import { words } from './taskWords'
import { useAct } from '~/graphql/act'
import { CaseTaskDocument, FormExportDocument, TaskCompleteDocument, type TaskPartsFragment } from '~/graphql/generated/graphql'
import { moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { said } from '~/ui/faults'
import { Form } from '~/ui/Form'
import { FailureSummary, Notice } from '~/ui/Surface'
import { toast } from '~/ui/toast'
import { Upload } from '~/ui/Upload'

const MOST_FILES = 20

/** What is asked of the applicant between stages: export the form, print, sign, stamp, hand the scan in. */
export function Task({ caseId, version, onDone }: { caseId: string; version: number; onDone: () => void }) {
  const [{ data }, again] = useQuery({ query: CaseTaskDocument, variables: { id: caseId } })
  const task = data?.applicantTask
  if (!task) return null
  return <Doing task={task} version={version} onDone={() => { again({ requestPolicy: 'network-only' }); onDone() }} />
}

function Doing({ task, version, onDone }: { task: TaskPartsFragment; version: number; onDone: () => void }) {
  const w = useWords(words)
  return (
    <section className="card stack" aria-label={task.label}>
      <h2>{task.label || w.task}</h2>
      {task.note && <p>{task.note}</p>}
      {task.judging && <Notice tone="wait">{w.judging}</Notice>}
      <Exports task={task} onDone={onDone} />
      {task.open && <HandIn task={task} version={version} onDone={onDone} />}
    </section>
  )
}

function Exports({ task, onDone }: { task: TaskPartsFragment; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(FormExportDocument)
  const make = async () => {
    const done = await act.run((idempotencyKey) => ({ input: { caseId: task.caseId, idempotencyKey } }))
    if (!done) return
    toast(w.exported)
    onDone()
  }
  return (
    <>
      <FailureSummary failure={act.failure} />
      <div className="row"><Button look="primary" busy={act.busy} onClick={() => void make()}>{w.export}</Button></div>
      {task.exports.length > 0 && (
        <ul className="stack tight" aria-label={w.exports}>
          {task.exports.map((each) => (
            <li key={each.id} className="row">
              <a href={each.url} target="_blank" rel="noreferrer">{task.formTitle} · {moment(each.exportedAt)} · {w.pages(each.pages)}</a>
              {each.standing === 'GENUINE' ? <span className="tag good">{w.CURRENT}</span> : <span className="tag">{w.stale}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function HandIn({ task, version, onDone }: { task: TaskPartsFragment; version: number; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(TaskCompleteDocument)
  const [files, setFiles] = useState<Readonly<Record<string, string[]>>>({})
  // Faults name a document by its place among those sent.
  const of = (path: string) => {
    const found = task.documents[Number(/documents\[(\d+)\]/.exec(path)?.[1] ?? 0)]
    return found && `task-${found.key}`
  }
  const send = async () => {
    const documents = task.documents.map(({ key }) => ({ key, uploadIds: files[key] ?? [] }))
    if (!(await act.run((idempotencyKey) => ({ input: { caseId: task.caseId, version, documents, idempotencyKey } })))) return
    toast(w.completed)
    onDone()
  }
  return (
    <Form className="stack" onSubmit={send}>
      <FailureSummary failure={act.failure} toField={of} />
      {task.documents.map((each) => (
        <Field key={each.key} id={`task-${each.key}`} label={each.label || w.uploadScan} full required fault={act.failure?.faults.filter((fault) => of(fault.path) === `task-${each.key}`).map((fault) => said(fault)).join('')}>
          {(wiring) => <Upload id={wiring.id} label={each.label} ids={files[each.key] ?? []} known={[]} formats={each.formats} most={MOST_FILES} onChange={(ids) => setFiles((now) => ({ ...now, [each.key]: ids }))} />}
        </Field>
      ))}
      <div className="row"><Button type="submit" look="primary" busy={act.busy}>{w.complete}</Button></div>
    </Form>
  )
}
