import { areNearWords } from './edit-distance.ts'
import { foldText } from './fold-text.ts'
import type { ComparedTitle } from './read-title.ts'
import { titlesIn } from './title-parts.ts'

type TitleInWords = ComparedTitle & { words: readonly string[] }

/**
 * How two titles agree.
 *
 * - `equal`: letter for letter, apart from case, accents, punctuation and spaces; or one of two titles in two languages
 * - `slips`: equal but for slips of the pen
 * - `shortened`: one is the other without what stands in brackets, or before or behind a colon
 * - `within`: one has all words of the other and more
 * - `alike`, `akin`, `different`: by the share of letters in common
 * - `translated`: none of the above, but in two languages, so that nothing is said for or against
 */
export type TitleLevel =
  | 'unknown'
  | 'equal'
  | 'slips'
  | 'shortened'
  | 'within'
  | 'alike'
  | 'akin'
  | 'different'
  | 'translated'

/**
 * Numbers (also Roman and in words) that the titles do not share; `parts` where the titles differ in nothing else
 * and the numbers are no years. `one-sided` where one title has a number that may be that of a part, `amount` where
 * it has another one, as in `: 4 case reports` or `, May 2003`.
 */
export type NumberLevel = 'agree' | 'one-sided' | 'amount' | 'conflict' | 'parts'

export type TitleComparison = { level: TitleLevel; numbers: NumberLevel; likeness: number }

/** Words of the same title that do not tell works apart. */
const light = new Set(
  'a an and as at by de del der des di do dos du e el en et for from in la las le les los of on or para por the to und von with y'.split(
    ' ',
  ),
)

/**
 * Compares two titles.
 *
 * @example `Sleep in rats: part I` and `Sleep in rats: part II` have numbers in `conflict`
 */
export function compareTitles(a: TitleInWords, b: TitleInWords): TitleComparison {
  if (a.text === '' || b.text === '') return { level: 'unknown', numbers: 'agree', likeness: 0 }
  if (a.text === b.text || squashed(a.text) === squashed(b.text))
    return { level: 'equal', numbers: 'agree', likeness: 1 }
  if (titlesIn(a.written).includes(squashed(b.text)) || titlesIn(b.written).includes(squashed(a.text)))
    return { level: 'equal', numbers: 'agree', likeness: 1 }
  const onlyA = without(a.words, b.words)
  const onlyB = without(b.words, a.words)
  const [figuresA, figuresB] = [a.words.map(asFigure), b.words.map(asFigure)]
  const numbers = compareNumbers(
    onlyA.filter((word) => !figuresB.includes(asFigure(word))),
    onlyB.filter((word) => !figuresA.includes(asFigure(word))),
  )
  const likeness = letterLikeness(squashed(a.text), squashed(b.text))
  return { level: levelOf(a, b, onlyA, onlyB, likeness), numbers, likeness }
}

function levelOf(
  a: TitleInWords,
  b: TitleInWords,
  onlyA: string[],
  onlyB: string[],
  likeness: number,
): TitleLevel {
  const heavyA = onlyA.filter((word) => !light.has(word))
  const heavyB = onlyB.filter((word) => !light.has(word))
  const [fewer, more] = heavyA.length <= heavyB.length ? [heavyA, heavyB] : [heavyB, heavyA]
  const unmatched = unmatchedWords(fewer, more)
  if (unmatched.fewer.length === 0) {
    if (unmatched.more.length === 0) return 'slips'
    if (isShortened(a, b)) return 'shortened'
    const shorter = Math.min(a.words.length, b.words.length)
    if (shorter >= 3) return 'within'
  }
  if (unmatched.fewer.join('') === unmatched.more.join('')) return 'slips'
  if (isShortened(a, b)) return 'shortened'
  if (likeness >= 0.8) return 'alike'
  if (likeness >= 0.55) return 'akin'
  return 'different'
}

/** Whether the titles are equal once brackets are left out, or one is a part of the other set off by punctuation. */
function isShortened(a: ComparedTitle, b: ComparedTitle): boolean {
  const partsOf = (written: string) => {
    const title = /^\s*\[([^[\]]*)\]\W*$/.exec(written)?.[1] ?? written
    const bare = withoutBrackets(title)
    const parts = bare.split(/[:.?!]\s+|\s[-–—]+\s|\s*—\s*/)
    return [
      ...[bare, parts[0] ?? '', parts.slice(1).join(' ')].map((part) => squashed(foldText(part))),
      ...titlesIn(title),
    ]
  }
  const [wholeA = '', ...restA] = partsOf(a.written)
  const [wholeB = '', ...restB] = partsOf(b.written)
  if (wholeA === '' || wholeB === '') return false
  return wholeA === wholeB || restA.includes(wholeB) || restB.includes(wholeA)
}

