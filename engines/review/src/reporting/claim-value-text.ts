import type { Language } from '@ayni/framework'
import { reportWords } from './words.ts'

/**
 * What a claim states, or what the facts give for it, in a line: numbers and names as they are, a kappa with its interval, a
 * rule in words, a map by how many of its cells differ.
 *
 * @example claimValueText({ kappa: 0.86, ci95: [0.66, 1] }, 'en') // '0.86 (0.66–1.00)'
 */
export function claimValueText(value: unknown, language: Language): string {
  const { claimValues: w, number, decimal, percent } = reportWords(language)
  if (value === null || value === undefined) return '—'
  if (typeof value === 'number') return number(value)
  if (typeof value === 'string') return value
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? value.join('; ') || '—' : w.cells(value.length)
  const parts = new Map<string, unknown>(Object.entries(value))
  const numberOf = (name: string) => {
    const part = parts.get(name)
    return typeof part === 'number' ? part : null
  }
  const kappa = numberOf('kappa')
  if (kappa !== null) {
    const interval = parts.get('ci95')
    const ends = Array.isArray(interval)
      ? interval.flatMap((end) => (typeof end === 'number' ? [decimal(end)] : []))
      : []
    return ends.length === 2 ? `${decimal(kappa)} (${ends.join('–')})` : decimal(kappa)
  }
  const [raters, threshold] = [numberOf('raters'), numberOf('threshold')]
  if (raters !== null && threshold !== null) return w.rule(raters, percent(threshold))
  const [cells, differing] = [parts.get('cells'), numberOf('differing')]
  if (Array.isArray(cells) && differing !== null) return w.differing(differing, cells.length)
  return [...parts].flatMap(([, part]) => (typeof part === 'number' ? [number(part)] : [])).join('; ') || '—'
}
