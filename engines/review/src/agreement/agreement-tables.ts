import type { Coefficient } from '@ayni/statistics'
import type { Table } from '../reporting/tables.ts'
import type { RoundId } from '../screening/decision.ts'
import { agreementReport, coefficientNames } from './agreement-report.ts'
import type { IndependentDecisions } from './independent-decisions.ts'
import { ratingTable } from './ratings.ts'

/** The coefficients of a round as a table for other programs: of all reviewers, then of each pair. */
export function agreementTable(found: readonly IndependentDecisions[], round: RoundId): Table {
  const { coefficients, pairs } = agreementReport(found, round)
  const row = (reviewers: string, n: number, name: string, coefficient: Coefficient) => [
    reviewers,
    String(n),
    name,
    ...(coefficient.value === null
      ? ['', '', '', '', '', coefficient.reason]
      : [
          ...[coefficient.value, coefficient.se, coefficient.low, coefficient.high].map(rounded),
          coefficient.seed === undefined ? 'formula' : `bootstrap, seed ${coefficient.seed}`,
          '',
        ]),
  ]
  return {
    title: round,
    columns: [
      ...['reviewers', 'reports', 'coefficient', 'value', 'se', 'low95', 'high95'],
      ...['interval_by', 'undefined_because'],
    ],
    rows: [
      ...coefficientNames.map((name) => row('all', found.length, name, coefficients[name])),
      ...pairs.flatMap((pair) =>
        coefficientNames.map((name) =>
          row(`${pair.first} ${pair.second}`, pair.n, name, pair.coefficients[name]),
        ),
      ),
    ],
  }
}

/** The ratings behind them: a row per report, a column per reviewer, so that anybody can compute them again. */
export function ratingsAsTable(found: readonly IndependentDecisions[], title: string): Table {
  const { raters, reports, ratings } = ratingTable(found)
  return {
    title,
    columns: ['report', ...raters],
    rows: reports.map((report, at) => [report, ...(ratings[at] ?? []).map((rating) => rating ?? '')]),
  }
}

function rounded(value: number): string {
  return String(Math.round(value * 1e6) / 1e6)
}
