import { ArticleList } from './ArticleList'

export default function Policies() {
  return <ArticleList kind="POLICY" />
}
