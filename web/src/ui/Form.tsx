import type { ReactNode } from 'react'

/** A form whose faults the platform tells, at their fields: the browser checks nothing and stays on the page. */
export function Form({ className, onSubmit, children }: { className?: string; onSubmit: () => unknown; children: ReactNode }) {
  return (
    <form
      className={className} noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void onSubmit()
      }}
    >
      {children}
    </form>
  )
}
