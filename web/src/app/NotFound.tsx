import { dictionary, useWords } from '~/i18n/words'
import { useShell } from '~/graphql/page'
import { ButtonLink } from '~/ui/Button'
import { Empty } from '~/ui/Surface'
import { useTitle } from '~/ui/useTitle'

const words = dictionary({
  title: ['没有这个页面', 'No such page'],
  text: ['网址可能有误，或页面已移走。', 'The address may be wrong, or the page has moved.'],
  home: ['返回首页', 'Home'],
})

export default function NotFound() {
  const w = useWords(words)
  useShell()
  useTitle(w.title)
  return (
    <div className="wide card" style={{ marginBlock: 32 }}>
      <h1>{w.title}</h1>
      <Empty action={<ButtonLink to="/" look="primary">{w.home}</ButtonLink>}>{w.text}</Empty>
    </div>
  )
}
