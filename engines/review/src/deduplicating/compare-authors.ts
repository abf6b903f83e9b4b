import type { Author } from '@ayni/references'
import { areNearWords } from './edit-distance.ts'
import { foldText, isLatin } from './fold-text.ts'

/** A name as it is compared: its words, whatever their order, and its initials. */
export type ComparedName = { family: string; words: string[]; initials: string }

/**
 * How two lists of authors agree.
 *
 * - `same`: all of them, three or more, in whatever order and style; `same-few`: one or two
 * - `within`: one list is a part of the other and both begin alike (`et al.`)
 * - `mostly`, `partly`: at least half of the shorter list; some of it
 */
export type AuthorLevel = 'unknown' | 'same' | 'same-few' | 'within' | 'mostly' | 'partly' | 'different'

export type AuthorComparison = { level: AuthorLevel; likeness: number }

const placeholders = new Set([
  'unknown',
  'anonymous',
  'anon',
  'na',
  'none',
  'no author',
  'nct',
  'et al',
  'others',
])

/** Longer lists are compared by their first names only. */
const longest = 40

/** Stands for letters that an export lost as `?` or U+FFFD: `B?hm`. */
const lost = 'ǂ'

/** Reads the authors for comparison, at most the first forty; placeholders are left out. */
export function readNames(authors: readonly Author[]): ComparedName[] {
  return authors.slice(0, longest).flatMap((author) => readName(author) ?? [])
}

function readName(author: Author): ComparedName | null {
  if (author.kind === 'corporate') {
    const words = foldName(author.name).split(' ')
    const text = words.join(' ')
    if (text === '' || placeholders.has(text)) return null
    // A name with one comma or initials may have been taken for an organisation.
    const last = words.findLast((word) => word.length > 1) ?? text
    return {
      family: last,
      words: words.filter((word) => word.length > 1),
      initials: words.map((word) => word[0] ?? '').join(''),
    }
  }
  const family = foldName(`${author.particle} ${author.family}`).split(' ')
  const given = foldName(splitInitials(author.given)).split(' ')
  const key = family.findLast((word) => word.length > 1) ?? family.join('')
  if (key === '' || placeholders.has(family.join(' '))) return null
  return {
    family: key,
    words: [...family, ...given].filter((word) => word.length > 1),
    initials: [...family, ...given].map((word) => word[0] ?? '').join(''),
  }
}

function foldName(name: string): string {
  return foldText(/[?\uFFFD]/.test(name) ? name.replace(/[?\uFFFD]/g, lost) : name)
}

/** `LM` and `L.-M.` as `L M`. */
function splitInitials(given: string): string {
  return /^[\p{Lu}.\s-]{1,8}$/u.test(given) ? given.replace(/(?<=\p{Lu})(?=\p{Lu})/gu, ' ') : given
}

/**
 * Compares two lists of authors. Names in different scripts say nothing.
 *
 * @example `García-Pérez LM; Wu X` and `Luis M. García-Pérez, Xi Wu` are the `same`
 */
export function compareAuthors(a: readonly ComparedName[], b: readonly ComparedName[]): AuthorComparison {
  const [firstA] = a
  const [firstB] = b
  if (!firstA || !firstB) return { level: 'unknown', likeness: 0 }
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  const taken = new Uint8Array(longer.length)
  let matched = 0
  for (let i = 0; i < shorter.length; i++) {
    const name = shorter[i]
    if (!name) continue
    for (let step = 0; step < longer.length; step++) {
      const j = (i + step) % longer.length
      const other = longer[j]
      if (taken[j] || !other || !areSameName(name, other)) continue
      taken[j] = 1
      matched += 1
      break
    }
  }
  const likeness = matched / shorter.length
  if (matched === 0)
    return { level: isLatin(firstA.family) === isLatin(firstB.family) ? 'different' : 'unknown', likeness }
  if (matched === shorter.length) {
    if (longer.length - shorter.length <= longer.length * 0.2)
      return { level: matched > 2 ? 'same' : 'same-few', likeness }
    if (areSameName(firstA, firstB)) return { level: 'within', likeness }
    return { level: 'mostly', likeness }
  }
  if (likeness >= 0.85 && a.length === b.length) return { level: 'same', likeness }
  return { level: likeness >= 0.5 ? 'mostly' : 'partly', likeness }
}

/** Whether two names may be of one person: a family name in common and no initial against it. */
export function areSameName(a: ComparedName, b: ComparedName): boolean {
  const related =
    a.family === b.family ||
    b.words.includes(a.family) ||
    a.words.includes(b.family) ||
    areNearWords(a.family, b.family) ||
    isCutOff(a.family, b.family) ||
    isGarbled(a.family, b.family)
  return related && initialsAgree(a, b)
}

/** Equal but for lost letters, each of which may stand for none to two. */
function isGarbled(a: string, b: string): boolean {
  if (!a.includes(lost) && !b.includes(lost)) return false
  const pattern = (name: string) => new RegExp(`^${name.split(/ǂ+/).join('.{0,2}')}$`)
  const known = a.replaceAll(lost, '').length > 1 && b.replaceAll(lost, '').length > 1
  return known && (pattern(a).test(b) || pattern(b).test(a))
}

function isCutOff(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 6 && (a.startsWith(b) || b.startsWith(a))
}

/** Initials are compared without those of the shared family name, whose place in the name may differ. */
function initialsAgree(a: ComparedName, b: ComparedName): boolean {
  if (a.initials.includes(lost) || b.initials.includes(lost)) return true
  const restA = a.initials.replace(a.family[0] ?? '', '')
  const restB = b.initials.replace(b.family[0] ?? '', '')
  if (restA === '' || restB === '') return true
  for (const letter of restA) if (restB.includes(letter)) return true
  return false
}
