import { useNavigate } from 'react-router'

import { Categories } from './Categories'
import { Entry } from '~/ui/Entry'
import { termFields, termsOf } from './programmeFields'
import { Waiting } from './Programmes'
import { useRegion } from './useRegion'
import { words } from './words'
import { AdminProgrammeFormDocument, ProgrammeCreateDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { usePage } from '~/graphql/page'
import { useWords } from '~/i18n/words'
import { Loaded } from '~/ui/Surface'
import { toast } from '~/ui/toast'
import { useTitle } from '~/ui/useTitle'

export default function ProgrammeNew() {
  const region = useRegion()
  useTitle(useWords(words).newProgramme)
  return region ? <NewForm region={region} /> : <Waiting />
}

function NewForm({ region }: { region: string }) {
  const w = useWords(words)
  const page = usePage(AdminProgrammeFormDocument, { region })
  const act = useAct(ProgrammeCreateDocument)
  const navigate = useNavigate()
  return (
    <Loaded page={page}>
      {({ region: home }) => (
        <section className="card stack">
          <h1>{w.newProgramme}</h1>
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
    </Loaded>
  )
}
