import { useCallback, useEffect, useRef, useState } from 'react'

export type Saving = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed'
const PAUSE = 1200

/**
 * Saves a draft as somebody types: after a pause, one save at a time, each with what is there then. `save` answers whether it worked.
 * `flush` saves at once and waits, before a submission.
 */
export function useAutosave<T>(content: T, dirty: boolean, save: (content: T) => Promise<boolean>): { saving: Saving; flush: () => Promise<boolean> } {
  const [saving, setSaving] = useState<Saving>('idle')
  const latest = useRef({ content, dirty, save })
  const running = useRef<Promise<boolean> | null>(null)
  // What has just been sent counts as dirty until the page is drawn again: sent twice, the second would overtake a submission.
  const sent = useRef<T | null>(null)
  useEffect(() => {
    latest.current = { content, dirty, save }
  })
  const go = useCallback(async (): Promise<boolean> => {
    while (running.current) await running.current
    const { content: now, dirty: wanted, save: saveNow } = latest.current
    if (!wanted || now === sent.current) return true
    setSaving('saving')
    running.current = saveNow(now).catch(() => false)
    const done = await running.current
    running.current = null
    if (done) sent.current = now
    setSaving(done ? 'saved' : 'failed')
    return done
  }, [])
  useEffect(() => {
    if (!dirty) return undefined
    const timer = setTimeout(() => void go(), PAUSE)
    return () => clearTimeout(timer)
  }, [content, dirty, go])
  return { saving: dirty && saving !== 'saving' && saving !== 'failed' ? 'waiting' : saving, flush: go }
}
