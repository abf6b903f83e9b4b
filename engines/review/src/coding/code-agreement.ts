import { type Coefficient, cohenKappa, krippendorffAlpha } from '@ayni/statistics'
import type { CodeId, StudyId } from '../facts.ts'
import { type DocumentText, wholeText } from '../full-text/document-text.ts'
import type { PersonId } from '../screening/decision.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import { codesOf, codingIsOpen } from './coded.ts'
import { independentCodings } from './independent-codings.ts'
import { overlap, type PlacedCoding, placedCodings } from './placed-codings.ts'

/** How often both, only one or none used a code, and coefficients with 95 % intervals. */
export type UseAgreement = {
  both: number
  first: number
  second: number
  neither: number
  kappa: Coefficient
  alpha: Coefficient
}

/** A passage that two people coded differently: what each used on it. */
export type CodingDifference = {
  study: StudyId
  passage: string
  where: string
  /** A coding that leads to it. */
  coding: string
  first: CodeId[]
  second: CodeId[]
}

/** How far two coders agree, over the studies that both finished, as each coded them alone. */
export type CoderAgreement = {
  studies: StudyId[]
  /** Sentences of the full texts in which one of them marked something. */
  sentences: number
  /** Passages without a place in a full text: in the counts by study, not by sentence. */
  typed: number
  codes: { code: CodeId; byStudy: UseAgreement; bySentence: UseAgreement }[]
  /** All codes together: the units are pairs of a code and a study, or a sentence. */
  all: { byStudy: UseAgreement; bySentence: UseAgreement }
  differences: CodingDifference[]
}

/**
 * Agreement of two coders on each code: was it used on a study, and was it used on a sentence (one that shares a character
 * with a passage coded so). Cohen's kappa and Krippendorff's alpha with intervals; those by sentence take sentences as
 * independent of each other, which neighbours are not, and so are rather too narrow.
 *
 * @param texts the full texts of each study, in which passages are found again.
 * @returns `null` where the protocol asks for one coder, or no study was finished by both.
 */
export function codeAgreement(
  state: ReviewState,
  first: PersonId,
  second: PersonId,
  texts: ReadonlyMap<StudyId, readonly DocumentText[]>,
): CoderAgreement | null {
  if ((currentProtocol(state)?.coders ?? 1) < 2) return null
  const studies = [...state.codingOpenedAt.keys()].filter(
    (study) =>
      codingIsOpen(state, study) &&
      [first, second].every((person) => state.finishedCoding.get(study)?.has(person)),
  )
  if (studies.length === 0) return null
  const codings = studies
    .flatMap((study) => independentCodings(state, study))
    .filter(({ person }) => person === first || person === second)
  const placed = placedCodings(codings, texts)
  const used = new Set(codings.map(({ code }) => code))
  const codes = codesOf(state)
    .map(({ code }) => code)
    .filter((code) => used.has(code))
  const inStudies = studies.map((study) => codings.filter((one) => one.study === study))
  const sentences = sentencesOf(placed, texts)
  const uses = (unit: readonly { code: CodeId; person: PersonId }[], code: CodeId): [boolean, boolean] => [
    unit.some((one) => one.code === code && one.person === first),
    unit.some((one) => one.code === code && one.person === second),
  ]
  const rows = codes.map((code) => ({
    code,
    byStudy: inStudies.map((unit) => uses(unit, code)),
    bySentence: sentences.map((unit) => uses(unit, code)),
  }))
  return {
    studies,
    sentences: sentences.length,
    typed: placed.filter(({ isTyped }) => isTyped).length,
    codes: rows.map(({ code, byStudy, bySentence }) => ({
      code,
      byStudy: useAgreement(byStudy),
      bySentence: useAgreement(bySentence),
    })),
    all: {
      byStudy: useAgreement(rows.flatMap(({ byStudy }) => byStudy)),
      bySentence: useAgreement(rows.flatMap(({ bySentence }) => bySentence)),
    },
    differences: differencesIn(placed, first),
  }
}

function useAgreement(units: readonly (readonly [boolean, boolean])[]): UseAgreement {
  const count = (a: boolean, b: boolean) => units.filter(([x, y]) => x === a && y === b).length
  const ratings = units.map((pair) => pair.map((is) => (is ? 'used' : 'not used')))
  return {
    both: count(true, true),
    first: count(true, false),
    second: count(false, true),
    neither: count(false, false),
    kappa: cohenKappa(ratings),
    alpha: krippendorffAlpha(ratings),
  }
}

/** For each sentence of the texts in which something was marked: what was used on it, by whom. */
function sentencesOf(
  placed: readonly PlacedCoding[],
  texts: ReadonlyMap<StudyId, readonly DocumentText[]>,
): { code: CodeId; person: PersonId }[][] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  const marked = Map.groupBy(
    placed.filter(({ isTyped }) => !isTyped),
    ({ place }) => place,
  )
  const known = new Map([...texts.values()].flat().map((text) => [text.hash, text]))
  return [...marked].flatMap(([hash, ofFile]) => {
    const text = known.get(hash)
    if (!text) return []
    // A line break ends no sentence.
    return [...segmenter.segment(wholeText(text).replace(/\s/g, ' '))]
      .filter(({ segment }) => segment.trim() !== '')
      .map(({ index, segment }) => {
        const end = index + segment.trimEnd().length
        return ofFile.filter((one) => one.start < end && index < one.end).map(({ coding }) => coding)
      })
  })
}

/** Passages that overlap are one; it differs when the two used different codes on it. */
function differencesIn(placed: readonly PlacedCoding[], first: PersonId): CodingDifference[] {
  const groups: PlacedCoding[][] = []
  for (const one of placed.toSorted(
    (a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0) || a.start - b.start,
  )) {
    const last = groups.at(-1)
    if (last?.some((other) => overlap(one, other))) last.push(one)
    else groups.push([one])
  }
  return groups.flatMap((group): CodingDifference[] => {
    const longest = group.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0]?.coding
    const codesBy = (isFirst: boolean) =>
      [
        ...new Set(
          group
            .filter(({ coding }) => (coding.person === first) === isFirst)
            .map(({ coding }) => coding.code),
        ),
      ].sort()
    const [mine, theirs] = [codesBy(true), codesBy(false)]
    if (!longest || mine.join(' ') === theirs.join(' ')) return []
    const { study, passage, where, coding } = longest
    return [{ study, passage, where, coding, first: mine, second: theirs }]
  })
}
