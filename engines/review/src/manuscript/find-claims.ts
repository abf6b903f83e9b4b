import type { Claimed } from '../checking/claim.ts'
import { type Figures, figuresOf } from '../checking/figures.ts'
import type { StatedTable } from '../facts.ts'
import type { ReviewState } from '../state.ts'
import { type CountedThing, countedThings } from './counted-things.ts'
import { findAgreementClaims } from './find-agreement-claims.ts'
import { findFlowClaims, type Numbered } from './find-flow-claims.ts'
import { findMapClaims, studiesNamed } from './find-map-claims.ts'
import { findNamedCounts } from './find-named-counts.ts'
import { findShares } from './find-shares.ts'
import { findTableClaims } from './find-table-claims.ts'
import type { FoundClaim } from './found-claim.ts'
import { type ManuscriptPiece, sentencesOf } from './manuscript-text.ts'
import { type MarkedSentence, markedSentence } from './marked-sentence.ts'
import { foldForNames } from './named-things.ts'
import { type FigureQuote, quoteOfFigure } from './quote-of-figure.ts'

/** What a manuscript states about its own review, and the tables that its claims speak of. */
export type FoundClaims = { claims: FoundClaim[]; tables: StatedTable[] }

/** Sections that speak of other work. */
const background =
  /^\W*(?:\d+\W*)?(?:introduction|background|rationale|introducci[oó]n|antecedentes|justificaci[oó]n|introdu[cç][aã]o|fundamenta[cç][aã]o)/iu

/**
 * Finds the figures a manuscript states about its own review, in English, Spanish and Portuguese: numbers of the flow,
 * documents by source, kappas, percent agreement, percentages, the rule of acceptance, reasons of exclusion, in how many
 * studies components, outcomes, their cells, countries and designs are found, studies with most components or outcomes,
 * cells and totals of tables, levels of the map. It reads by form, so a person must look: what is misread can be dismissed
 * or corrected. A figure stated several times counts once, with all its places.
 *
 * @param pieces of `readMarkdownManuscript` or `readWordManuscript`.
 * @param state whose sources, components, outcomes, charts and studies are recognised by name.
 */
export function findClaims(pieces: readonly ManuscriptPiece[], state: ReviewState): FoundClaims {
  const figures = figuresOf(state)
  const things = countedThings(state)
  const found: Omit<FoundClaim, 'reading'>[] = []
  // What was said last also explains the next box of a flow diagram: `Reports excluded:`, `Wrong population (n = 21)`.
  let before = ''
  for (const piece of pieces) {
    if (piece.kind !== 'text') continue
    const isBackground = background.test(piece.where)
    for (const sentence of sentencesOf(piece.text)) {
      if (!isBackground)
        for (const { of, quote } of claimsIn(sentence, before, things, figures))
          found.push({ sentence, where: piece.where, of, quote })
      before = /[.!?]$/.test(sentence) ? sentence : `${before} ${sentence}`.slice(-300)
    }
  }
  const { claims, tables } = findTableClaims(pieces, found, things, figures)
  return { claims: gathered([...found, ...claims]), tables }
}

/** What one sentence says; `before` is the sentence before it. */
function claimsIn(
  sentence: string,
  before: string,
  things: readonly CountedThing[],
  figures: Figures,
): { of: Claimed; quote: FigureQuote | undefined }[] {
  const marked = markedSentence(sentence)
  return numbersIn(sentence, marked, before, things, figures).map(({ of, number }) => ({
    of,
    quote: quoteOfFigure(sentence, of, number, marked) ?? undefined,
  }))
}

function numbersIn(
  sentence: string,
  marked: MarkedSentence,
  before: string,
  things: readonly CountedThing[],
  figures: Figures,
): Numbered[] {
  const { state } = figures
  const said = foldForNames(before)
  // What others counted is theirs to check, but for a share beside both its numbers.
  if (isOfOthers(sentence, state))
    return findShares(marked, [], figures, 'both').map((of) => ({ of, number: -1 }))
  const agreement = findAgreementClaims(sentence, before, state).map((of) => ({ of, number: -1 }))
  const map = findMapClaims(sentence, marked, things, state)
  const named = findNamedCounts(marked, said, things)
  // A number beside the name of a source or a reason is that source's, and no total.
  const taken = new Set([...named, ...map].map(({ number }) => number))
  const flow = findFlowClaims(marked, said, figures).filter(({ number }) => !taken.has(number))
  const numbers = [...flow, ...named]
  const shares = findShares(marked, numbers, figures).map((of) => ({ of, number: -1 }))
  return [...numbers, ...map, ...agreement, ...shares]
}

const otherReview =
  /\b(?:(?:previous|earlier|prior|another|recent|published|cochrane) (?:\p{L}+ ){0,3}(?:reviews?|meta-analys[ei]s|syntheses)|(?:revision|revisiones|revisao|revisoes|metaanalisis|meta-analise)s? (?:\p{L}+ ){0,2}(?:anterior|anteriores|previa|previas|previo|recientes?|recentes?|publicad[oa]s?))(?!\p{L})/u
const narrative =
  /(?:^|[\s(])\p{Lu}[\p{L}'’-]+(?: et al\.?| (?:and|&|y|e) \p{Lu}[\p{L}'’-]+)?,? \((?:19|20)\d\d[a-z]?\)/u

/** Whether a sentence tells what other authors did: it names another review, or cites somebody whom the review does not hold. */
function isOfOthers(sentence: string, state: ReviewState): boolean {
  if (otherReview.test(foldForNames(sentence))) return true
  return narrative.test(sentence) && studiesNamed(sentence, state).length === 0
}

/** Each figure once; studies said to report one number of outcomes in several sentences are one claim. */
function gathered(found: readonly Omit<FoundClaim, 'reading'>[]): FoundClaim[] {
  const byFigure = new Map<string, Omit<FoundClaim, 'reading'>>()
  for (const one of found) {
    const key =
      one.of.kind === 'studies-with-outcomes'
        ? `studies-with-outcomes ${one.of.count}`
        : JSON.stringify(one.of)
    const known = byFigure.get(key)
    if (!known) {
      byFigure.set(key, one)
      continue
    }
    const where = known.where.split('; ').includes(one.where) ? known.where : `${known.where}; ${one.where}`
    if (known.of.kind === 'studies-with-outcomes' && one.of.kind === 'studies-with-outcomes') {
      const printed = [...new Set([...known.of.printed, ...one.of.printed])]
      const sentence = `${known.sentence} ${one.sentence}`
      byFigure.set(key, { sentence, where, of: { ...known.of, printed } })
    } else byFigure.set(key, { ...known, where })
  }
  return [...byFigure.values()].map((one) => ({
    reading: `${JSON.stringify(one.of)} ${one.sentence}`,
    ...one,
  }))
}
