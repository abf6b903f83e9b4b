import type { Language } from '@ayni/framework'
import type { ClaimCheck } from '../checking/claim.ts'
import { claimValueText } from './claim-value-text.ts'
import type { Table } from './tables.ts'
import { reportWords } from './words.ts'

/** Printed claims beside what the facts give. */
export function checkTable(checks: readonly ClaimCheck[], language: Language): Table {
  const { report: w, verdicts } = reportWords(language)
  return {
    title: w.check,
    columns: [w.claim, w.printed, w.recomputed, w.verdict, w.reason],
    rows: checks.map((check) => [
      check.statement,
      claimValueText(check.printed, language),
      claimValueText(check.recomputed, language),
      verdicts[check.verdict],
      check.reason,
    ]),
  }
}
