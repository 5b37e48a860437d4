import { cases } from './words'
import { useWords } from '~/i18n/words'
import { ButtonLink } from '~/ui/Button'

/** Beside a case in a list: straight to where it stands, and to all that was said of it. */
export function CourseLinks({ to }: { to: string }) {
  const c = useWords(cases)
  return <span className="row"><ButtonLink small to={`${to}#progress`}>{c.course}</ButtonLink><ButtonLink small to={`${to}#opinions`}>{c.opinions}</ButtonLink></span>
}
