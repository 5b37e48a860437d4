import { ArticleList } from './ArticleList'

export default function Guide() {
  return <ArticleList kind="GUIDE" />
}
