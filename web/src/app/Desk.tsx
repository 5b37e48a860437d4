import type { ReactNode } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router'

import { useInSight } from '~/ui/useInSight'

export interface DeskLink {
  readonly to: string
  readonly label: ReactNode
  readonly end?: boolean
  /** What it belongs to; said once over neighbours that share it. */
  readonly group?: string
}

/** A role's own pages: its menu at the side, the page beside it. Use it as a layout route's component. */
export function Desk({ title, links }: { title: string; links: readonly DeskLink[] }) {
  const menu = useInSight<HTMLUListElement>(useLocation().pathname)
  return (
    <div className="wide with-side">
      <nav className="side" aria-label={title}>
        <h2>{title}</h2>
        <ul ref={menu}>
          {links.map((link, index) => (
            <li key={link.to} className={link.group && 'in-group'}>
              {link.group && link.group !== links[index - 1]?.group && <span className="group-name">{link.group}</span>}
              <NavLink to={link.to} end={link.end ?? false}>{link.label}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="stack">
        <Outlet />
      </div>
    </div>
  )
}
