import type { Claimed } from '../checking/claim.ts'
import type { MarkedSentence } from './marked-sentence.ts'
import { foldForNames } from './named-things.ts'

/** Where a figure stands in its sentence, as offsets; for a screen to point at it. */
export type FigureQuote = { from: number; to: number }

/**
 * Where the number of a figure stands in the sentence it was read in.
 *
 * @param number its place among the numbers of the sentence; -1 for shares and kappas, which are looked for by their value.
 * @returns null where the figure is no single number.
 * @example quoteOfFigure('Se incluyeron dieciséis.', of, 0, marked) // { from: 14, to: 23 }
 */
export function quoteOfFigure(
  sentence: string,
  of: Claimed,
  number: number,
  { printed }: MarkedSentence,
): FigureQuote | null {
  const text = printed[number] ?? (number < 0 ? printedAs(of) : null)
  if (text === null) return null
  // One letter for each, so that offsets are those of the sentence.
  const folded = sentence
    .split('')
    .map((letter) => foldForNames(letter).charAt(0) || letter)
    .join('')
  const places = [...folded.matchAll(new RegExp(`(?<![\\p{L}\\d.,])${text}(?![\\p{L}\\d])`, 'gu'))]
  const before = printed.slice(0, Math.max(0, number)).filter((one) => one === text).length
  const match = places[before] ?? places[0]
  return match ? { from: match.index, to: match.index + match[0].length } : null
}

/** How a share or a kappa may be printed, as an expression. */
function printedAs(of: Claimed): string | null {
  if (of.kind !== 'percentage' && of.kind !== 'kappa' && of.kind !== 'percent-agreement') return null
  const digits = of.printed.toFixed(of.decimals)
  return of.kind === 'kappa' ? digits.replace(/^(-?)0?\./, '$10?[.,]') : digits.replace('.', '[.,]')
}
