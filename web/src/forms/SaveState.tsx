import type { Saving } from './useAutosave'
import { useWords } from '~/i18n/words'
import { ui } from '~/ui/words'

export function SaveState({ saving }: { saving: Saving }) {
  const w = useWords(ui)
  const said = { idle: '', waiting: w.kept, saving: w.saving, saved: w.saved, failed: w.notSaved }[saving]
  return <span className={`small ${saving === 'failed' ? 'fault' : 'soft'}`} role="status">{said}</span>
}
