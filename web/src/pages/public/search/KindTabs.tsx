import { Link } from 'react-router'

import { count } from '~/i18n/format'
import { dictionary, useWords } from '~/i18n/words'

const words = dictionary({
  kinds: ['查找范围', 'What to look for'],
  services: ['服务', 'Services'],
  institutions: ['机构', 'Institutions'],
  articles: ['资讯', 'Articles'],
})
const KINDS = ['services', 'institutions', 'articles'] as const
type Kind = (typeof KINDS)[number]

interface Counted {
  readonly totalCount: number | null
}

/** The same words among services, institutions and articles, each with how many there are. */
export function KindTabs({ region, text, current, counted }: { region: string; text: string; current: Kind; counted: Partial<Record<Kind, Counted | undefined>> }) {
  const w = useWords(words)
  return (
    <nav className="tabs" aria-label={w.kinds}>
      {KINDS.map((kind) => (
        <Link key={kind} to={`/${region}/${kind}${text ? `?text=${encodeURIComponent(text)}` : ''}`} aria-current={kind === current ? 'page' : undefined}>
          {w[kind]}{typeof counted[kind]?.totalCount === 'number' && <small className="soft number"> {count(counted[kind].totalCount)}</small>}
        </Link>
      ))}
    </nav>
  )
}
