import { useEffect, useState } from 'react'

import { words } from './words'
import { SmsCodeDocument, type SmsCodePurpose } from '~/graphql/generated/graphql'
import { type Failure, useAct } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { Field } from '~/ui/Field'
import { toast } from '~/ui/toast'

interface Props {
  purpose: SmsCodePurpose
  mobile: string
  code: string
  fault?: string | undefined
  onCode: (code: string) => void
  onFailure: (failure: Failure | null) => void
}

export function SmsCodeField({ purpose, mobile, code, fault, onCode, onFailure }: Props) {
  const w = useWords(words)
  const send = useAct(SmsCodeDocument)
  const [wait, setWait] = useState(0)
  useEffect(() => {
    if (wait <= 0) return undefined
    const timer = setTimeout(() => setWait(wait - 1), 1000)
    return () => clearTimeout(timer)
  }, [wait])
  useEffect(() => onFailure(send.failure), [send.failure, onFailure])
  const ask = async () => {
    const sent = await send.run(() => ({ input: { mobile, purpose } }))
    if (!sent) return
    setWait(sent.resendAfterSeconds)
    toast(w.sent)
  }
  return (
    <Field label={w.code} required fault={fault} full id="code">
      {(wiring) => (
        <div className="code-row">
          <input {...wiring} className="input" inputMode="numeric" autoComplete="one-time-code" maxLength={8} value={code} onChange={(event) => onCode(event.target.value)} />
          <Button busy={send.busy} disabled={wait > 0} onClick={ask}>{wait > 0 ? w.again(wait) : w.send}</Button>
        </div>
      )}
    </Field>
  )
}
