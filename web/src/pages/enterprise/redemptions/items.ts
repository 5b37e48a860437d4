/** Service items as they are being typed; each keeps a key of its own until the platform has given it an id. */
import type { RedemptionItemInput, RedemptionPartsFragment } from '~/graphql/generated/graphql'

export type Redemption = RedemptionPartsFragment
type Saved = NonNullable<Redemption['draft']>['items'][number]

export interface Bill {
  readonly key: string
  readonly id: string | null
  readonly kind: 'INVOICE' | 'RECEIPT' | null
  readonly code: string
  readonly number: string
  readonly issuedOn: string
  readonly buyerName: string
  readonly buyerUscc: string
  readonly sellerName: string
  readonly sellerUscc: string
  readonly total: string
  readonly tax: string
  readonly uploadId: string | null
}

export interface Item {
  readonly key: string
  readonly id: string | null
  readonly category: string
  readonly title: string
  readonly serviceId: string | null
  readonly institutionName: string
  readonly institutionUscc: string
  readonly contractNumber: string
  readonly contractDate: string
  readonly contractAmount: string
  readonly proofAmount: string
  readonly fundedElsewhere: boolean
  readonly statutory: boolean
  readonly documents: Readonly<Record<string, readonly string[]>>
  readonly bills: readonly Bill[]
}

export function emptyBill(): Bill {
  return { key: crypto.randomUUID(), id: null, kind: 'INVOICE', code: '', number: '', issuedOn: '', buyerName: '', buyerUscc: '', sellerName: '', sellerUscc: '', total: '', tax: '', uploadId: null }
}

export function emptyItem(): Item {
  return {
    key: crypto.randomUUID(), id: null, category: '', title: '', serviceId: null, institutionName: '', institutionUscc: '', contractNumber: '', contractDate: '', contractAmount: '', proofAmount: '',
    fundedElsewhere: false, statutory: false, documents: {}, bills: [],
  }
}

export function fromDraft(redemption: Redemption): Item[] {
  return (redemption.draft?.items ?? []).map(fromSaved)
}

function fromSaved(item: Saved): Item {
  const { __typename: _, matchedInstitutionId: __, matchedInstitutionName: ___, documents, bills, ...same } = item
  return {
    ...same,
    key: item.id,
    documents: Object.fromEntries(documents.map((each) => [each.key, each.files.map((file) => file.id)])),
    bills: bills.map(({ __typename: ____, file, ...bill }) => ({ ...bill, key: bill.id, uploadId: file?.id ?? null })),
  }
}

export function toInputs(items: readonly Item[]): RedemptionItemInput[] {
  return items.map(({ key: _, documents, bills, ...item }) => ({
    ...item,
    documents: Object.entries(documents).map(([key, uploadIds]) => ({ key, uploadIds: [...uploadIds] })),
    bills: bills.map(({ key: __, ...bill }) => bill),
  }))
}

/** Gives what was `sent` the ids that it got, in what has been typed meanwhile. */
export function withIds(now: readonly Item[], sent: readonly Item[], saved: Redemption): Item[] {
  const got = saved.draft?.items ?? []
  const itemIds = new Map(sent.map((item, index) => [item.key, got[index]]))
  return now.map((item) => {
    const own = itemIds.get(item.key)
    if (!own) return item
    const billIds = new Map((sent.find((each) => each.key === item.key)?.bills ?? []).map((bill, index) => [bill.key, own.bills[index]?.id]))
    return { ...item, id: own.id, bills: item.bills.map((bill) => ({ ...bill, id: bill.id ?? billIds.get(bill.key) ?? null })) }
  })
}
