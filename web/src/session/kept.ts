/** What was typed, kept on this device until the platform has it: a reload or a lost line takes nothing away. */
const PREFIX = 'voucher.kept.'
const LONGEST = 100_000

export function keep(name: string, value: unknown): void {
  try {
    const text = JSON.stringify(value)
    if (text.length <= LONGEST) localStorage.setItem(PREFIX + name, text)
  } catch {
    // Storage full or forbidden: the draft on the platform is all there is.
  }
}

export function kept<T>(name: string): T | null {
  try {
    const text = localStorage.getItem(PREFIX + name)
    return text ? (JSON.parse(text) as T) : null
  } catch {
    return null
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name)
  } catch {
    // Nothing was kept.
  }
}
