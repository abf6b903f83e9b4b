import { certaintyOf } from './certainty.ts'
import type { Evidence } from './compare-records.ts'
import type { RelationKind } from './duplicate-link.ts'
import type { Weights } from './weights.ts'

/** From this certainty on, apart from what tells the two kinds of report apart, a relation is offered. */
const offered = 0.7

/**
 * The relation of two reports of one piece of work that are not copies: everything agrees but what tells their
 * kinds apart. `null` where there is none.
 */
export function relationOf(
  evidence: Evidence,
  notices: readonly [string, string],
  table: Weights,
): RelationKind | null {
  const kind = kindOf(evidence, notices)
  if (kind === null) return null
  const apartFromKind: Evidence = {
    ...evidence,
    kinds: 'agree',
    notices: 'agree',
    numbers: 'agree',
    doi: 'unknown',
    pmid: 'unknown',
    year: evidence.year === 'same' ? 'same' : 'unknown',
    journal: 'unknown',
    volume: 'unknown',
    issue: 'unknown',
    pages: 'unknown',
  }
  return certaintyOf(apartFromKind, table) >= offered ? kind : null
}

function kindOf(evidence: Evidence, notices: readonly [string, string]): RelationKind | null {
  if (evidence.notices === 'differ')
    return notices.includes('erratum') ? 'erratum-and-article' : 'reply-and-article'
  if (evidence.kinds === 'preprint') return 'preprint-and-article'
  if (evidence.kinds === 'registration') return 'registration-and-article'
  if (evidence.kinds === 'meeting-abstract') return 'abstract-and-article'
  if (evidence.numbers !== 'agree' && evidence.pages !== 'same') return 'parts-of-series'
  return null
}
