import { foldText } from './fold-text.ts'

/** Whether two journal names mean one journal: also as abbreviation or acronym. */
export type JournalLevel = 'unknown' | 'same' | 'akin' | 'different'

const light = new Set(
  'of the and for in on an a de la le del des der die und et y e do da di el los las para & to'.split(' '),
)

/** Words of a journal's name for comparison, without place, series and edition. */
export function journalWords(written: string): string[] {
  const bare = written.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/\s*[:=].*$/, '')
  const folded = foldText(bare === '' || /^\W*$/.test(bare) ? written : bare)
  return folded.split(' ').filter((word) => word !== '' && !light.has(word))
}

/**
 * Compares the words of two journal names.
 *
 * @example compareJournals(journalWords('Curr Opin Lipidol'), journalWords('Current Opinion in Lipidology')) // 'same'
 * @example compareJournals(journalWords('VLDB'), journalWords('Very Large Data Bases')) // 'same'
 */
export function compareJournals(a: readonly string[], b: readonly string[]): JournalLevel {
  if (a.length === 0 || b.length === 0) return 'unknown'
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (isAbbreviation(shorter, longer) || isAcronym(shorter, longer)) return 'same'
  const shared = shorter.filter((word) => longer.some((other) => shortens(word, other))).length
  return shared / shorter.length > 0.5 ? 'akin' : 'different'
}

/** Each word of the shorter name shortens a word of the longer, in order, and few words are left out. */
function isAbbreviation(shorter: readonly string[], longer: readonly string[]): boolean {
  let next = 0
  for (const word of shorter) {
    while (next < longer.length && !shortens(word, longer[next] ?? '')) next += 1
    if (next === longer.length) return false
    next += 1
  }
  return shorter.length === longer.length || (shorter.length >= 2 && longer.length - shorter.length <= 1)
}

function isAcronym(shorter: readonly string[], longer: readonly string[]): boolean {
  const acronym = shorter.length === 1 ? (shorter[0] ?? '') : ''
  if (acronym.length < 3 || longer.length < 3) return false
  const initials = longer.map((word) => word[0]).join('')
  return initials === acronym || initials.startsWith(acronym)
}

/** `opin` and `opinion`; `jnl` and `journal`: same start, letters in order. */
function shortens(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.startsWith(short)) return true
  if (short.length < 3 || short[0] !== long[0]) return false
  let at = 0
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return long.length >= short.length + 2
}
