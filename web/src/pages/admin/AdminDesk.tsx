import './admin.css'

import { words } from './words'
import { Desk, type DeskLink } from '~/app/Desk'
import { useWords } from '~/i18n/words'
import { useSession } from '~/session/store'

export default function AdminDesk() {
  const w = useWords(words)
  const { viewer } = useSession()
  const regional: DeskLink[] = [
    { to: '/admin', label: w.programmes, end: true },
    { to: '/review', label: w.cases },
    { to: '/admin/payouts', label: w.payouts },
    { to: '/admin/reports', label: w.reports },
    { to: '/admin/registers', label: w.registers },
    { to: '/admin/officials', label: w.officials },
    { to: '/admin/experts', label: w.experts },
    { to: '/admin/content', label: w.content },
    { to: '/admin/audit', label: w.audit },
  ]
  const platform: DeskLink[] = [
    { to: '/admin/labs', label: w.labs },
    { to: '/admin/wordings', label: w.wordings },
    { to: '/admin/officials', label: w.officials },
    { to: '/admin/audit', label: w.audit },
  ]
  return <Desk title={w.desk} links={viewer?.role === 'PLATFORM_ADMIN' ? platform : regional} />
}
