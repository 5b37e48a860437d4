import { words } from './words'
import { Desk } from '~/app/Desk'
import { useWords } from '~/i18n/words'

export default function InstitutionDesk() {
  const w = useWords(words)
  return (
    <Desk
      title={w.desk}
      links={[
        { to: '/institution', label: w.overview, end: true }, { to: '/institution/services', label: w.services }, { to: '/institution/imports', label: w.imports },
        { to: '/institution/orders', label: w.sales }, { to: '/my/searches', label: w.searches }, { to: '/my/messages', label: w.messages }, { to: '/my/certification', label: w.certification }, { to: '/my/members', label: w.members },
      ]}
    />
  )
}
