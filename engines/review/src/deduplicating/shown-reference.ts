import type { Reference } from '@ayni/references'
import type { ReviewRecord } from '../state.ts'
import { composeRecord } from './compose-record.ts'

/**
 * The reference of a report as people read it: composed field by field from the best copy, with the keywords and
 * addresses of all. What only one copy has otherwise is that of the first.
 *
 * @param records the copies of one report, the first imported first.
 * @throws when there is none.
 * @example shownReference([withTitleInCapitals, withTitleInMixedCase]).title // the second's
 */
export function shownReference(records: readonly ReviewRecord[]): Reference {
  const [first] = records
  if (!first) throw new Error('shownReference requires at least one record; got none')
  if (records.length === 1) return first.reference
  const { record, provenance } = composeRecord(records.map(({ id, reference }) => ({ id, ...reference })))
  const ofAll = (of: (reference: Reference) => readonly string[]) => [
    ...new Set(records.flatMap(({ reference }) => of(reference))),
  ]
  const dated = records.find(({ id }) => id === provenance.year) ?? first
  return {
    ...first.reference,
    ...record,
    date: dated.reference.date,
    keywords: ofAll(({ keywords }) => keywords),
    urls: ofAll(({ urls }) => urls),
  }
}
