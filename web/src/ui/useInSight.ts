import { type RefObject, useEffect, useRef } from 'react'

/** A row that scrolls sideways on a phone shows where one is: whatever is current comes to its middle, again with each `key`. */
export function useInSight<E extends HTMLElement>(key: string): RefObject<E | null> {
  const row = useRef<E>(null)
  useEffect(() => {
    const frame = row.current
    const here = frame?.querySelector('[aria-current=page]')
    if (!frame || !here || frame.scrollWidth <= frame.clientWidth) return
    const [around, within] = [frame.getBoundingClientRect(), here.getBoundingClientRect()]
    frame.scrollLeft += within.left + within.width / 2 - around.left - around.width / 2
  }, [key])
  return row
}
