import { languages, type Wording, worded } from '@ayni/framework'

/** Letters that tell a word from another whatever its ending: `networks`, `networking`. */
const stemLength = 5

/**
 * An expression that finds a name in a text whatever the endings of its words and the small words between them.
 *
 * @example nameExpression('Emotion recognition and management').test('Emotional recognition & management') // true
 */
export function nameExpression(name: string): RegExp | null {
  const stems = stemsOf(name)
  return stems.length === 0
    ? null
    : new RegExp(
        `(?<!\\p{L})${stems.map((stem) => `${stem}\\p{L}*`).join('[^\\p{L}.;]+(?:\\p{L}{1,3}[^\\p{L}.;]+){0,2}')}`,
        'u',
      )
}

/** A text as names are looked for in it: small letters without accents. */
export function foldForNames(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}

/**
 * The thing that a heading of a table names: the one that shares most words with it, whatever their endings and order.
 *
 * @returns null when none shares a third of the words, or two share as many.
 */
export function thingNamed<Thing extends { name: Wording }>(
  things: readonly Thing[],
  heading: string,
): Thing | null {
  const [first, second] = things
    .map((thing) => ({
      thing,
      shared: Math.max(0, ...namesOf(thing.name).map((name) => sharedWords(name, heading))),
    }))
    .sort((a, b) => b.shared - a.shared)
  return first && first.shared > 0.3 && first.shared > (second?.shared ?? 0) ? first.thing : null
}

/** The share of words that two names have in common, from 0 to 1. */
function sharedWords(a: string, b: string): number {
  const left = new Set(stemsOf(a))
  const right = new Set(stemsOf(b))
  const all = new Set([...left, ...right])
  return all.size === 0 ? 0 : [...left].filter((stem) => right.has(stem)).length / all.size
}

function stemsOf(name: string): string[] {
  return (foldForNames(name).match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? [])
    .filter((word) => word.length > 3)
    .map((word) => {
      // Of `bem-estar` and `self-efficacy` the last part has the ending.
      const last = word.lastIndexOf('-') + 1
      return word.slice(0, last + stemLength)
    })
}

/** Every name of a thing in the languages. */
export function namesOf(name: Wording): string[] {
  return [...new Set(languages.map((language) => worded(name, language)))].filter((one) => one !== '')
}
