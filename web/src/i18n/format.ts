/** How moments, days and amounts are shown. Everything is in the country’s one time, wherever the reader is. */
import { language } from './words'

const ZONE = 'Asia/Shanghai'
const locale = () => (language() === 'zh' ? 'zh-CN' : 'en-GB')

export function day(value: string | null | undefined): string {
  if (!value) return '—'
  const date = new Date(value.length === 10 ? `${value}T12:00:00+08:00` : value)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' }).format(date)
}

export function moment(value: string | null | undefined): string {
  if (!value) return '—'
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' }).format(new Date(value))
}

export function count(value: number): string {
  return new Intl.NumberFormat(locale()).format(value)
}

/** `"12345.60"` → `12,345.60`, without passing through a float. */
export function yuan(value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—'
  const [whole = '0', cents = '00'] = value.split('.')
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${cents}`
}

/** `"0.4"` → `40%`. */
export function percent(ratio: string): string {
  return `${Number((Number(ratio) * 100).toFixed(4))}%`
}

/** Whole days from now until `value`; negative when it has passed. */
export function daysUntil(value: string, now: string): number {
  return Math.ceil((Date.parse(value) - Date.parse(now)) / 86_400_000)
}
