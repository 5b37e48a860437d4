import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'

import { Button } from './Button'
import { Notice, Skeleton } from './Surface'
import { ui } from './words'
import { useWords } from '~/i18n/words'

GlobalWorkerOptions.workerSrc = workerUrl
const ZOOMS = [0.75, 1, 1.25, 1.5, 2, 3] as const
/** Not zoomed, a page is as wide as there is room for, and no larger than this. */
const LARGEST = 1.3
const AROUND = 24

/** A PDF, a page at a time, drawn by us: alike on a phone, and no script of the document ever runs. */
export function PdfPages({ bytes, name }: { bytes: ArrayBuffer; name: string }) {
  const w = useWords(ui)
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null)
  const [failed, setFailed] = useState(false)
  const [page, setPage] = useState(1)
  const [zoom, setZoom] = useState(1)
  useEffect(() => {
    const task = getDocument({ data: bytes.slice(0), isEvalSupported: false, enableXfa: false })
    task.promise.then(setPdf, () => setFailed(true))
    return () => void task.destroy()
  }, [bytes])
  if (failed) return <Notice tone="bad">{w.notFound}</Notice>
  if (!pdf) return <Skeleton />
  return (
    <div className="pdf">
      <div className="row">
        <Button small disabled={page <= 1} onClick={() => setPage(page - 1)}>{w.previous}</Button>
        <span className="number" role="status">{w.page(page, pdf.numPages)}</span>
        <Button small disabled={page >= pdf.numPages} onClick={() => setPage(page + 1)}>{w.next}</Button>
        <Button small disabled={zoom <= 0} onClick={() => setZoom(zoom - 1)}>{w.zoomOut}</Button>
        <Button small disabled={zoom >= ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)}>{w.zoomIn}</Button>
      </div>
      <Sheet pdf={pdf} page={page} scale={ZOOMS[zoom] ?? 1} name={`${name} ${w.page(page, pdf.numPages)}`} />
    </div>
  )
}

function Sheet({ pdf, page, scale, name }: { pdf: PDFDocumentProxy; page: number; scale: number; name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    let over = false
    const draw = async () => {
      const sheet = await pdf.getPage(page)
      const target = canvas.current
      if (over || !target) return
      const ratio = window.devicePixelRatio || 1
      const room = Math.max(200, (target.parentElement?.clientWidth ?? 0) - AROUND)
      const viewport = sheet.getViewport({ scale: scale * ratio * Math.min(LARGEST, room / sheet.getViewport({ scale: 1 }).width) })
      target.width = viewport.width
      target.height = viewport.height
      target.style.width = `${viewport.width / ratio}px`
      await sheet.render({ canvas: target, viewport }).promise
      const content = await sheet.getTextContent()
      if (!over) setText(content.items.map((item) => ('str' in item ? item.str : '')).join(' '))
    }
    draw().catch(() => undefined)
    return () => {
      over = true
    }
  }, [pdf, page, scale])
  return (
    // It scrolls, so the keyboard must reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="pdf-sheet" tabIndex={0} role="region" aria-label={name}>
      <canvas ref={canvas} aria-hidden="true" />
      <p className="hidden">{text}</p>
    </div>
  )
}
