import type { Language } from '@ayni/framework'
import { claimValueText } from '../reporting/claim-value-text.ts'
import type { ReportBlock } from '../reporting/report-pieces.ts'
import type { Table } from '../reporting/tables.ts'
import { reportWords } from '../reporting/words.ts'
import type { CheckedReading } from './check-manuscript.ts'

/** What needs work stands first. */
const verdictOrder = ['does-not-follow', 'cannot-be-recomputed', 'follows'] as const

/** The figures of a manuscript beside what the facts give, as a table: first those that do not follow. */
export function manuscriptCheckTable(readings: readonly CheckedReading[], language: Language): Table {
  const { report: w, verdicts } = reportWords(language)
  return {
    title: w.check,
    columns: [w.verdict, w.claim, w.where, w.printed, w.recomputed, w.reason],
    rows: verdictOrder.flatMap((verdict) =>
      readings
        .filter((one) => one.verdict === verdict)
        .map((one) => [verdicts[verdict], ...cellsOf(one, language)]),
    ),
  }
}

/**
 * The same to be read by a co-author, one table for each verdict; as HTML, Markdown or Word like any report.
 *
 * @param name the file of the manuscript.
 * @example reportHtml(manuscriptCheckReport('paper.docx', readings, 'en'), 'en')
 */
export function manuscriptCheckReport(
  name: string,
  readings: readonly CheckedReading[],
  language: Language,
): ReportBlock[] {
  const { report: w, verdicts } = reportWords(language)
  const groups = verdictOrder.map((verdict) => ({
    title: `${verdicts[verdict]} (${readings.filter((one) => one.verdict === verdict).length})`,
    rows: readings.filter((one) => one.verdict === verdict).map((one) => cellsOf(one, language)),
  }))
  return [
    { kind: 'heading', level: 1, text: `${w.check}: ${name}` },
    ...groups.flatMap(({ title, rows }): ReportBlock[] =>
      rows.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: title },
            {
              kind: 'table',
              caption: title,
              table: { title, columns: [w.claim, w.where, w.printed, w.recomputed, w.reason], rows },
            },
          ],
    ),
  ]
}

function cellsOf(
  { sentence, where, printed, recomputed, reason }: CheckedReading,
  language: Language,
): string[] {
  return [sentence, where, claimValueText(printed, language), claimValueText(recomputed, language), reason]
}
