import { useEffect, useRef, useState } from 'react'

import { Button } from './Button'
import { FileLink } from './FileLink'
import { type Received, send, UploadRefused } from './sending'
import { ui } from './words'
import type { FilePartsFragment } from '~/graphql/generated/graphql'
import { useWords } from '~/i18n/words'

interface Sending {
  readonly key: number
  readonly file: File
  readonly share: number
  readonly fault: string
  /** The platform will not take it however often it is sent. */
  readonly refused: boolean
}

interface Props {
  id: string
  label: string
  ids: readonly string[]
  /** What is known of files that were there before. */
  known: readonly FilePartsFragment[]
  formats: readonly string[]
  most: number
  readOnly?: boolean
  onChange: (ids: string[]) => void
  onReceived?: (file: Received) => void
}

let serial = 0

/** Drag and drop or choose; each file with its progress; what was interrupted can be sent again. */
export function Upload({ id, label, ids, known, formats, most, readOnly, onChange, onReceived }: Props) {
  const w = useWords(ui)
  const [over, setOver] = useState(false)
  const [fault, setFault] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const { running, start, stop, names } = useSending({ ids, formats, most, onChange, onReceived })
  const accepted = formats.map((format) => `.${format.toLowerCase()}`)
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])]
    if (files.length + ids.length + running.length > most) return setFault(w.tooMany(most))
    if (files.some((file) => accepted.length > 0 && !fits(file.name, accepted))) return setFault(w.wrongFormat(formats.join('、')))
    setFault('')
    files.forEach(start)
  }
  return (
    <div className="stack tight">
      {!readOnly && ids.length < most && (
        // A convenience for the mouse; the button inside does the same for the keyboard.
        <div
          className={`drop ${over ? 'over' : ''}`}
          onDragOver={(event) => { event.preventDefault(); setOver(true) }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files) }}
        >
          {w.dropHere}
          <Button small id={id} aria-label={`${label} ${w.pick}`} onClick={() => input.current?.click()}>{w.pick}</Button>
          <input ref={input} type="file" hidden multiple={most > 1} accept={accepted.join(',')} data-for={id} onChange={(event) => { take(event.target.files); event.target.value = '' }} />
          <div className="small">{[formats.length > 0 ? w.formats(formats.join('、')) : '', most > 1 ? w.upTo(most) : ''].filter(Boolean).join(' · ')}</div>
        </div>
      )}
      {fault && <p className="fault" role="alert">{fault}</p>}
      <ul className="files">
        {ids.map((each) => (
          <li key={each}>
            <span className="grow break"><FileLink id={each} name={known.find((file) => file.id === each)?.name ?? names[each] ?? w.uploaded} /></span>
            {!readOnly && <Button look="plain" small onClick={() => onChange(ids.filter((other) => other !== each))}>{w.remove}</Button>}
          </li>
        ))}
        {running.map((each) => (
          <li key={each.key}>
            <span className="grow break">{each.file.name}{each.fault && <span className="fault" role="alert"> {each.fault}</span>}</span>
            {!each.fault && <progress max={1} value={each.share} aria-label={`${w.uploading} ${each.file.name}`} />}
            {each.fault && !each.refused && <Button small onClick={() => { stop(each.key); start(each.file) }}>{w.retry}</Button>}
            <Button look="plain" small onClick={() => stop(each.key)}>{each.refused ? w.remove : w.cancel}</Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function fits(name: string, accepted: readonly string[]): boolean {
  const lower = name.toLowerCase().replace(/\.jpeg$/, '.jpg')
  return accepted.some((ending) => lower.endsWith(ending.replace('.jpeg', '.jpg')))
}

/** Of a file as the platform knows it by its content; a spreadsheet named `.pdf` is none. */
function isOf(kind: string, formats: readonly string[]): boolean {
  return kind === '' || formats.length === 0 || formats.some((format) => format.toLowerCase().replace('jpeg', 'jpg') === kind)
}

function useSending({ ids, formats, most, onChange, onReceived }: Pick<Props, 'ids' | 'formats' | 'most' | 'onChange'> & { onReceived: Props['onReceived'] | undefined }) {
  const w = useWords(ui)
  const [running, setRunning] = useState<readonly Sending[]>([])
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const aborts = useRef(new Map<number, AbortController>())
  // Several files may arrive between two renders; each is added to what is there then.
  const latest = useRef(ids)
  const told = useRef({ formats, onChange, onReceived })
  useEffect(() => {
    latest.current = ids
  }, [ids])
  useEffect(() => {
    // A file may arrive long after it was chosen; it is told to the page as it is then.
    told.current = { formats, onChange, onReceived }
  })
  const update = (key: number, more: Partial<Sending>) => setRunning((before) => before.map((each) => (each.key === key ? { ...each, ...more } : each)))
  const stop = (key: number) => {
    aborts.current.get(key)?.abort()
    setRunning((before) => before.filter((each) => each.key !== key))
  }
  const start = (file: File) => {
    serial += 1
    const key = serial
    const abort = new AbortController()
    aborts.current.set(key, abort)
    setRunning((before) => [...before, { key, file, share: 0, fault: '', refused: false }])
    send(file, (share) => update(key, { share }), abort.signal).then(
      (received) => {
        if (!isOf(received.kind, told.current.formats)) return update(key, { fault: w.wrongContent(told.current.formats.join('、')), refused: true })
        setRunning((before) => before.filter((each) => each.key !== key))
        setNames((before) => ({ ...before, [received.id]: received.name }))
        latest.current = [...latest.current, received.id].slice(-most)
        told.current.onChange([...latest.current])
        told.current.onReceived?.(received)
      },
      (error: unknown) => update(key, { fault: error instanceof UploadRefused ? error.message : w.uploadFailed, refused: error instanceof UploadRefused }),
    )
  }
  return { running, start, stop, names }
}
