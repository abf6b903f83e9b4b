import { plainText } from '../../words/plain-text.ts'
/** What is needed of a code to find it by what one types. */
export type Named = { code: string; name: string }

/**
 * The codes that fit what was typed, the best first: those whose name begins with it, then those with words that begin with
 * each typed word, then those that have its letters in order. Codes used lately come before others that fit as well.
 *
 * @param recent ids of codes used lately, the latest first.
 * @example matchCodes('so su', [{ code: 'a', name: 'Social support' }], [])[0]?.code // 'a'
 */
export function matchCodes<Code extends Named>(
  typed: string,
  codes: readonly Code[],
  recent: readonly string[],
): Code[] {
  const sought = plainText(typed)
  return codes
    .map((code, place) => {
      const used = recent.indexOf(code.code)
      return { code, fit: fitOf(sought, plainText(code.name)), used: used < 0 ? recent.length : used, place }
    })
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || a.used - b.used || a.place - b.place)
    .map(({ code }) => code)
}

/** So many letters are typed of a name rather than of an abbreviation of one. */
const asName = 4

/**
 * Where a new code of the name that was typed stands among those that fit: behind all that have its words, but before those that
 * only have its letters somewhere, once it is too long to be an abbreviation. Who types a new name and Enter shall not get another.
 *
 * @param fitting what `matchCodes` found, in its order.
 * @example placeOfNew('hope', matchCodes('hope', [{ code: 'a', name: 'Therapeutic people' }], [])) // 0
 */
export function placeOfNew(typed: string, fitting: readonly Named[]): number {
  const sought = plainText(typed)
  if (sought.length < asName) return fitting.length
  return fitting.filter(({ name }) => fitOf(sought, plainText(name)) > 1).length
}

function fitOf(sought: string, name: string): number {
  if (sought === '') return 1
  if (name === sought) return 5
  if (name.startsWith(sought)) return 4
  const words = name.split(' ')
  if (sought.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return 3
  if (name.includes(sought)) return 2
  let at = 0
  for (const letter of sought.replaceAll(' ', '')) {
    at = name.indexOf(letter, at) + 1
    if (at === 0) return 0
  }
  return 1
}
