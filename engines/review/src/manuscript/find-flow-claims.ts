import type { Claimed, FlowCountName } from '../checking/claim.ts'
import type { Figures } from '../checking/figures.ts'
import {
  exclusionSayings,
  flowSayings,
  isStudyNoun,
  reportedIn,
  reportsOfStudies,
  stageCues,
} from './flow-sayings.ts'
import { documentNoun, type MarkedSentence } from './marked-sentence.ts'

/** A figure and the place of its number among those of the sentence. */
export type Numbered = { of: Claimed; number: number }

/**
 * Numbers of the flow in one sentence.
 *
 * @param before what the paragraph says before the sentence, folded: it tells at which stage documents were excluded.
 */
export function findFlowClaims(
  { text, counts }: MarkedSentence,
  before: string,
  figures: Figures,
): Numbered[] {
  const found = new Map<number, FlowCountName>()
  const add = (name: FlowCountName, number: number) => {
    if (!found.has(number)) found.set(number, name)
  }
  for (const [name, expressions] of flowSayings)
    for (const expression of expressions)
      for (const match of text.matchAll(expression)) {
        const number = Number(match[1])
        if (name === 'included') add(includedAs(text, number, counts, figures), number)
        else add(name, number)
      }
  for (const expression of exclusionSayings)
    for (const match of text.matchAll(expression)) {
      const behind = text.slice(match.index + match[0].length).split('#')[0] ?? ''
      const stage = stageIn(behind.slice(0, 60)) ?? stageIn(text.slice(0, match.index)) ?? stageIn(before)
      if (stage !== null) add(stage, Number(match[1]))
    }
  for (const [, first, firstNoun = '', second, secondNoun = ''] of text.matchAll(reportedIn)) {
    const known = [found.get(Number(first)), found.get(Number(second))]
    const isOwn = known.includes('included') || known.includes('studies')
    if (!isOwn || isStudyNoun.test(firstNoun) === isStudyNoun.test(secondNoun)) continue
    found.set(Number(first), isStudyNoun.test(firstNoun) ? 'studies' : 'included')
    found.set(Number(second), isStudyNoun.test(secondNoun) ? 'studies' : 'included')
  }
  for (const [number, name] of startOf(text, counts, figures)) add(name, number)
  return [...found].map(([number, name]) => ({
    of: { kind: 'flow', count: name, printed: counts[number] ?? 0 },
    number,
  }))
}

/** Studies are counted apart from the reports they are told in; where no noun says which, it is what the number agrees with. */
function includedAs(
  text: string,
  number: number,
  counts: readonly number[],
  { flow }: Figures,
): FlowCountName {
  if (new RegExp(`${reportsOfStudies}[^#()]*\\(#${number}#`, 'u').test(text)) return 'included'
  const noun = new RegExp(`#${number}# (?:[\\p{L}-]+ ){0,2}?(${documentNoun})(?!\\p{L})`, 'u').exec(text)?.[1]
  const boxed = new RegExp(`(${documentNoun}) (?:included|incluid[oa]s)[^#()]*\\(#${number}#`, 'u').exec(
    text,
  )?.[1]
  const named = noun ?? boxed
  if (named !== undefined) return isStudyNoun.test(named) ? 'studies' : 'included'
  return counts[number] === flow.studies ? 'studies' : 'included'
}

/** `Of the 1,296 records, 612 …` says not which records: the number is taken for the one of the flow that it is, if any. */
function startOf(text: string, counts: readonly number[], { flow }: Figures): [number, FlowCountName][] {
  const match = new RegExp(
    `^(?:from|out of|of|de|dos|das)(?: the| los| las| estos| these)? #(\\d+)# (${documentNoun})(?=[,:]| we | only | hemos | se )`,
    'u',
  ).exec(text)
  if (!match) return []
  const number = Number(match[1])
  const names = (['identified', 'screened', 'sought', 'assessed'] as const).filter(
    (name) => flow[name] > 0 && flow[name] === counts[number],
  )
  const [only] = names
  if (isStudyNoun.test(match[2] ?? '') && counts[number] === flow.studies) return [[number, 'studies']]
  return only === undefined ? [] : [[number, only]]
}

/** The stage that is named last in a text. */
function stageIn(text: string): 'excludedTitleAbstract' | 'excludedFullText' | null {
  const last = (expression: RegExp) => [...text.matchAll(expression)].at(-1)?.index ?? -1
  const [first, second] = [last(stageCues.excludedTitleAbstract), last(stageCues.excludedFullText)]
  if (first < 0 && second < 0) return null
  return first > second ? 'excludedTitleAbstract' : 'excludedFullText'
}
