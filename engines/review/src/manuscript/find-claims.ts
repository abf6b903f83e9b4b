import type { StatedTable } from '../facts.ts'
import type { ReviewState } from '../state.ts'
import { findFlowClaims } from './find-flow-claims.ts'
import { findMapClaims } from './find-map-claims.ts'
import { findTableClaims } from './find-table-claims.ts'
import type { FoundClaim } from './found-claim.ts'
import { type ManuscriptPiece, sentencesOf } from './manuscript-text.ts'

/** What a manuscript states about its own review, and the tables that its claims speak of. */
export type FoundClaims = { claims: FoundClaim[]; tables: StatedTable[] }

/**
 * Finds the figures a manuscript states about its own review, in English, Spanish and Portuguese: numbers of the flow,
 * documents by source, kappas, percentages with their parts, the rule of acceptance, frequencies of components, studies
 * with most components or outcomes, cells and totals of tables, levels of the map. It reads by form, so a person must look:
 * what is misread can be dismissed or corrected. A figure stated several times counts once, with all its places.
 *
 * @param pieces of `readMarkdownManuscript` or `readWordManuscript`.
 * @param state whose sources, components, outcomes and studies are recognised by name.
 */
export function findClaims(pieces: readonly ManuscriptPiece[], state: ReviewState): FoundClaims {
  const found: Omit<FoundClaim, 'reading'>[] = []
  for (const piece of pieces) {
    if (piece.kind !== 'text') continue
    let before = ''
    for (const sentence of sentencesOf(piece.text)) {
      for (const of of [...findFlowClaims(sentence, before, state), ...findMapClaims(sentence, state)])
        found.push({ sentence, where: piece.where, of })
      before = sentence
    }
  }
  const { claims, tables } = findTableClaims(pieces, found, state)
  return { claims: gathered([...found, ...claims]), tables }
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
