import type { DeduplicationRecord } from './duplicate-link.ts'

/** What kind of report a record points to, as far as the record tells. */
export type ReportKind = 'preprint' | 'meeting-abstract' | 'registration' | 'thesis' | 'other'

const preprintServers =
  /\b(?:medrxiv|biorxiv|arxiv|psyarxiv|socarxiv|chemrxiv|edarxiv|osf preprints?|research square|ssrn|preprints(?:\.org)?|authorea|scielo preprints|preprint)\b/i
const preprintDois =
  /^10\.(?:1101\/(?:20\d\d|\d{6})|48550\/|21203\/|31234\/|31235\/|26434\/|2139\/ssrn|20944\/|36227\/|1590\/scielopreprints)/
const registers =
  /\b(?:clinicaltrials\.gov|clinical ?trials|who ictrp|ictrp|isrctn|eu clinical trials register|euctr|anzctr|chictr|ctri|drks|jprn|umin|pactr|rebec|prospero)\b/i
const registrationNumber =
  /\b(?:NCT\d{8}|ISRCTN\d{8}|ACTRN\d{14}|ChiCTR[-\w]*\d{8,}|DRKS\d{8}|CRD42\d{9}|RBR-\w{6,7}|EUCTR\d{4}-\d{6}-\d{2})\b/i

/** The kind by type, journal, DOI and pages. */
export function readKind(record: DeduplicationRecord): ReportKind {
  if (record.type === 'preprint' || preprintDois.test(record.doi) || preprintServers.test(record.journal))
    return 'preprint'
  if (
    record.type === 'trial-registration' ||
    registers.test(record.journal) ||
    registrationNumber.test(record.journal)
  )
    return 'registration'
  if (record.type === 'thesis') return 'thesis'
  const supplement = /\bsuppl?/i.test(`${record.issue} ${record.volume}`)
  const pages = /^\s*(\p{L}*\d+)\s*(?:[-–]\s*(\p{L}*\d+))?\s*$/u.exec(record.pages)
  const first = Number(/\d+/.exec(pages?.[1] ?? '')?.[0] ?? Number.NaN)
  const lastWritten = /\d+/.exec(pages?.[2] ?? '')?.[0] ?? String(first)
  const last = Number(
    String(first).slice(0, Math.max(0, String(first).length - lastWritten.length)) + lastWritten,
  )
  const short = last - first <= 1
  if ((supplement && short) || record.type === 'conference') return 'meeting-abstract'
  return 'other'
}
