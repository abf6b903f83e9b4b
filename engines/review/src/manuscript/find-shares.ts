import type { Claimed } from '../checking/claim.ts'
import type { Figures } from '../checking/figures.ts'
import type { Numbered } from './find-flow-claims.ts'
import { countMark, documentNoun, type MarkedSentence, shareMark } from './marked-sentence.ts'

const of =
  '(?: ?/ ?| (?:[\\p{L}-]+ ){0,2}?(?:out of|of|de|dos|das|d[eo] total de)(?: the| these| los| las| estos)? )'
const words = '(?: (?!#)[\\p{L}-]+){0,4}'

/** A share with both numbers, in the order in which they stand. */
const withWhole: readonly (readonly [RegExp, 'part' | 'share'])[] = [
  [new RegExp(`${countMark}${of}${countMark}${words} ?[(,;:]* ?${shareMark}`, 'gu'), 'part'],
  [new RegExp(`${shareMark}${words} ?[(,;]* ?${countMark}${of}${countMark}`, 'gu'), 'share'],
]
const partThenWhole = new RegExp(`${countMark}${words} ?\\(${shareMark}\\)${of}${countMark}`, 'gu')
/** A share with its part only. */
const withPart: readonly (readonly [RegExp, 'part' | 'share'])[] = [
  [new RegExp(`${countMark}${words} ?\\(${shareMark}`, 'gu'), 'part'],
  [new RegExp(`\\(${countMark}(?: ${documentNoun})? ?[,;:] ?${shareMark}`, 'gu'), 'part'],
  [
    new RegExp(`${shareMark}(?: (?:of|de|dos|das)(?: the| los| las| all)?${words})? ?\\(${countMark}`, 'gu'),
    'share',
  ],
  [new RegExp(`\\(${shareMark} ?[,;:] ?${countMark}`, 'gu'), 'share'],
]
const people =
  /participants|people|patients|adults|members|participantes|personas|pacientes|pessoas|adultos|respond/u

/**
 * Shares in per cent beside the number they come from. Where the whole is not stated it is that of the review which a number of
 * studies is a share of; a share of people is left to the paper that counted them.
 *
 * @param others figures already found in the sentence: a share of one of them is one of the review.
 * @param numbers `both`: only shares that stand beside both numbers.
 */
export function findShares(
  { text, counts, shares }: MarkedSentence,
  others: readonly Numbered[],
  figures: Figures,
  numbers: 'both' | 'either' = 'either',
): Claimed[] {
  const found = new Map<number, Claimed>()
  const add = (share: number, part: number, whole: number) => {
    const printed = shares[share]
    if (!printed || whole === 0 || found.has(share)) return
    found.set(share, {
      kind: 'percentage',
      part: counts[part] ?? 0,
      whole,
      printed: printed.value,
      decimals: printed.decimals,
    })
  }
  for (const [expression, first] of withWhole)
    for (const [, a, b, c] of text.matchAll(expression))
      if (first === 'part') add(Number(c), Number(a), counts[Number(b)] ?? 0)
      else add(Number(a), Number(b), counts[Number(c)] ?? 0)
  for (const [, part, share, whole] of text.matchAll(partThenWhole))
    add(Number(share), Number(part), counts[Number(whole)] ?? 0)
  for (const [expression, first] of numbers === 'both' ? [] : withPart)
    for (const match of text.matchAll(expression)) {
      const [share, part] =
        first === 'part' ? [Number(match[2]), Number(match[1])] : [Number(match[1]), Number(match[2])]
      if (people.test(match[0])) continue
      const isStudies = new RegExp(`#${part}# (?:[\\p{L}-]+ ){0,2}?${documentNoun}`, 'u').test(text)
      const own = others.find(({ number }) => number === part)
      if (own || isStudies) add(share, part, wholeOf(counts[part] ?? 0, shares[share], own?.of, figures))
    }
  return [...found.values()]
}

/** Of several wholes the one from which the share follows, else the likeliest; 0 where the review has none. */
function wholeOf(
  part: number,
  share: { value: number; decimals: number } | undefined,
  own: Claimed | undefined,
  { flow, map }: Figures,
): number {
  const studies = [flow.studies, flow.included, map.studies.length]
  const wholes =
    own?.kind === 'flow' || own?.kind === 'source-records'
      ? [flow.screened, flow.identified, flow.sought, flow.assessed]
      : own?.kind === 'exclusion-reason'
        ? [flow.excludedFullText, flow.assessed]
        : studies
  const follows = (whole: number) =>
    share !== undefined &&
    whole > 0 &&
    Math.abs((100 * part) / whole - share.value) <= 0.5 / 10 ** share.decimals + 1e-9
  return wholes.find(follows) ?? wholes.find((whole) => whole >= part) ?? 0
}
