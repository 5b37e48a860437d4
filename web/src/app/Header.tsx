import { Link, NavLink, useLocation, useNavigate } from 'react-router'

import { shell } from './words'
import { renewClient } from '~/graphql/client'
import { language, speak, useWords } from '~/i18n/words'
import { desk, lastRegion } from '~/session/places'
import { SignOut } from '~/session/SignOut'
import { useSession } from '~/session/store'
import { useInSight } from '~/ui/useInSight'

const SEARCHED = new Set(['services', 'institutions', 'labs', 'articles', 'notices', 'news', 'policies', 'guide'])
const OWN = new Set(['', 'sign-in', 'register', 'password', 'my', 'account', 'institution', 'review', 'expert', 'admin', 'verify'])

/** The code of the region whose pages are shown, or of the one visited last. */
export function useRegionCode(): string {
  const first = useLocation().pathname.split('/')[1] ?? ''
  return OWN.has(first) ? lastRegion() : first
}

/** What the server says is asked for again, in the other language. */
function change(): void {
  speak(language() === 'zh' ? 'en' : 'zh')
  renewClient()
}

export function Header() {
  const w = useWords(shell)
  const region = useRegionCode()
  return (
    <>
      <header className="site-header">
        <div className="wide">
          <Link to={region ? `/${region}` : '/'} className="site-brand">
            <img src="/favicon.svg" alt="" width={34} height={34} />
            <span>{w.site}<small>{w.slogan}</small></span>
          </Link>
          {region && <QuickSearch region={region} />}
          <div className="site-tools">
            <Who />
            <Link to="/verify">{w.verify}</Link>
            <Link to="/">{w.regions}</Link>
            <button type="button" className="language" aria-label={w.otherLabel} onClick={change}>{w.other}</button>
          </div>
        </div>
      </header>
      {region && <RegionNav region={region} />}
    </>
  )
}

/** Not where a page has its own. */
function QuickSearch({ region }: { region: string }) {
  const w = useWords(shell)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [, first, second, ...rest] = pathname.split('/')
  if (first === region && (second === undefined || second === '' || (SEARCHED.has(second) && rest.length === 0))) return null
  return (
    <form
      className="quick-search" role="search" aria-label={w.search}
      onSubmit={(event) => {
        event.preventDefault()
        const text = new FormData(event.currentTarget).get('text')
        void navigate(`/${region}/services?text=${encodeURIComponent(typeof text === 'string' ? text.trim() : '')}`)
      }}
    >
      <input type="search" name="text" maxLength={100} aria-label={w.search} placeholder={w.search} />
      <button type="submit">{w.go}</button>
    </form>
  )
}

function Who() {
  const w = useWords(shell)
  const { viewer } = useSession()
  if (viewer === undefined) return null
  if (viewer)
    return (
      <>
        <Link to="/account" className="break">{viewer.name}</Link>
        <Link to={desk(viewer)}><strong>{w.my}</strong></Link>
        <SignOut label={w.signOut} />
      </>
    )
  return (
    <>
      <Link to="/sign-in/enterprise">{w.enterprise}</Link>
      <Link to="/sign-in/institution">{w.institution}</Link>
      <Link to="/sign-in/official">{w.official}</Link>
      <Link to="/register">{w.register}</Link>
    </>
  )
}

function RegionNav({ region }: { region: string }) {
  const w = useWords(shell)
  const menu = useInSight<HTMLUListElement>(useLocation().pathname)
  const items = [
    ['', w.home], ['services', w.services], ['labs', w.labs], ['news', w.news], ['policies', w.policies], ['guide', w.guide], ['publicity', w.publicity],
  ] as const
  return (
    <nav className="site-nav" aria-label={w.main}>
      <ul className="wide" ref={menu}>
        {items.map(([path, label]) => (
          <li key={path}>
            <NavLink to={path ? `/${region}/${path}` : `/${region}`} end={path === ''}>{label}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
