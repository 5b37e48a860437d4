import { Link } from 'react-router'

import type { Criteria } from './useCriteria'
import { finding } from './words'
import { SavedSearchSaveDocument } from '~/graphql/generated/graphql'
import { useAct } from '~/graphql/act'
import { useWords } from '~/i18n/words'
import { ui } from '~/ui/words'
import { Dialog } from '~/ui/Dialog'
import { Entry } from '~/ui/Entry'
import { toast } from '~/ui/toast'

export default function SaveSearchDialog({ criteria, suggested, onClose }: { criteria: Criteria; suggested: string; onClose: () => void }) {
  const w = useWords(finding)
  const common = useWords(ui)
  const act = useAct(SavedSearchSaveDocument)
  const save = async (name: string) => {
    const { text, filter, sort, direction } = criteria
    if (!(await act.run((idempotencyKey) => ({ input: { name, text, filter, sort, direction, idempotencyKey } })))) return
    toast(w.kept)
    onClose()
  }
  return (
    <Dialog title={w.save} open onClose={onClose}>
      <p className="soft">{w.saveHelp} <Link to="/my/searches">{w.searches}</Link></p>
      <Entry
        fields={[{ name: 'name', label: w.searchName, required: true, full: true }]} start={{ name: suggested }}
        failure={act.failure} busy={act.busy} submit={w.keep} onSubmit={(values) => void save(values['name'] ?? '')} onCancel={{ label: common.cancel, run: onClose }}
      />
    </Dialog>
  )
}
