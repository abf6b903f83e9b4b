import { cleanText } from './clean-text.ts'
import type { Author } from './reference.ts'

const particles = new Set(
  'de del della der den da das do dos di du la las los le van von vom zu ten ter el al bin y e e.'.split(' '),
)
const suffixes = /^(jr|sr|ii|iii|iv|2nd|3rd|filho|neto|júnior|junior)\.?$/i
const nobody = /^(et al\.?|others|anonymous|anon\.?|\[no authors? listed\])$/i
const corporate =
  /\b(group|committee|consorti\w+|collaborat\w+|organi[sz]ation|association|asociaci[oó]n|associa[cç][aã]o|associaci\w*|network|society|university|universidad\w*|institut\w*|ministr\w+|ministerio|department|center|centre|foundation|fundaci[oó]n|agency|council|world health|investigators|initiative|task force|working party|study|program\w*)\b/i
const initialsOnly = /^(\p{Lu}\.?-?){1,4}$/u

/**
 * Reads one name as databases write it: `Family, Given`, `Family, Given, Jr.`, `Family, Jr, Given`, `Family AB`,
 * `Given Family`, or an organisation. A comma at the end (EndNote) makes it an organisation, whose first comma is doubled.
 *
 * @returns null for words that stand for nobody (`et al.`, `Anonymous`).
 * @example parseAuthor('van der Berg, Jan') // { kind: 'person', family: 'Berg', particle: 'van der', given: 'Jan', suffix: '' }
 * @example parseAuthor('García-Pérez LM') // family 'García-Pérez', given 'LM'
 */
export function parseAuthor(written: string): Author | null {
  let name = cleanText(written)
  if (name.endsWith(';')) name = name.replace(/[\s;]+$/, '')
  const comma = name.indexOf(',')
  if (comma < 0) return parseWithoutComma(name)
  if (comma === name.length - 1 || name.includes(',,')) return organisation(name)
  const family = name.slice(0, comma).trim()
  let given = name.slice(comma + 1).trim()
  let suffix = ''
  const second = given.indexOf(',')
  if (second >= 0) {
    const [before, after] = [given.slice(0, second).trim(), given.slice(second + 1).trim()]
    if (suffixes.test(before)) [given, suffix] = [after, before]
    else if (suffixes.test(after)) [given, suffix] = [before, after]
    else if (corporate.test(name)) return { kind: 'corporate', name }
    else given = before === '' ? after : after === '' ? before : `${before}, ${after}`
  } else if (suffixes.test(given)) {
    const named = parseWithoutComma(family)
    return named?.kind === 'person' ? { ...named, suffix: given } : person('', family, '', given)
  }
  if (family === '') return given === '' ? null : parseWithoutComma(given)
  if (family.includes(' ') && corporate.test(family)) return { kind: 'corporate', name }
  if (given.includes(' ') && given.split(' ').length > 2 && corporate.test(name))
    return { kind: 'corporate', name }
  return withParticle(family, given, suffix)
}

/** Splits a list of authors as spreadsheets hold it: by `;`, by ` and `, or by `,` where the names have none. */
export function parseAuthors(written: string): Author[] {
  // Entities hold semicolons, so they are decoded before the names are told apart.
  const text = cleanText(written).replace(/\s+/g, ' ').trim()
  if (text === '') return []
  return splitAuthors(text).flatMap((name) => parseAuthor(name) ?? [])
}

/** `García-Pérez, LM; World Health Organization` for lists and spreadsheets; `parseAuthors` reads it back. */
export function formatAuthors(authors: readonly Author[]): string {
  const text = authors.map(formatAuthor).join('; ')
  // One name that looks like several is closed with a semicolon.
  return authors.length === 1 && splitAuthors(text).length > 1 ? `${text};` : text
}

/**
 * One name as RIS, EndNote and most others write it. `parseAuthor` reads it back.
 *
 * @example formatAuthor({ kind: 'person', family: 'Berg', particle: 'van der', given: 'Jan', suffix: 'Jr.' }) // 'van der Berg, Jan, Jr.'
 * @example formatAuthor({ kind: 'corporate', name: 'Ministry of Health, Peru' }) // 'Ministry of Health,, Peru'
 */
export function formatAuthor(author: Author): string {
  if (author.kind === 'corporate') {
    const { name } = author
    if (name.includes(',')) return name.replace(',', ',,')
    const read = parseWithoutComma(name)
    return read?.kind === 'corporate' && read.name === name ? name : `${name},`
  }
  const family = author.particle ? `${author.particle} ${author.family}` : author.family
  return [family, author.given, author.suffix].filter((part) => part !== '').join(', ')
}

