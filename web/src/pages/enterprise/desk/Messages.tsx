import { useState } from 'react'
import { Link } from 'react-router'

import { deskWords } from './words'
import { pathOfId } from '~/cases/paths'
import { useAct } from '~/graphql/act'
import { MarkReadDocument, MessagesPageDocument, type MessagesPageQuery, NotificationsChangedDocument } from '~/graphql/generated/graphql'
import { useLive } from '~/graphql/live'
import { usePage } from '~/graphql/page'
import { moment } from '~/i18n/format'
import { useWords } from '~/i18n/words'
import { Button } from '~/ui/Button'
import { usePaging } from '~/ui/paging'
import { Empty, FailureSummary, Loaded } from '~/ui/Surface'
import { More } from '~/ui/Table'
import { useTitle } from '~/ui/useTitle'

type Message = MessagesPageQuery['myNotifications']['nodes'][number]

export default function Messages() {
  const w = useWords(deskWords)
  useTitle(w.messages)
  const [unreadOnly, setUnreadOnly] = useState(false)
  const paging = usePaging<Message>(`messages${unreadOnly}`)
  const page = usePage(MessagesPageDocument, { unreadOnly, after: paging.after })
  const mark = useAct(MarkReadDocument)
  useLive(NotificationsChangedDocument, {}, page.again, { pause: !page.data?.viewer, known: (now) => now.notificationsChanged.unread === page.data?.myNotifications.unread })
  const read = async (ids: string[]) => {
    if (await mark.run(() => ({ input: { ids } }))) page.again()
  }
  return (
    <Loaded page={page}>
      {({ myNotifications }) => (
        <>
          <div className="page-head">
            <h1>{w.messages} {myNotifications.unread ? <span className="tag bad">{w.unread(myNotifications.unread)}</span> : null}</h1>
            <Button small busy={mark.busy} onClick={() => read([])}>{w.allRead}</Button>
          </div>
          <FailureSummary failure={mark.failure} />
          <label className="option"><input type="checkbox" checked={unreadOnly} onChange={(event) => setUnreadOnly(event.target.checked)} />{w.unreadOnly}</label>
          {myNotifications.nodes.length === 0 && <div className="card"><Empty>{w.noMessages}</Empty></div>}
          <ul className="stack tight">
            {paging.rows(myNotifications).map((each) => <li key={each.id} className="card"><Line message={each} onRead={() => read([each.id])} /></li>)}
          </ul>
          <More pageInfo={myNotifications.pageInfo} busy={page.fetching} onMore={() => paging.more(myNotifications)} />
        </>
      )}
    </Loaded>
  )
}

function Line({ message, onRead }: { message: Message; onRead: () => void }) {
  const w = useWords(deskWords)
  const to = message.caseId ? pathOfId(message.caseId) : message.savedSearchId ? `/my/searches?open=${message.savedSearchId}` : undefined
  return (
    <div className="stack tight">
      <div className="row between">
        <strong className="grow">{message.title} {!message.readAt && <span className="tag bad" aria-label={w.unread(1)}>●</span>}</strong>
        <time className="small soft number">{moment(message.createdAt)}</time>
      </div>
      <p className="soft">{message.text}</p>
      {to && <Link to={to} onClick={message.readAt ? undefined : onRead} aria-label={`${w.open} ${message.title}`}>{w.open} ›</Link>}
    </div>
  )
}
