import { areNearWords } from './edit-distance.ts'
import { foldText, isLatin } from './fold-text.ts'

/** Whether two journal names mean one journal: also as abbreviation or acronym. */
export type JournalLevel = 'unknown' | 'same' | 'akin' | 'different'

const light = new Set(
  'of the and for in on an a de la le del des der die und et y e do da di el los las para & to'.split(' '),
)

/** Embase puts a meeting behind the journal: `Pediatric Nephrology.Conference: 44th Annual Meeting …`. */
const meetingBehind = /(?<=\w.*)[.\s]*\bConference(?: Publication)?\s*:(.*)$/i

/** Words of a journal's name for comparison, without meeting, place, series and edition. */
export function journalWords(written: string): string[] {
  const bare = written
    .replace(meetingBehind, '')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/(?:\s*[:=]|(?<=\w.*)\s[–—]\s).*$/, '')
  const folded = foldText(bare === '' || /^\W*$/.test(bare) ? written : bare)
  return folded.split(' ').filter((word) => word !== '' && !light.has(word))
}

/** A journal by its name. What is found out about two names is kept with them. */
export type Journal = {
  words: readonly string[]
  /** Words of the meeting named behind the journal; databases also give the meeting alone. */
  meeting: readonly string[]
  levels: Map<Journal, JournalLevel>
}

/** Gives each name its journal, the same one for names of the same words. */
export function newJournals(): (name: string) => Journal {
  const byName = new Map<string, Journal>()
  const byWords = new Map<string, Journal>()
  return (name) => {
    const known = byName.get(name)
    if (known) return known
    const words = journalWords(name)
    const meeting = journalWords(meetingBehind.exec(name)?.[1] ?? '')
    const key = `${words.join(' ')}|${meeting.join(' ')}`
    const journal = byWords.get(key) ?? { words, meeting, levels: new Map() }
    byWords.set(key, journal)
    byName.set(name, journal)
    return journal
  }
}

/** Compares two journals, by their names or as was found out from the records. */
export function levelOfJournals(a: Journal, b: Journal): JournalLevel {
  if (a === b) return a.words.length === 0 ? 'unknown' : 'same'
  const known = a.levels.get(b)
  if (known) return known
  const isMeetingOf = (x: Journal, y: Journal) =>
    x.meeting.length > 0 && compareJournals(x.meeting, y.words) === 'same'
  const level = isMeetingOf(a, b) || isMeetingOf(b, a) ? 'same' : compareJournals(a.words, b.words)
  setLevel(a, b, level)
  return level
}

export function setLevel(a: Journal, b: Journal, level: JournalLevel): void {
  a.levels.set(b, level)
  b.levels.set(a, level)
}

/**
 * Compares the words of two journal names.
 *
 * @example compareJournals(journalWords('Curr Opin Lipidol'), journalWords('Current Opinion in Lipidology')) // 'same'
 * @example compareJournals(journalWords('VLDB'), journalWords('Very Large Data Bases')) // 'same'
 */
export function compareJournals(a: readonly string[], b: readonly string[]): JournalLevel {
  if (a.length === 0 || b.length === 0 || isLatin(a.join('')) !== isLatin(b.join(''))) return 'unknown'
  if ((a.some(isMeeting) && b.some(isPeriodical)) || (b.some(isMeeting) && a.some(isPeriodical)))
    return 'different'
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (isAbbreviation(shorter, longer) || isAcronym(shorter, longer)) return 'same'
  const shared = shorter.filter((word) => longer.some((other) => shortens(word, other))).length
  return shared / shorter.length > 0.5 ? 'akin' : 'different'
}

/** A meeting's papers and a journal of the same name are two. */
function isMeeting(word: string): boolean {
  return /^(?:conference|congress|symposium|workshop|meeting|conferencia|congreso|congresso|simposio)$/.test(
    word,
  )
}

function isPeriodical(word: string): boolean {
  return /^(?:j|jnl|journal|transactions|letters|review|reviews|record|revista|rev|jornal)$/.test(word)
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
  if (long.startsWith(short) || areNearWords(a, b)) return true
  if (short.length < 3 || short[0] !== long[0]) return false
  let at = 0
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return long.length >= short.length + 2
}