function parseWithoutComma(name: string): Author | null {
  if (name === '' || nobody.test(name)) return null
  const words = name.split(' ')
  if (words.length === 1 || corporate.test(name)) return { kind: 'corporate', name }
  const last = words.at(-1) ?? ''
  // `García LM`, `Lewis G. F.`: initials stand last, in capitals, while the family name has small letters.
  let initials = words.length
  while (initials > 1 && initialsOnly.test(words[initials - 1] ?? '')) initials -= 1
  if (initials < words.length && words.slice(0, initials).some((word) => /\p{Ll}/u.test(word)))
    return withParticle(words.slice(0, initials).join(' '), words.slice(initials).join(' '), '')
  const suffix = suffixes.test(last) && words.length > 2 ? last : ''
  const named = suffix ? words.slice(0, -1) : words
  // `García LM Jr`
  const beforeSuffix = named.at(-1) ?? ''
  if (suffix && named.length > 1 && initialsOnly.test(beforeSuffix))
    return withParticle(named.slice(0, -1).join(' '), beforeSuffix, suffix)
  let start = named.length - 1
  while (start > 1 && particles.has((named[start - 1] ?? '').toLowerCase())) start -= 1
  return withParticle(named.slice(start).join(' '), named.slice(0, start).join(' '), suffix)
}

function organisation(written: string): Author | null {
  const name = written.replace(/[\s,]+$/, '').replace(',,', ',')
  return name === '' || nobody.test(name) ? null : { kind: 'corporate', name }
}

function splitAuthors(text: string): string[] {
  if (text.includes(';')) return text.split(';')
  if (text.includes('|')) return text.split('|')
  const joined = text.split(/ and /i)
  const single = joined.filter((name) => name.split(',').length < 4)
  if (joined.length > 2 && single.length > joined.length / 2)
    return joined.flatMap((name) => (single.includes(name) ? [name] : splitByComma(name)))
  if (joined.length > 1) return areNames(joined) ? joined : splitByComma(text)
  return text.includes(',') ? splitByComma(text) : splitGlued(text)
}

/**
 * `Andy SmithTom Weber`, as Springer glues names together, and `Adeli K.Lewis G. F.`, as others do; `Ann MacDonald` and
 * `Ann J.Smith` are one.
 */
function splitGlued(text: string): string[] {
  const atInitials = text.split(/(?<=\p{Lu}\.)(?=\p{L}[\p{L}'’])/u)
  if (atInitials.length > 1 && atInitials.every((name) => / \p{Lu}\.(?:[ -]?\p{Lu}\.)*$/u.test(name)))
    return atInitials
  return text.split(/(?<=\p{L} .*\p{Ll}{2})(?<!\b(?:Mac|Van|Von|Fitz|Des|Del))(?=\p{Lu}\p{Ll}+ )/u)
}

/** `Pérez, Ana` and `Lee K` are names; `Smith J, Pérez M` is a list of two. */
function areNames(parts: readonly string[]): boolean {
  const pieces = parts.map((part) => part.replace(',,', '').split(','))
  const isFull = (names: readonly string[]) =>
    names.length === 2 || (names.length === 3 && names.some((name) => suffixes.test(name.trim())))
  if (pieces.every(isFull)) return true
  return pieces.every(
    (names) => names.length === 1 || (isFull(names) && !names.every((name) => name.trim().includes(' '))),
  )
}

/** `Smith, John` is one name; `Smith J, Pérez M` and `John Smith, Ana Pérez` are two; `Smith, J., Pérez, M.` too. */
function splitByComma(text: string): string[] {
  const parts = text
    .split(/,| and |&/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length < 2 || text.includes(',,')) return [text]
  const isInitials = (part: string) => /^(\p{Lu}\.?[\s-]?){1,4}$/u.test(part)
  if (parts.length % 2 === 0 && parts.every((part, index) => (index % 2 === 1) === isInitials(part)))
    return parts.flatMap((part, index) => (index % 2 === 0 ? [`${part}, ${parts[index + 1]}`] : []))
  if (parts.length === 3 && parts.some((part) => suffixes.test(part))) return [text]
  if (parts.every((part) => part.includes(' '))) return parts
  return parts.length === 2 ? [text] : parts
}

function withParticle(written: string, given: string, suffix: string): Author {
  if (!written.includes(' ')) return person('', written, given, suffix)
  const words = written.split(' ')
  let start = 0
  while (start < words.length - 1 && particles.has(words[start] ?? '')) start += 1
  return person(words.slice(0, start).join(' '), words.slice(start).join(' '), given, suffix)
}

function person(particle: string, family: string, given: string, suffix: string): Author {
  return { kind: 'person', family, given, particle, suffix }
}
