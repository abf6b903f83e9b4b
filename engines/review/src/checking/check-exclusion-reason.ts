import { type Language, worded } from '@ayni/framework'
import { currentProtocol } from '../state.ts'
import type { CheckResult, ClaimedAs } from './claim.ts'
import type { Figures } from './figures.ts'
import { counted, figure, type Sentence } from './phrases.ts'

/** Compares how many reports are said to be excluded in full text for a reason with the decisions; a report counts under its first reason. */
export function checkExclusionReason(
  { criterion, printed }: ClaimedAs<'exclusion-reason'>,
  { state, flow }: Figures,
  language: Language,
): CheckResult {
  const found = flow.reasons[criterion] ?? 0
  const waiting =
    flow.awaitingTitleAbstract + flow.conflictsTitleAbstract + flow.awaitingFullText + flow.conflictsFullText
  const isOpen = flow.excludedFullText === 0 || waiting > 0
  const follows = found === printed
  const text = currentProtocol(state)?.criteria.find(({ id }) => id === criterion)?.text ?? {}
  return {
    printed,
    recomputed: isOpen ? null : found,
    verdict: isOpen ? 'cannot-be-recomputed' : follows ? 'follows' : 'does-not-follow',
    reason: (isOpen ? unfinished : follows ? same : other)[language]({
      reason: worded(text, language) || criterion,
      own: figure(printed, language),
      found: counted(found, nouns[language], language),
    }),
    details: null,
  }
}

const nouns = {
  en: ['report', 'reports'],
  es: ['informe', 'informes'],
  pt: ['relato', 'relatos'],
} as const

type Values = { reason: string; own: string; found: string }

const same: Sentence<Values> = {
  en: ({ reason, found }) => `“${reason}” is the first reason of ${found} excluded in full text, as printed.`,
  es: ({ reason, found }) => `«${reason}» es la primera razón de ${found} a texto completo, como se publicó.`,
  pt: ({ reason, found }) => `“${reason}” é o primeiro motivo de ${found} em texto completo, como publicado.`,
}

const other: Sentence<Values> = {
  en: ({ reason, found, own }) =>
    `“${reason}” is the first reason of ${found} excluded in full text, not of ${own}.`,
  es: ({ reason, found, own }) =>
    `«${reason}» es la primera razón de ${found} a texto completo, no de ${own}.`,
  pt: ({ reason, found, own }) =>
    `“${reason}” é o primeiro motivo de ${found} em texto completo, não de ${own}.`,
}

const unfinished: Sentence<Values> = {
  en: ({ reason }) => `Not all full texts are judged yet, so nobody can tell how many fall to “${reason}”.`,
  es: ({ reason }) =>
    `Aún no se han juzgado todos los textos completos, así que no se sabe cuántos caen por «${reason}».`,
  pt: ({ reason }) =>
    `Ainda não se julgaram todos os textos completos, por isso não se sabe quantos caem por “${reason}”.`,
}
