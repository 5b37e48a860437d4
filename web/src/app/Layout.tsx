import { useEffect, useRef, useState } from 'react'
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router'

import { Header } from './Header'
import { shell } from './words'
import { useWords } from '~/i18n/words'
import { useSession } from '~/session/store'
import { useOnlyRole } from '~/session/useOnlyRole'
import { toast, Toasts } from '~/ui/toast'
import { ui } from '~/ui/words'

export function Layout() {
  const w = useWords(shell)
  const { demonstration } = useSession()
  useOnlyRole()
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const first = useRef(true)
  useEffect(() => {
    // A new page is announced from its beginning; the first one is the browser's affair.
    if (first.current) first.current = false
    else main.current?.focus({ preventScroll: true })
  }, [pathname])
  const moving = useNavigation().state !== 'idle'
  return (
    <>
      <a className="skip" href="#main">{w.skip}</a>
      <Offline />
      {demonstration && <div className="demo-line">{w.demonstration}</div>}
      <Header />
      <main id="main" className="site-main" ref={main} tabIndex={-1} aria-busy={moving}>
        <Outlet />
      </main>
      <footer className="site-footer">
        <div className="wide">
          <span>{w.site}</span>
          <span>{w.about}</span>
        </div>
      </footer>
      <Toasts />
      <ScrollRestoration />
    </>
  )
}

function Offline() {
  const w = useWords(ui)
  const [away, setAway] = useState(!navigator.onLine)
  useEffect(() => {
    const gone = () => setAway(true)
    const back = () => {
      setAway(false)
      toast(w.online)
    }
    window.addEventListener('offline', gone)
    window.addEventListener('online', back)
    return () => {
      window.removeEventListener('offline', gone)
      window.removeEventListener('online', back)
    }
  }, [w])
  return away ? <div className="offline" role="alert">{w.offline}</div> : null
}
