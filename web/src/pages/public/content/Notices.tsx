import { ArticleList } from './ArticleList'

export default function Notices() {
  return <ArticleList kind="NOTICE" />
}
