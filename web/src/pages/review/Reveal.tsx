import { useState } from 'react'

import { formsOf, type Reviewed } from './reviewed'
import { words } from './words'
import { ApplicationRevealDocument, CertificationRevealDocument, ClaimRevealDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'
import { Entry } from '~/ui/Entry'

const ACTS: Readonly<Record<string, typeof CertificationRevealDocument>> = {
  Certification: CertificationRevealDocument,
  // All of them take the same input and answer the same two words.
  Claim: ClaimRevealDocument as unknown as typeof CertificationRevealDocument,
  Application: ApplicationRevealDocument as unknown as typeof CertificationRevealDocument,
}
const HIDDEN = /\*{2,}/

/** Personal data is shown hidden; who has the case may look at one field, and says why. */
export function Reveal({ found }: { found: Reviewed }) {
  const w = useWords(words)
  const [open, setOpen] = useState(false)
  const document = ACTS[found.__typename]
  const fields = formsOf(found).flatMap((form) => form.fields).filter((field) => field.personal && HIDDEN.test(field.value?.text ?? ''))
  const mine = found.availableActions.some((action) => action.event === 'PASS')
  if (!document || !mine || fields.length === 0) return null
  return (
    <>
      <div className="row"><Button small onClick={() => setOpen(true)}>{w.reveal}</Button></div>
      <Dialog title={w.reveal} open={open} onClose={() => setOpen(false)}>
        <Looking document={document} id={found.id} fields={fields.map((field) => [field.key, field.label] as const)} />
      </Dialog>
    </>
  )
}

function Looking({ document, id, fields }: { document: typeof CertificationRevealDocument; id: string; fields: readonly (readonly [string, string])[] }) {
  const w = useWords(words)
  const act = useAct(document)
  const [shown, show] = useState<{ field: string; value: string } | null>(null)
  return (
    <>
      <p className="soft">{w.revealLead}</p>
      {shown && <p role="status"><strong>{fields.find(([key]) => key === shown.field)?.[1]}</strong> <span className="number">{shown.value}</span></p>}
      <Entry
        fields={[{ name: 'field', label: w.field, kind: 'choice', required: true, options: fields, full: true }, { name: 'reason', label: w.revealReason, kind: 'area', required: true }]}
        start={{ field: fields[0]?.[0] ?? '' }} failure={act.failure} busy={act.busy} submit={w.reveal}
        onSubmit={async (values) => {
          const done = await act.run(() => ({ input: { id, field: values['field'] ?? '', reason: values['reason'] ?? '' } }))
          show(done ? { field: done.field, value: done.value } : null)
        }}
      />
    </>
  )
}
