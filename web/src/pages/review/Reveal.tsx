import { useState } from 'react'

import { formsOf, type Reviewed } from './reviewed'
import { words } from './words'
import { Hidden, hiddenOf } from '~/cases/Hidden'
import { ApplicationRevealDocument, CertificationRevealDocument, ClaimRevealDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Dialog } from '~/ui/Dialog'

const ACTS: Readonly<Record<string, typeof CertificationRevealDocument>> = {
  Certification: CertificationRevealDocument,
  // All of them take the same input and answer the same two words.
  Claim: ClaimRevealDocument as unknown as typeof CertificationRevealDocument,
  Application: ApplicationRevealDocument as unknown as typeof CertificationRevealDocument,
}

/** Personal data is shown hidden; who has the case may look at one field, and says why. */
export function Reveal({ found }: { found: Reviewed }) {
  const w = useWords(words)
  const [open, setOpen] = useState(false)
  const document = ACTS[found.__typename]
  const fields = hiddenOf(formsOf(found).flatMap((form) => form.fields))
  const mine = found.availableActions.some((action) => action.event === 'PASS')
  if (!document || !mine || fields.length === 0) return null
  return (
    <>
      <div className="row"><Button small onClick={() => setOpen(true)}>{w.reveal}</Button></div>
      <Dialog title={w.reveal} open={open} onClose={() => setOpen(false)}>
        <Looking document={document} id={found.id} fields={fields} />
      </Dialog>
    </>
  )
}

function Looking({ document, id, fields }: { document: typeof CertificationRevealDocument; id: string; fields: ReturnType<typeof formsOf>[number]['fields'] }) {
  const w = useWords(words)
  const act = useAct(document)
  return (
    <Hidden
      fields={fields} lead={w.revealLead} label={w.field} submit={w.reveal} also={[{ name: 'reason', label: w.revealReason, kind: 'area', required: true }]} failure={act.failure} busy={act.busy}
      look={(values) => act.run(() => ({ input: { id, field: values['field'] ?? '', reason: values['reason'] ?? '' } }))}
    />
  )
}
