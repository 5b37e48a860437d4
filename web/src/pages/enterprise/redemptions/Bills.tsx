import { useEffect } from 'react'
import { useQuery } from 'urql'

import type { Item, Redemption } from './items'
import { Reading, type Answers } from './Reading'
import { redeeming } from './words'
import { useAct } from '~/graphql/act'
import { BillDismissDocument, BillReadingsChangedDocument, BillReadingsDocument, BillsConfirmDocument, BillsReadDocument, type ReadingPartsFragment } from '~/graphql/generated/graphql'
import { useLive } from '~/graphql/live'
import { useWords } from '~/i18n/words'
import { FailureSummary } from '~/ui/Surface'
import { Upload } from '~/ui/Upload'

interface Props {
  redemptionId: string
  items: readonly Item[]
  settled: () => Promise<{ id: string; version: number } | undefined>
  onFilled: (redemption: Redemption) => void
}

const MOST = 50
const LOOK_AGAIN = 4000
const UNDER_WAY = new Set<ReadingPartsFragment['status']>(['WAITING', 'READING'])

/** Bills are uploaded, read, and filled in once their applicant has confirmed what was read. */
export function Bills({ redemptionId, items, settled, onFilled }: Props) {
  const w = useWords(redeeming)
  const [{ data }, look] = useQuery({ query: BillReadingsDocument, variables: { id: redemptionId }, requestPolicy: 'cache-and-network' })
  const read = useAct(BillsReadDocument)
  const confirm = useAct(BillsConfirmDocument)
  const dismiss = useAct(BillDismissDocument)
  const readings = (data?.redemptionBillReadings ?? []).filter((each) => each.status !== 'CONFIRMED' && each.status !== 'DISMISSED')
  const again = () => look({ requestPolicy: 'network-only' })
  useLive(BillReadingsChangedDocument, { id: redemptionId }, again)
  const waiting = readings.some((each) => UNDER_WAY.has(each.status))
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setInterval(() => look({ requestPolicy: 'network-only' }), LOOK_AGAIN)
    return () => clearInterval(timer)
  }, [waiting, look])

  const start = async (uploadId: string) => {
    if (await read.run((idempotencyKey) => ({ input: { id: redemptionId, uploadIds: [uploadId], idempotencyKey } }))) again()
  }
  const fill = async (readingId: string, { itemId, values, checked }: Answers) => {
    const head = await settled()
    if (!head) return
    const done = await confirm.run((idempotencyKey) => ({ input: { ...head, bills: [{ readingId, itemId, values, checked }], idempotencyKey } }))
    if (!done) return
    onFilled(done.redemption)
    again()
  }
  const drop = async (readingId: string) => {
    if (await dismiss.run((idempotencyKey) => ({ input: { readingId, idempotencyKey } }))) again()
  }
  return (
    <section className="card stack" aria-label={w.bills}>
      <h2>{w.bills}</h2>
      <p className="soft small">{w.billsLead}</p>
      <FailureSummary failure={read.failure ?? confirm.failure ?? dismiss.failure} />
      <Upload id="bills" label={w.bills} ids={[]} known={[]} formats={['pdf', 'ofd', 'xml', 'jpg', 'png']} most={MOST} onChange={() => undefined} onReceived={(file) => void start(file.id)} />
      <ul className="readings">
        {readings.map((reading) => (
          <li key={reading.id} className="reading">
            <Reading reading={reading} items={items} busy={confirm.busy} onFill={(answers) => fill(reading.id, answers)} onDismiss={() => drop(reading.id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
