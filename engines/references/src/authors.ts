import type { Author } from './reference.ts'

const particles = new Set([
  'de',
  'del',
  'della',
  'der',
  'den',
  'da',
  'das',
  'do',
  'dos',
  'di',
  'du',
  'la',
  'las',
  'los',
  'le',
  'van',
  'von',
  'vom',
  'zu',
  'ten',
  'ter',
  'el',
  'al',
  'bin',
  'y',
  'e',
  'e.',
])
const suffixes = /^(jr|sr|ii|iii|iv|2nd|3rd|filho|neto|júnior|junior)\.?$/i
const corporate =
  /\b(group|committee|consorti\w+|collaborat\w+|organi[sz]ation|association|asociaci[oó]n|associa[cç][aã]o|associaci\w*|network|society|university|universidad\w*|institut\w*|ministr\w+|ministerio|department|center|centre|foundation|fundaci[oó]n|agency|council|world health|investigators|initiative|task force|working party|study|program\w*)\b/i

/**
 * Reads one name as databases write it: `Family, Given`, `Family, Jr, Given`, `Family AB`, `Given Family`, or an
 * organisation.
 *
 * @example parseAuthor('van der Berg, Jan') // { kind: 'person', family: 'Berg', particle: 'van der', given: 'Jan', suffix: '' }
 * @example parseAuthor('García-Pérez LM') // family 'García-Pérez', given 'LM'
 */
export function parseAuthor(written: string): Author | null {
  const name = written
    .replace(/\s+/g, ' ')
    .replace(/[\s,;]+$/, '')
    .trim()
  if (name === '' || /^(et al\.?|others|anonymous|anon\.?|\[no authors listed\])$/i.test(name)) return null
  const parts = name.split(',').map((part) => part.trim())
  if (parts.length > 1) {
    const [family = '', second = '', third = ''] = parts
    if (corporate.test(name) && second.split(' ').length > 2) return { kind: 'corporate', name }
    const suffix = suffixes.test(second) ? second : suffixes.test(third) ? third : ''
    const given = suffix === second && suffix !== '' ? third : second
    return person(family, given, suffix)
  }
  const words = name.split(' ')
  if (words.length === 1 || corporate.test(name)) return { kind: 'corporate', name }
  const last = words.at(-1) ?? ''
  // `García LM`: initials stand last, in capitals without points between, or `García L.M.`
  if (/^(\p{Lu}\.?-?){1,4}$/u.test(last) && words.slice(0, -1).some((word) => /\p{Ll}/u.test(word)))
    return person(words.slice(0, -1).join(' '), last, '')
  const suffix = suffixes.test(last) ? last : ''
  const named = suffix ? words.slice(0, -1) : words
  let start = named.length - 1
  while (start > 1 && particles.has((named[start - 1] ?? '').toLowerCase())) start -= 1
  return person(named.slice(start).join(' '), named.slice(0, start).join(' '), suffix)
}

/** Splits a list of authors as spreadsheets hold it: by `;`, by ` and `, or by `,` where the names have none. */
export function parseAuthors(written: string): Author[] {
  const text = written.replace(/\s+/g, ' ').trim()
  const names = text.includes(';')
    ? text.split(';')
    : / and /i.test(text) && !/,.*,.* and /i.test(text)
      ? text.split(/ and /i)
      : text.includes('|')
        ? text.split('|')
        : splitByComma(text)
  return names.flatMap((name) => parseAuthor(name) ?? [])
}

/** `Smith, John` is one name; `Smith J, Pérez M` and `John Smith, Ana Pérez` are two; `Smith, J., Pérez, M.` too. */
function splitByComma(text: string): string[] {
  const parts = text
    .split(/,| and |&/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length < 2) return parts
  const isInitials = (part: string) => /^(\p{Lu}\.?[\s-]?){1,4}$/u.test(part)
  if (
    parts.length % 2 === 0 &&
    parts.every((part, index) => (index % 2 === 1 ? isInitials(part) : !isInitials(part)))
  )
    return parts.flatMap((part, index) => (index % 2 === 0 ? [`${part}, ${parts[index + 1]}`] : []))
  if (parts.every((part) => part.includes(' '))) return parts
  return parts.length === 2 ? [text] : parts
}

/** `García-Pérez LM; WHO` for lists and spreadsheets. */
export function formatAuthors(authors: readonly Author[]): string {
  return authors.map(formatAuthor).join('; ')
}

/** `van der Berg, Jan, Jr` or the organisation. */
export function formatAuthor(author: Author): string {
  if (author.kind === 'corporate') return author.name
  const family = author.particle ? `${author.particle} ${author.family}` : author.family
  return [family, author.suffix, author.given].filter((part) => part !== '').join(', ')
}

function person(familyWithParticle: string, given: string, suffix: string): Author {
  const words = familyWithParticle.split(' ')
  let start = 0
  while (
    start < words.length - 1 &&
    particles.has((words[start] ?? '').toLowerCase()) &&
    words[start] === words[start]?.toLowerCase()
  )
    start += 1
  return {
    kind: 'person',
    family: words.slice(start).join(' '),
    particle: words.slice(0, start).join(' '),
    given,
    suffix,
  }
}
