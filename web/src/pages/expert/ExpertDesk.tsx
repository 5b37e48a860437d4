import { words } from './words'
import { Desk } from '~/app/Desk'
import { useWords } from '~/i18n/words'

export default function ExpertDesk() {
  const w = useWords(words)
  return <Desk title={w.desk} links={[{ to: '/expert', label: w.invitations, end: true }]} />
}
