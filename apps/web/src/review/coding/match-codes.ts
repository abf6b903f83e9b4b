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
