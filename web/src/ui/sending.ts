/** One file to `POST /uploads`, with progress. */
import { csrfHeader } from '~/session/store'

export interface Received {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly size: number
}

/** What the platform refuses has a message for people; a broken line has none. */
export class UploadRefused extends Error {}

export function send(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Received> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/uploads')
    for (const [name, value] of Object.entries(csrfHeader())) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0)
    request.onerror = () => reject(new Error('line'))
    request.onabort = () => reject(new Error('aborted'))
    request.onload = () => {
      const body = readJson(request.responseText)
      if (request.status === 201) resolve(body as unknown as Received)
      else reject(body['message'] ? new UploadRefused([body['message'], body['hint']].filter(Boolean).join(' ')) : new Error('line'))
    }
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}

function readJson(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
