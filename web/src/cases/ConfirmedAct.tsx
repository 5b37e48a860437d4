import type { AnyVariables, TypedDocumentNode } from '@urql/core'

import { Confirm } from './Confirm'
import { type Payload, useAct } from '~/graphql/act'
import { FailureSummary } from '~/ui/Surface'

interface Props<D, V> {
  label: string
  question: string
  document: TypedDocumentNode<D, V>
  /** Gets the idempotency key. */
  variables: (key: string) => V
  onDone: (payload: Payload<D>) => unknown
}

/** One act on a case, asked twice; why it was refused stands above it. */
export function ConfirmedAct<D extends object, V extends AnyVariables>({ label, question, document, variables, onDone }: Props<D, V>) {
  const act = useAct(document)
  const go = async () => {
    const done = await act.run(variables)
    if (done) await onDone(done)
  }
  return (
    <div className="stack tight">
      <FailureSummary failure={act.failure} />
      <div><Confirm label={label} question={question} busy={act.busy} onConfirm={go} /></div>
    </div>
  )
}
