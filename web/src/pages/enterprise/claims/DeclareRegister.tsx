import { useState } from 'react'
import { useQuery } from 'urql'

import { claims } from './words'
import { useAct } from '~/graphql/act'
import { DeclarableRegistersDocument, RegisterDeclareDocument } from '~/graphql/generated/graphql'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Entry } from '~/ui/Entry'
import { Loaded, Notice } from '~/ui/Surface'
import { Upload } from '~/ui/Upload'

const FORMATS = ['pdf', 'jpg', 'png']

/** The remedy of who is on a register that does not show it yet: say so, with the certificate. What may be declared is asked for once it is opened. */
export function DeclareRegister({ region }: { region: string }) {
  const w = useWords(claims)
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><strong>{w.declare}</strong></summary>
      {open && <Declaring region={region} />}
    </details>
  )
}

/** The same where the refusal may have nothing to do with registers: shown only by a region that keeps some. */
export function DeclareRegisterIfAny({ region }: { region: string }) {
  const [{ data }] = useQuery({ query: DeclarableRegistersDocument, variables: { region } })
  return data?.region.registers.some((each) => each.declarable) ? <DeclareRegister region={region} /> : null
}

function Declaring({ region }: { region: string }) {
  const w = useWords(claims)
  const page = usePage(DeclarableRegistersDocument, { region })
  return (
    <Loaded page={page} lines={3}>
      {({ region: own }) => {
        const registers = own.registers.filter((each) => each.declarable)
        return registers.length === 0 ? <p className="soft">{w.nothingDeclarable}</p> : <Declaration region={region} registers={registers} />
      }}
    </Loaded>
  )
}

function Declaration({ region, registers }: { region: string; registers: readonly { code: string; label: string }[] }) {
  const w = useWords(claims)
  const act = useAct(RegisterDeclareDocument)
  const [done, finish] = useState(false)
  if (done) return <div role="status"><Notice tone="good">{w.declared}</Notice></div>
  return (
    <div className="stack tight">
      <p className="soft">{w.declareLead}</p>
      <Entry
        fields={[
          { name: 'register', label: w.register, kind: 'choice', required: true, full: true, options: registers.map((each) => [each.code, each.label]) },
          { name: 'validFrom', label: w.validFrom, kind: 'day', required: true },
          { name: 'validUntil', label: w.validUntil, kind: 'day', help: w.validUntilHelp },
          { name: 'proofId', label: w.proof, required: true, full: true, draw: (id, value, set) => <Upload id={id} label={w.proof} ids={value ? [value] : []} known={[]} formats={FORMATS} most={1} onChange={(ids) => set(ids[0] ?? '')} /> },
        ]}
        start={{ register: registers.length === 1 ? (registers[0]?.code ?? '') : '' }} failure={act.failure} busy={act.busy} submit={w.sendDeclaration}
        onSubmit={async (values) => {
          const input = { region, register: values['register'] ?? '', validFrom: values['validFrom'] ?? '', validUntil: values['validUntil'] || null, proofId: values['proofId'] ?? '' }
          if (await act.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } }))) finish(true)
        }}
      />
    </div>
  )
}
