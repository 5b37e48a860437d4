/** A file to the platform: a small one whole, a large one in parts that survive a broken line; with progress, and checked before it counts. */
import { requestHeaders } from '~/session/store'

export interface Received {
  readonly id: string
  readonly name: string
  /** What its content is, e.g. `pdf`; empty where the platform did not say. */
  readonly kind: string
}

/** What the platform refuses has a message for people; a broken line has none. */
export class UploadRefused extends Error {}

interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

const PARTS_ABOVE = 5 * 1024 * 1024
const TRIES = 5
const LOOK_AGAIN = 1500

export async function send(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Received> {
  const taken = file.size > PARTS_ABOVE && 'subtle' in crypto ? await inParts(file, onProgress, signal) : await whole(file, onProgress, signal)
  return { ...taken, name: file.name }
}

type Taken = Pick<Received, 'id' | 'kind'>

async function whole(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Taken> {
  const form = new FormData()
  form.append('file', file)
  const { status, body } = await ask('POST', '/uploads', form, signal, onProgress)
  return checked(String(body['id']), String(body['kind'] ?? ''), status === 202, signal)
}

async function inParts(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Taken> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  // The same file goes on where it stopped, in this tab or after a reload.
  const begun = { key: `${sha256.slice(0, 32)}-${file.size}`, name: file.name, size: file.size, sha256 }
  const { body } = await patiently(() => ask('POST', '/uploads/parts', JSON.stringify(begun), signal))
  const [place, size, count] = [String(body['id']), Number(body['partSize']), Number(body['parts'])]
  const had = new Set(body['received'] as number[])
  for (let number = 1; number <= count; number += 1) {
    const part = file.slice((number - 1) * size, number * size)
    if (!had.has(number)) await patiently(() => ask('PUT', `/uploads/parts/${place}/${number}`, part, signal, (share) => onProgress((number - 1 + share) / count)))
    onProgress(number / count)
  }
  const done = await patiently(() => ask('POST', `/uploads/parts/${place}/complete`, null, signal))
  return checked(String(done.body['uploadId'] ?? done.body['id']), String(done.body['kind'] ?? ''), done.status === 202, signal)
}

/** Waits until the file has been looked into, where that takes longer than the answer. */
async function checked(id: string, kind: string, wait: boolean, signal: AbortSignal): Promise<Taken> {
  while (wait) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN))
    const { body } = await ask('GET', `/uploads/${id}/status`, null, signal)
    if (body['state'] === 'REFUSED') throw new UploadRefused(String(body['message']))
    if (body['state'] === 'PASSED') break
  }
  return { id, kind }
}

async function patiently(step: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await step()
    } catch (error) {
      if (error instanceof UploadRefused || (attempt >= TRIES && navigator.onLine)) throw error
      await line(attempt)
    }
  }
}

/** Waits for the line where it is known to be gone, else a moment that grows with each attempt. */
function line(attempt: number): Promise<void> {
  return new Promise((resolve) => {
    if (navigator.onLine) setTimeout(resolve, 500 * 2 ** attempt)
    else window.addEventListener('online', () => resolve(), { once: true })
  })
}

function ask(method: string, path: string, body: XMLHttpRequestBodyInit | null, signal: AbortSignal, onProgress?: (share: number) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new UploadRefused(''))
    const request = new XMLHttpRequest()
    request.open(method, path)
    for (const [name, value] of Object.entries(requestHeaders())) request.setRequestHeader(name, value)
    if (typeof body === 'string') request.setRequestHeader('Content-Type', 'application/json')
    request.upload.onprogress = (event) => onProgress?.(event.lengthComputable ? event.loaded / event.total : 0)
    request.onerror = () => reject(new Error('line'))
    request.onabort = () => reject(new UploadRefused(''))
    request.onload = () => {
      const answer = readJson(request.responseText)
      if (request.status < 300) resolve({ status: request.status, body: answer })
      else reject(answer['message'] ? new UploadRefused([answer['message'], answer['hint']].filter(Boolean).join(' ')) : new Error('line'))
    }
    signal.addEventListener('abort', () => request.abort())
    request.send(body)
  })
}

function readJson(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
