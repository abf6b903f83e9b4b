import type { ClaimCheck } from '../checking/claim.ts'
import type { Table } from './tables.ts'
import type { ReportWords } from './words.ts'

/** Printed claims beside what the facts give. */
export function checkTable(checks: readonly ClaimCheck[], { report: w, verdicts }: ReportWords): Table {
  const shown = (value: unknown): string =>
    value === null || value === undefined
      ? '—'
      : typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : Array.isArray(value)
          ? value.every((one) => typeof one === 'string')
            ? value.join('; ')
            : String(value.length)
          : JSON.stringify(value)
  return {
    title: w.check,
    columns: [w.claim, w.printed, w.recomputed, w.verdict, w.reason],
    rows: checks.map((check) => [
      check.statement,
      shown(check.printed),
      shown(check.recomputed),
      verdicts[check.verdict],
      check.reason,
    ]),
  }
}
