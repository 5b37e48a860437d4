import './review.css'

import { words } from './words'
import { Desk } from '~/app/Desk'
import { useWords } from '~/i18n/words'
import { useSession } from '~/session/store'

export default function ReviewDesk() {
  const w = useWords(words)
  const { viewer } = useSession()
  const links = [
    { to: '/review', label: w.inbox, end: true },
    { to: '/review/cases', label: w.cases },
    ...(viewer?.role === 'REGIONAL_ADMIN' ? [{ to: '/admin', label: w.admin }] : []),
  ]
  return <Desk title={w.desk} links={links} />
}
