import { useNavigate } from 'react-router'

import { Categories } from './Categories'
import { Entry } from '~/ui/Entry'
import { termFields, termsOf } from './programmeFields'
import { OfRegion } from './OfRegion'
import { words } from './words'
import { AdminProgrammeFormDocument, ProgrammeCreateDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

export default function ProgrammeNew() {
  const w = useWords(words)
  useTitle(w.newProgramme)
  const page = usePage(AdminProgrammeFormDocument, {})
  const act = useAct(ProgrammeCreateDocument)
  const navigate = useNavigate()
  return (
    <>
      <h1>{w.newProgramme}</h1>
      <OfRegion page={page}>
        {({ region: home }, region) => (
          <section className="card stack">
            <Entry
              fields={[
                ...termFields(w),
                { name: 'categories', label: w.categories, required: true, full: true, draw: (id, value, set) => <Categories id={id} all={home.categories} value={value} onChange={set} /> },
                { name: 'budget', label: w.budget, kind: 'amount' },
                { name: 'budgetReason', label: w.budgetReason },
              ]}
              start={{ commitment: 'ON_SUBMIT' }} failure={act.failure} busy={act.busy} submit={w.create}
              onSubmit={async (values) => {
                const done = await act.run((idempotencyKey) => ({ input: { ...termsOf(values), region, budget: values['budget'] ?? '', budgetReason: values['budgetReason'] ?? '', idempotencyKey } }))
                if (!done) return
                toast(w.saved)
                void navigate(`/admin/programmes/${done.programme.id}`)
              }}
            />
          </section>
        )}
      </OfRegion>
    </>
  )
}
