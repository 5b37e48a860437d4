import { useNavigate } from 'react-router'

import { publishViewer } from './store'
import { renewClient } from '~/graphql/client'
import { useAct } from '~/graphql/act'
import { SignOutDocument } from '~/graphql/generated/graphql'
import { Button } from '~/ui/Button'

export function SignOut({ label }: { label: string }) {
  const out = useAct(SignOutDocument)
  const navigate = useNavigate()
  const leave = async () => {
    if (!(await out.run(() => ({})))) return
    renewClient()
    publishViewer(null)
    await navigate('/')
  }
  return <Button look="plain" small busy={out.busy} onClick={leave}>{label}</Button>
}
