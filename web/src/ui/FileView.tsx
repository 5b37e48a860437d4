import './file.css'

import { useEffect, useState } from 'react'

import { PdfPages } from './PdfPages'
import { Notice, Skeleton } from './Surface'
import { ui } from './words'
import { useWords } from '~/i18n/words'

type Content = { kind: 'pdf'; bytes: ArrayBuffer } | { kind: 'image' | 'other'; url: string } | { kind: 'failed' }

/** Shows an uploaded file in the page. The address is only for those with a part in its case; the browser asks with its cookie. */
export default function FileView({ id, name }: { id: string; name: string }) {
  const w = useWords(ui)
  const [content, setContent] = useState<Content | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    let url = ''
    load(id, abort.signal).then(
      (found) => {
        if ('url' in found) url = found.url
        setContent(found)
      },
      () => setContent({ kind: 'failed' }),
    )
    return () => {
      abort.abort()
      if (url) URL.revokeObjectURL(url)
    }
  }, [id])
  const download = <a href={`/uploads/${id}`} download={name}>{w.download}</a>
  if (!content) return <Skeleton />
  if (content.kind === 'failed') return <Notice tone="bad">{w.notFound}</Notice>
  if (content.kind === 'pdf') return <><PdfPages bytes={content.bytes} name={name} />{download}</>
  if (content.kind === 'image') return <><img className="file-image" src={content.url} alt={name} />{download}</>
  return download
}

async function load(id: string, signal: AbortSignal): Promise<Content> {
  const answer = await fetch(`/uploads/${id}`, { signal, credentials: 'same-origin' })
  if (!answer.ok) return { kind: 'failed' }
  const type = answer.headers.get('content-type') ?? ''
  if (type.startsWith('application/pdf')) return { kind: 'pdf', bytes: await answer.arrayBuffer() }
  return { kind: type.startsWith('image/') ? 'image' : 'other', url: URL.createObjectURL(await answer.blob()) }
}
