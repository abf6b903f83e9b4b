import type { Evidence } from './compare-records.ts'
import type { RelationKind } from './duplicate-link.ts'

/**
 * The relation of two reports of one piece of work that are not copies of each other: a preprint and its article,
 * a meeting abstract and the later article, an article and its erratum or a reply to it, a registration and a
 * report of the trial, two parts of a series. `null` where there is none, or where DOI or PMID say that the two
 * are one report.
 */
export function relationOf(evidence: Evidence): RelationKind | null {
  const { doi, pmid, title, titleWeight, authors, year, notices, kinds, numbers, pages } = evidence
  if (doi === 'same' || pmid === 'same' || year === 'far') return null
  const sameTitle =
    title === 'equal' ||
    title === 'slips' ||
    title === 'shortened' ||
    (title === 'within' && titleWeight === 'many')
  const sameAuthors =
    authors === 'same' || authors === 'same-few' || authors === 'within' || authors === 'mostly'
  if (notices === 'reply') return sameTitle && evidence.journal !== 'different' ? 'reply-and-article' : null
  if (notices === 'erratum')
    return sameTitle && authors !== 'different' && evidence.journal !== 'different'
      ? 'erratum-and-article'
      : null
  if (kinds === 'registration' && (sameTitle || title === 'alike')) return 'registration-and-article'
  if (!sameAuthors) return null
  if (kinds === 'preprint' && (sameTitle || title === 'alike')) return 'preprint-and-article'
  if (kinds === 'meeting-abstract' && sameTitle) return 'abstract-and-article'
  if (numbers !== 'agree' && pages !== 'range' && (sameTitle || title === 'alike')) return 'parts-of-series'
  return null
}