function withoutBrackets(written: string): string {
  return /[([]/.test(written) ? written.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ') : written
}

function unmatchedWords(
  fewer: readonly string[],
  more: readonly string[],
): { fewer: string[]; more: string[] } {
  if (more.length > 24) return { fewer: [...fewer], more: [...more] }
  const left = [...more]
  const unmatched: string[] = []
  for (const word of fewer) {
    const found = left.findIndex((other) => areNearWords(word, other))
    if (found >= 0) left.splice(found, 1)
    else unmatched.push(word)
  }
  return { fewer: unmatched, more: left }
}

/** `4` for `4th`, `fourth`, `iv`; other words as they are. */
function asFigure(word: string): string {
  return figures.get(word) ?? /^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1] ?? word
}

const figures = new Map(
  [
    'i one first uno um primera primeira',
    'ii two second dos dois segunda',
    'iii three third tres tercera terceira',
    'iv four fourth',
    'v five fifth',
    'vi',
    'vii',
    'viii',
    'ix',
    'x',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, String(index + 1)] as const)),
)

const romans = new Set(['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'])
const ordinals = new Set(
  'one two three four five first second third fourth fifth uno dos tres primera segunda tercera primeira terceira um dois'.split(
    ' ',
  ),
)

function compareNumbers(onlyA: readonly string[], onlyB: readonly string[]): NumberLevel {
  const numbersA = onlyA.filter(isNumber)
  const numbersB = onlyB.filter(isNumber)
  if (numbersA.length > 0 && numbersB.length > 0) {
    const differInNothingElse = numbersA.length === onlyA.length && numbersB.length === onlyB.length
    return differInNothingElse && ![...numbersA, ...numbersB].some(isYear) ? 'parts' : 'conflict'
  }
  const [some, rest] = numbersA.length > 0 ? [numbersA, onlyA] : [numbersB, onlyB]
  const counts = some.some(
    (word) => /^\d{1,4}$/.test(word) || (romans.has(word) && word !== 'i' && word !== 'v' && word !== 'x'),
  )
  const part = rest.some((word) => /^(?:part|parte|teil|partie|section|phase|chapter|volume)$/.test(word))
  if (some.length === 0 || (!counts && !part)) return 'agree'
  return part || (!isYear(some.at(-1) ?? '') && some.at(-1) === rest.at(-1)) ? 'one-sided' : 'amount'
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word)
}

function isNumber(word: string): boolean {
  return /^\d+(?:st|nd|rd|th)?$/.test(word) || romans.has(word) || ordinals.has(word)
}

/** Words of `words` that `others` has not, each occurrence counted. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return words.filter((word) => {
    const found = left.indexOf(word)
    if (found >= 0) left.splice(found, 1)
    return found < 0
  })
}

function squashed(text: string): string {
  return text.replaceAll(' ', '')
}

/** Share of letter triples in common (Dice 1945, doi:10.2307/1932409), 0 to 1. */
export function letterLikeness(a: string, b: string): number {
  if (a.length < 3 || b.length < 3) return a === b ? 1 : 0
  const counts = new Map<number, number>()
  for (let i = 0; i + 2 < a.length; i++) {
    const triple = tripleAt(a, i)
    counts.set(triple, (counts.get(triple) ?? 0) + 1)
  }
  let shared = 0
  for (let i = 0; i + 2 < b.length; i++) {
    const triple = tripleAt(b, i)
    const count = counts.get(triple) ?? 0
    if (count === 0) continue
    counts.set(triple, count - 1)
    shared += 1
  }
  return (2 * shared) / (a.length + b.length - 4)
}

/** A number for three letters; letters beyond 16 bits do not occur in UTF-16 units. */
function tripleAt(text: string, index: number): number {
  return (text.charCodeAt(index) * 65536 + text.charCodeAt(index + 1)) * 65536 + text.charCodeAt(index + 2)
}
