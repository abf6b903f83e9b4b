import type { Evidence } from './compare-records.ts'
import type { RelationKind } from './duplicate-link.ts'

/**
 * The relation of two reports of one piece of work that are not copies of each other: a preprint and its article,
 * a meeting abstract and the later article, an article and its erratum or a reply to it, a registration and a
 * report of the trial, two parts of a series. `null` where there is none, or where DOI or PMID say that the two
 * are one report.
 */
export function relationOf(evidence: Evidence): RelationKind | null {
  const { doi, pmid, title, titleWeight, authors, year, journal, notices, kinds, numbers, pages } = evidence
  // Databases give an erratum the identifiers of its article; any other two with one identifier are one.
  const isOne = (doi === 'same' || pmid === 'same') && notices !== 'erratum'
  if (isOne || year === 'far') return null
  const sameTitle = title === 'equal' || title === 'slips' || title === 'shortened'
  const isShort = titleWeight !== 'many' && titleWeight !== 'unknown'
  const likeTitle = sameTitle || title === 'alike' || (title === 'within' && !isShort)
  const sameAuthors =
    authors === 'same' || authors === 'same-few' || authors === 'within' || authors === 'mostly'
  if (notices === 'reply') return likeTitle && journal !== 'different' ? 'reply-and-article' : null
  if (notices === 'erratum')
    return likeTitle && authors !== 'different' && journal !== 'different' ? 'erratum-and-article' : null
  if (kinds === 'registration') return likeTitle ? 'registration-and-article' : null
  if (!sameAuthors) return null
  if (kinds === 'preprint') return likeTitle ? 'preprint-and-article' : null
  if (kinds === 'meeting-abstract') return sameTitle ? 'abstract-and-article' : null
  if (numbers !== 'agree') {
    const isSeries = year !== 'near' && journal !== 'different'
    return isSeries && (numbers === 'parts' || (sameTitle && numbers !== 'amount' && pages !== 'range'))
      ? 'parts-of-series'
      : null
  }
  if (kinds === 'meeting-abstracts')
    return sameTitle && !isShort && journal !== 'same' ? 'presented-twice' : null
  return null
}
