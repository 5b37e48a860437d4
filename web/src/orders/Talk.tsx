import { useState } from 'react'

import { sideWord } from './OrderView'
import { words } from './words'
import { type OrderPartsFragment, OrderSendMessageDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { FileLink } from '~/ui/FileLink'
import { Form } from '~/ui/Form'
import { FailureSummary } from '~/ui/Surface'
import { toast } from '~/ui/toast'
import { Upload } from '~/ui/Upload'

const FORMATS = ['pdf', 'jpg', 'png', 'docx', 'xlsx']
const MOST_FILES = 5

/** What both sides write to each other on an order, with attachments. */
export function Talk({ order, onDone }: { order: OrderPartsFragment; onDone: () => void }) {
  const w = useWords(words)
  const act = useAct(OrderSendMessageDocument)
  const [text, setText] = useState('')
  const [files, setFiles] = useState<string[]>([])
  const send = async () => {
    if (!(await act.run((idempotencyKey) => ({ input: { orderId: order.id, text, uploadIds: files, idempotencyKey } })))) return
    setText('')
    setFiles([])
    toast(w.sent)
    onDone()
  }
  const { nodes } = order.messages
  return (
    <section className="card stack" aria-label={w.messages}>
      <h2>{w.messages}</h2>
      {nodes.length === 0 && <p className="soft">{w.noMessages}</p>}
      <ul className="stack tight">
        {nodes.map((each) => (
          <li key={each.id} className={`notice ${each.by === order.side ? '' : 'wait'}`}>
            <div className="small soft">{sideWord(w, each.by)} · {moment(each.at)}</div>
            <p className="break">{each.text}</p>
            {each.files.map((file) => <FileLink key={file.id} id={file.id} name={file.name} />)}
          </li>
        ))}
      </ul>
      <Form className="stack" onSubmit={send}>
        <FailureSummary failure={act.failure} />
        <Field id="message" label={w.write}>{(wiring) => <textarea {...wiring} className="input" rows={3} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />}</Field>
        <Upload id="message-files" label={w.attach} ids={files} known={[]} formats={FORMATS} most={MOST_FILES} onChange={setFiles} />
        <div className="row"><Button type="submit" look="primary" busy={act.busy} disabled={!text.trim() && files.length === 0}>{w.send}</Button></div>
      </Form>
    </section>
  )
}
