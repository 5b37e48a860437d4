import { KINDS } from './Articles'
import type { Entered, Values } from '~/ui/Entry'
import type { words } from './workWords'
import type { ArticleKind } from '~/graphql/generated/graphql'

export function articleFields(w: (typeof words)['zh']): Entered[] {
  return [
    { name: 'kind', label: w.kind, kind: 'choice', required: true, options: KINDS.map((each) => [each, w[each]]) },
    { name: 'title', label: w.articleTitle, required: true, full: true }, { name: 'source', label: w.source }, { name: 'pinned', label: w.pinned, kind: 'check' },
    { name: 'summary', label: w.summary, kind: 'area' }, { name: 'markdown', label: w.text, kind: 'area', required: true },
  ]
}

export function articleOf(values: Values) {
  const text = (name: string) => values[name] ?? ''
  return { kind: (text('kind') || 'NOTICE') as ArticleKind, title: text('title'), source: text('source'), summary: text('summary'), markdown: text('markdown'), pinned: text('pinned') === 'yes' }
}
