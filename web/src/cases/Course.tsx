import { useEffect } from 'react'
import { useLocation } from 'react-router'

import { Opinions, Tracker } from './Tracker'
import { cases } from './words'
import type { CasePartsFragment } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'

/** Where a case stands and what was said of it, always open to its applicant; `#progress` and `#opinions` in the address lead to them. */
export function Course({ filed }: { filed: Pick<CasePartsFragment, 'progress' | 'opinions'> }) {
  const c = useWords(cases)
  const { hash } = useLocation()
  useEffect(() => {
    const found = hash ? document.getElementById(hash.slice(1)) : null
    found?.scrollIntoView()
    found?.focus()
  }, [hash])
  return (
    <>
      <section className="card" id="progress" tabIndex={-1} aria-label={c.progress}><header><h2>{c.progress}</h2></header><Tracker progress={filed.progress} /></section>
      <section className="card" id="opinions" tabIndex={-1} aria-label={c.opinions}><header><h2>{c.opinions}</h2></header><Opinions opinions={filed.opinions} /></section>
    </>
  )
}
