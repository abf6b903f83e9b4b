import type { Evidence } from './compare-records.ts'
import type { Weights } from './weights.ts'

/** Probability that two records are of one report, 0 to 1. */
export function certaintyOf(evidence: Evidence, table: Weights): number {
  return 1 / (1 + Math.exp(-logOdds(evidence, table)))
}

function logOdds(evidence: Evidence, table: Weights): number {
  return (
    table.base +
    (table.doi[evidence.doi] ?? 0) +
    (table.pmid[evidence.pmid] ?? 0) +
    (table.title[evidence.title] ?? 0) +
    (table.titleWeight[evidence.titleWeight] ?? 0) +
    (table.numbers[evidence.numbers] ?? 0) +
    (table.notices[evidence.notices] ?? 0) +
    (table.authors[evidence.authors] ?? 0) +
    (table.year[evidence.year] ?? 0) +
    (table.journal[evidence.journal] ?? 0) +
    (table.volume[evidence.volume] ?? 0) +
    (table.issue[evidence.issue] ?? 0) +
    (table.pages[evidence.pages] ?? 0) +
    (table.abstract[evidence.abstract] ?? 0) +
    (table.kinds[evidence.kinds] ?? 0)
  )
}
