import { normaliseDoi, normaliseTitle } from '@ayni/references'
import type { RecordId } from '../screening/decision.ts'
import type { ReviewState } from '../state.ts'

/**
 * Finds records by whatever another tool calls them: Ayni's own id, the database's key, DOI, PMID or title.
 * A name that fits several records finds none: a decision must not land on a guess.
 *
 * @returns a function from the name as written to the record's id, `null` where none or several fit.
 */
export function matchRecords(state: ReviewState): (name: string) => RecordId | null {
  const byKey = new Map<string, RecordId | null>()
  const byAccession = new Map<string, RecordId | null>()
  const add = (map: Map<string, RecordId | null>, key: string, id: RecordId) => {
    if (key !== '') map.set(key, map.has(key) && map.get(key) !== id ? null : id)
  }
  for (const { id, reference } of state.records.values()) {
    add(byAccession, reference.accession, id)
    if (reference.doi) add(byKey, `doi ${reference.doi}`, id)
    if (reference.pmid) add(byKey, `pmid ${reference.pmid}`, id)
    add(byKey, `title ${normaliseTitle(reference.title)}`, id)
  }
  return (name) => {
    const written = name.trim()
    const accession = byAccession.get(written)
    if (accession !== undefined) return accession
    if (state.records.has(written)) return written
    const doi = normaliseDoi(written)
    if (doi) return byKey.get(`doi ${doi}`) ?? null
    return byKey.get(`pmid ${written}`) ?? byKey.get(`title ${normaliseTitle(written)}`) ?? null
  }
}
