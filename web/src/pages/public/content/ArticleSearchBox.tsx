import { useNavigate } from 'react-router'

import { content } from './words'
import { SearchBar } from '../search/SearchBar'
import type { ArticleKind } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'

/** Above a list of the zone: looks among its kind first. */
export function ArticleSearchBox({ region, kind }: { region: string; kind: ArticleKind }) {
  const w = useWords(content)
  const navigate = useNavigate()
  const search = (text: string) => void navigate(`/${region}/articles?${new URLSearchParams({ text, kind }).toString()}`)
  return <SearchBar region={region} label={w.searchArticles} suggest={['ARTICLE']} bordered onSearch={search} />
}
