import { useState } from 'react'
import { useQuery } from 'urql'

import { words } from './words'
import { ReviewScanDocument, TaskJudgeScanDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { faultOf } from '~/ui/faults'
import { Field } from '~/ui/Field'
import { FileLink } from '~/ui/FileLink'
import { FailureSummary } from '~/ui/Surface'
import { toast } from '~/ui/toast'

/** A stamped scan whose code could not be read, for the body that looks at it instead. */
export function Scan({ caseId, version, onDone }: { caseId: string; version: number; onDone: () => void }) {
  const w = useWords(words)
  const [text, setText] = useState('')
  const [{ data }] = useQuery({ query: ReviewScanDocument, variables: { id: caseId } })
  const act = useAct(TaskJudgeScanDocument)
  const task = data?.applicantTask
  if (!task?.judging) return null
  const judge = async (accept: boolean) => {
    if (!(await act.run((idempotencyKey) => ({ input: { caseId, version, accept, text, idempotencyKey } })))) return
    toast(w.done)
    onDone()
  }
  return (
    <section className="card stack" aria-label={w.scan}>
      <h2>{w.scan}</h2>
      <p>{w.scanLead}</p>
      <FailureSummary failure={act.failure} toField={(path) => (path.endsWith('text') ? 'scan-text' : undefined)} />
      <ul>{task.documents.flatMap((each) => each.files.map(({ file, pages, readPages }) => <li key={file.id}>{each.label}：<FileLink id={file.id} name={file.name} /> {pages > 0 && w.pagesRead(readPages, pages)}</li>))}</ul>
      <Field id="scan-text" label={w.opinion} fault={faultOf(act.failure, 'text')}>{(wiring) => <textarea {...wiring} className="input" rows={2} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />}</Field>
      <div className="row">
        <Button look="primary" busy={act.busy} onClick={() => void judge(true)}>{w.accept}</Button>
        <Button look="danger" busy={act.busy} onClick={() => void judge(false)}>{w.notAccept}</Button>
      </div>
    </section>
  )
}
