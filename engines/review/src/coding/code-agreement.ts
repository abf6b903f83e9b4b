import { agreementOfTable, type Coefficient, type YesNoTable } from '@ayni/statistics'
import type { CodeId, StudyId } from '../facts.ts'
import type { DocumentText } from '../full-text/document-text.ts'
import { type SentenceText, sentencesIn } from '../full-text/sentences.ts'
import type { PersonId } from '../screening/decision.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import { codesOf, codingIsOpen } from './coded.ts'
import { independentCodings } from './independent-codings.ts'
import { overlap, type PlacedCoding, placedCodings } from './placed-codings.ts'

/** How often both, only one or none used a code, and coefficients with 95 % intervals. */
export type UseAgreement = YesNoTable & { kappa: Coefficient; alpha: Coefficient }

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
  texts: ReadonlyMap<StudyId, readonly (DocumentText & SentenceText)[]>,
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
  const byStudy = unitsIn(
    codings.map((coding) => ({ coding, units: [coding.study] })),
    first,
  )
  const sentences = sentencesOf(placed, texts)
  const bySentence = unitsIn(sentences.uses, first)
  const perCode = codes.map((code) => ({
    code,
    byStudy: tableOf([...(byStudy.get(code)?.values() ?? [])], studies.length),
    bySentence: tableOf([...(bySentence.get(code)?.values() ?? [])], sentences.count),
  }))
  return {
    studies,
    sentences: sentences.count,
    typed: placed.filter(({ isTyped }) => isTyped).length,
    codes: perCode.map((one) => ({
      code: one.code,
      byStudy: useAgreement(one.byStudy),
      bySentence: useAgreement(one.bySentence),
    })),
    all: {
      byStudy: useAgreement(sumOf(perCode.map((one) => one.byStudy))),
      bySentence: useAgreement(sumOf(perCode.map((one) => one.bySentence))),
    },
    differences: differencesIn(placed, first),
  }
}

type Use = { byFirst: boolean; bySecond: boolean }

/** Who of the two used each code on each unit. */
function unitsIn(
  uses: readonly { coding: { code: CodeId; person: PersonId }; units: readonly string[] }[],
  first: PersonId,
): Map<CodeId, Map<string, Use>> {
  const found = new Map<CodeId, Map<string, Use>>()
  for (const { coding, units } of uses) {
    const ofCode = found.get(coding.code) ?? new Map<string, Use>()
    found.set(coding.code, ofCode)
    for (const unit of units) {
      const use = ofCode.get(unit) ?? { byFirst: false, bySecond: false }
      if (coding.person === first) use.byFirst = true
      else use.bySecond = true
      ofCode.set(unit, use)
    }
  }
  return found
}

function tableOf(uses: readonly Use[], units: number): YesNoTable {
  const both = uses.filter(({ byFirst, bySecond }) => byFirst && bySecond).length
  const first = uses.filter(({ byFirst }) => byFirst).length - both
  const second = uses.length - both - first
  return { both, first, second, neither: units - uses.length }
}

function sumOf(tables: readonly YesNoTable[]): YesNoTable {
  const sum = (key: keyof YesNoTable) => tables.reduce((total, table) => total + table[key], 0)
  return { both: sum('both'), first: sum('first'), second: sum('second'), neither: sum('neither') }
}

function useAgreement(table: YesNoTable): UseAgreement {
  return { ...table, ...agreementOfTable(table) }
}

/** The sentences of the texts in which something was marked, and on which of them each coding lies. */
function sentencesOf(
  placed: readonly PlacedCoding[],
  texts: ReadonlyMap<StudyId, readonly (DocumentText & SentenceText)[]>,
): { count: number; uses: { coding: PlacedCoding['coding']; units: string[] }[] } {
  const known = new Map([...texts.values()].flat().map((text) => [text.hash, text]))
  const marked = Map.groupBy(
    placed.filter(({ isTyped }) => !isTyped),
    ({ place }) => place,
  )
  let count = 0
  const uses = [...marked].flatMap(([hash, ofFile]) => {
    const text = known.get(hash)
    if (!text) return []
    const sentences = sentencesIn(text)
    count += sentences.length
    return ofFile.map(({ coding, start, end }) => ({
      coding,
      units: sentences.flatMap((one, at) => (start < one.end && one.start < end ? `${hash} ${at}` : [])),
    }))
  })
  return { count, uses }
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
