import { type Agreement, agreement, type CohenKappa, cohenKappaOfTable } from '@ayni/statistics'
import type { CodeId, StudyId } from '../facts.ts'
import type { PersonId } from '../screening/decision.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import { codesOf, codingIsOpen, codingsOf } from './coded.ts'

/** How far coders agreed on one code. */
export type CodeAgreement = {
  code: CodeId
  /** Whether it was used on a study at all, over the studies that all of them finished. */
  studies: Agreement
  /**
   * Characters of full texts that both, only the first, only the second or neither coded with it, each passage by the page
   * on which it begins.
   */
  characters: { both: number; first: number; second: number; neither: number; kappa: CohenKappa | null }
}

/**
 * Agreement of two coders on each code, over studies that both have finished, coded alone: by study (used on it or not) and
 * by character of the full texts (Cohen's kappa of the 2 × 2 table; passages without a place in a full text are left out).
 * What a code counts for after merges and moves is taken as it stands.
 *
 * @returns empty where the protocol asks for one coder.
 */
export function codeAgreement(state: ReviewState, first: PersonId, second: PersonId): CodeAgreement[] {
  if ((currentProtocol(state)?.coders ?? 1) < 2) return []
  const studies = [...state.finishedCoding]
    .filter(([study, coders]) => coders.has(first) && coders.has(second) && codingIsOpen(state, study))
    .map(([study]) => study)
  const both = new Set(studies)
  const codings = codingsOf(state).filter(({ study }) => both.has(study))
  const lengths = lengthsOf(state)
  return codesOf(state).map(({ code }) => {
    const ofCode = codings.filter((coding) => coding.code === code)
    const by = (person: PersonId) => ofCode.filter((coding) => coding.person === person)
    const uses = (person: PersonId, study: StudyId) =>
      by(person).some((coding) => coding.study === study) ? 'used' : 'not used'
    const files = new Set(codings.flatMap(({ anchor }) => anchor?.fileHash ?? []))
    const table = { both: 0, first: 0, second: 0, neither: 0 }
    for (const file of files) {
      const [a, b] = [first, second].map((person) => covered(by(person), file))
      if (!a || !b) continue
      let shared = 0
      for (const place of a) if (b.has(place)) shared += 1
      table.both += shared
      table.first += a.size - shared
      table.second += b.size - shared
      table.neither += Math.max(0, (lengths.get(file) ?? 0) - (a.size + b.size - shared))
    }
    return {
      code,
      studies: agreement(studies.map((study) => [uses(first, study), uses(second, study)])),
      characters: {
        ...table,
        kappa: cohenKappaOfTable([
          [table.both, table.first],
          [table.second, table.neither],
        ]),
      },
    }
  })
}

function lengthsOf(state: ReviewState): Map<string, number> {
  return new Map(
    [...state.fullTexts.values()].flat().map(({ hash, characters }): [string, number] => [hash, characters]),
  )
}

/** Places of a file that codings cover, by page and character; pages lie farther apart than a passage is long. */
function covered(codings: ReturnType<typeof codingsOf>, file: string): Set<number> {
  const places = new Set<number>()
  for (const { anchor } of codings) {
    if (anchor?.fileHash !== file) continue
    for (let at = anchor.position.start; at < anchor.position.end; at += 1) places.add(anchor.page * 1e7 + at)
  }
  return places
}
