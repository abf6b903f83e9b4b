import type { Language } from '@ayni/framework'
import { codingsOf } from '../coding/coded.ts'
import type { ReviewState } from '../state.ts'
import type { CheckResult, ClaimDetails, ClaimedAs } from './claim.ts'
import type { Figures } from './figures.ts'
import { counted, figure, foldName, listed, type Sentence } from './phrases.ts'

type StudyCount = { id: string; label: string; count: number }

/** Compares the studies said to have most components with those that have, counted in components or in codes. */
export function checkMostComponents(
  { printed }: ClaimedAs<'studies-with-most-components'>,
  figures: Figures,
  language: Language,
): CheckResult {
  const counts = countsOf(figures, 'components')
  const byCodes = counts.map((study) => ({ ...study, count: codesOf(figures.state, study.id) }))
  // A text that says "components" may have counted the concepts that were gathered into them.
  const codesGiveIt = isTop(printed, byCodes) && !isTop(printed, counts)
  return checkTop('components', printed, codesGiveIt ? byCodes : counts, language)
}

/** Compares the studies said to report most outcomes with those that do. */
export function checkMostOutcomes(
  { printed }: ClaimedAs<'studies-with-most-outcomes'>,
  figures: Figures,
  language: Language,
): CheckResult {
  return checkTop('outcomes', printed, countsOf(figures, 'outcomes'), language)
}

/** Compares the studies said to report a certain number of outcomes with those that do. */
export function checkNumberOfOutcomes(
  { count, printed }: ClaimedAs<'studies-with-outcomes'>,
  figures: Figures,
  language: Language,
): CheckResult {
  const counts = countsOf(figures, 'outcomes')
  const expected = counts.filter((study) => study.count === count)
  const follows = sameStudies(printed, expected)
  const highest = Math.max(0, ...counts.map((study) => study.count))
  const values = {
    number: counted(count, nouns[language].outcomes, language),
    expected: withCounts(expected, language),
    printed: withCounts(printedOf(printed, counts), language),
    highest: figure(highest, language),
  }
  const sentence = follows
    ? sameNumber
    : expected.length > 0
      ? otherNumber
      : count > highest
        ? tooMany
        : noneWithNumber
  return result('outcomes', printed, expected, counts, follows, sentence[language](values), language)
}

function checkTop(
  what: 'components' | 'outcomes',
  printed: readonly string[],
  counts: readonly StudyCount[],
  language: Language,
): CheckResult {
  const highest = Math.max(0, ...counts.map((study) => study.count))
  const top = counts.filter((study) => study.count === highest)
  const follows = isTop(printed, counts)
  const expected = follows ? counts.filter((study) => isPrinted(study, printed)) : top
  const others = printedOf(printed, counts).filter((study) => study.count < highest)
  const values = {
    what: nouns[language][what][1],
    highest: figure(highest, language),
    top: listed(
      top.map((study) => study.label),
      language,
    ),
    printed: withCounts(printedOf(printed, counts), language),
    others: others.length > 0 ? withCounts(others, language) : null,
  }
  const reason = (follows ? sameTop : otherTop)[language](values)
  return result(what, printed, expected, counts, follows, reason, language)
}

function result(
  what: 'components' | 'outcomes',
  printed: readonly string[],
  expected: readonly StudyCount[],
  counts: readonly StudyCount[],
  follows: boolean,
  reason: string,
  language: Language,
): CheckResult {
  const [only, ...more] = printed
  const shown = only !== undefined && more.length === 0 ? only : printed
  if (counts.length === 0)
    return {
      printed: shown,
      recomputed: null,
      verdict: 'cannot-be-recomputed',
      reason: nothingFound[language]({ what: nouns[language][what][1] }),
      details: null,
    }
  return {
    printed: shown,
    recomputed: expected.map((study) => study.label),
    verdict: follows ? 'follows' : 'does-not-follow',
    reason,
    details: detailsOf(what, printed, expected, counts),
  }
}

/** Whether the list is exactly the head of the ranking: everyone outside it has fewer than anyone in it. */
function isTop(printed: readonly string[], counts: readonly StudyCount[]): boolean {
  const inside = counts.filter((study) => isPrinted(study, printed))
  const outside = counts.filter((study) => !isPrinted(study, printed))
  if (inside.length === 0 || inside.length !== new Set(printed.map(foldName)).size) return false
  const lowest = Math.min(...inside.map((study) => study.count))
  return outside.every((study) => study.count < lowest)
}

function countsOf({ map }: Figures, what: 'components' | 'outcomes'): StudyCount[] {
  return map.studies
    .map((study) => ({ id: study.id, label: study.label, count: study[what].length }))
    .filter((study) => study.count > 0)
}

/** Codes placed in a component that were used on the study. */
function codesOf(state: ReviewState, study: string): number {
  const codes = new Set<string>()
  for (const coding of codingsOf(state))
    if (coding.study === study && state.codes.get(coding.code)?.component) codes.add(coding.code)
  return codes.size
}

function isPrinted(study: StudyCount, printed: readonly string[]): boolean {
  return printed.some((name) => foldName(name) === foldName(study.label))
}

function sameStudies(printed: readonly string[], studies: readonly StudyCount[]): boolean {
  return (
    new Set(printed.map(foldName)).size === studies.length &&
    studies.every((study) => isPrinted(study, printed))
  )
}

/** The printed studies with their counts, 0 where the review knows none. */
function printedOf(printed: readonly string[], counts: readonly StudyCount[]): StudyCount[] {
  return printed.map(
    (label) =>
      counts.find((study) => foldName(study.label) === foldName(label)) ?? { id: '', label, count: 0 },
  )
}

function withCounts(studies: readonly StudyCount[], language: Language): string {
  return listed(
    studies.map((study) => `${study.label} (${figure(study.count, language)})`),
    language,
  )
}

function detailsOf(
  what: 'components' | 'outcomes',
  printed: readonly string[],
  expected: readonly StudyCount[],
  counts: readonly StudyCount[],
): ClaimDetails {
  const named = printedOf(printed, counts)
  const all = [...named, ...expected.filter((study) => !named.some(({ id }) => id === study.id))]
  return {
    kind: 'studies',
    counted: what,
    studies: all
      .map((study) => ({
        ...study,
        printed: isPrinted(study, printed),
        expected: expected.some(({ id }) => id === study.id),
      }))
      .sort((a, b) => b.count - a.count),
  }
}

const nouns = {
  en: { components: ['component', 'components'], outcomes: ['outcome', 'outcomes'] },
  es: { components: ['componente', 'componentes'], outcomes: ['resultado', 'resultados'] },
  pt: { components: ['componente', 'componentes'], outcomes: ['desfecho', 'desfechos'] },
} as const

const nothingFound: Sentence<{ what: string }> = {
  en: ({ what }) => `The review records no ${what} of any study, so the studies cannot be compared.`,
  es: ({ what }) => `La revisión no registra ${what} de ningún estudio, así que no se pueden comparar.`,
  pt: ({ what }) => `A revisão não registra ${what} de nenhum estudo, por isso não podem ser comparados.`,
}

type Top = { what: string; highest: string; top: string; printed: string; others: string | null }

const sameTop: Sentence<Top> = {
  en: ({ printed }) => `No other study has as many as those named: ${printed}.`,
  es: ({ printed }) => `Ningún otro estudio tiene tantos como los nombrados: ${printed}.`,
  pt: ({ printed }) => `Nenhum outro estudo tem tantos como os citados: ${printed}.`,
}

const otherTop: Sentence<Top> = {
  en: ({ what, highest, top, others }) =>
    `The most ${what} in one study are ${highest}, in ${top}${others === null ? ', not all of which are named' : `; named with fewer: ${others}`}.`,
  es: ({ what, highest, top, others }) =>
    `Lo máximo de ${what} en un estudio es ${highest}, en ${top}${others === null ? ', y no se los nombra a todos' : `; nombrados con menos: ${others}`}.`,
  pt: ({ what, highest, top, others }) =>
    `O máximo de ${what} em um estudo é ${highest}, em ${top}${others === null ? ', e nem todos são citados' : `; citados com menos: ${others}`}.`,
}

type Numbered = { number: string; expected: string; printed: string; highest: string }

const sameNumber: Sentence<Numbered> = {
  en: ({ number }) => `Exactly these studies have ${number}.`,
  es: ({ number }) => `Exactamente estos estudios tienen ${number}.`,
  pt: ({ number }) => `Exatamente estes estudos têm ${number}.`,
}

const otherNumber: Sentence<Numbered> = {
  en: ({ number, expected, printed }) => `The studies with ${number} are ${expected}, not ${printed}.`,
  es: ({ number, expected, printed }) => `Los estudios con ${number} son ${expected}, no ${printed}.`,
  pt: ({ number, expected, printed }) => `Os estudos com ${number} são ${expected}, não ${printed}.`,
}

const tooMany: Sentence<Numbered> = {
  en: ({ number, highest, printed }) =>
    `No study has ${number}, the most in one study being ${highest}; those named have fewer: ${printed}.`,
  es: ({ number, highest, printed }) =>
    `Ningún estudio tiene ${number}: lo máximo en uno es ${highest}, y los nombrados tienen menos: ${printed}.`,
  pt: ({ number, highest, printed }) =>
    `Nenhum estudo tem ${number}: o máximo em um deles é ${highest}, e os citados têm menos: ${printed}.`,
}

const noneWithNumber: Sentence<Numbered> = {
  en: ({ number, printed }) => `No study has exactly ${number}; those named have others: ${printed}.`,
  es: ({ number, printed }) =>
    `Ningún estudio tiene exactamente ${number}; los nombrados tienen otros: ${printed}.`,
  pt: ({ number, printed }) => `Nenhum estudo tem exatamente ${number}; os citados têm outros: ${printed}.`,
}
