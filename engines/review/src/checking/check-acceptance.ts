import type { Language } from '@ayni/framework'
import { studiesOf } from '../charting/studies.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import type { CheckResult, ClaimedAs } from './claim.ts'
import { counted, figure, type Sentence, studyNoun } from './phrases.ts'

/**
 * Compares a printed rule of acceptance with the protocol's, and applies it to the appraisals held: the claim
 * follows when every study was appraised and each of those not turned down passes.
 */
export function checkAcceptance(
  { raters, threshold }: ClaimedAs<'acceptance-rule'>,
  state: ReviewState,
  language: Language,
): CheckResult {
  const printed = { raters, threshold }
  const rule = currentProtocol(state)?.acceptance ?? null
  const write = (rule: { raters: number; threshold: number }): Rule => ({
    raters: figure(rule.raters, language),
    share: `${figure(rule.threshold * 100, language)} %`,
  })
  const own = write(printed)
  if (rule && (rule.raters !== raters || rule.threshold !== threshold))
    return {
      printed,
      recomputed: { raters: rule.raters, threshold: rule.threshold },
      verdict: 'does-not-follow',
      reason: otherRule[language]({ own, rule: write(rule) }),
      details: null,
    }

  const verdicts = studiesOf(state).map((study) => study.acceptance?.verdict ?? 'pending')
  const pending = verdicts.filter((verdict) => verdict === 'pending').length
  const accepted = verdicts.filter((verdict) => verdict === 'accepted').length
  const values = {
    own,
    pending: counted(pending, studyNoun[language], language),
    accepted: figure(accepted, language),
    all: counted(verdicts.length, studyNoun[language], language),
  }
  if (!rule || state.appraisals.size === 0)
    return {
      printed,
      recomputed: null,
      verdict: 'cannot-be-recomputed',
      reason: noAnswers[language](values),
      details: null,
    }
  return {
    printed,
    recomputed: { raters, threshold, accepted, notAccepted: verdicts.length - accepted - pending, pending },
    verdict: pending > 0 ? 'cannot-be-recomputed' : 'follows',
    reason: (pending > 0 ? unfinished : applied)[language](values),
    details: null,
  }
}

type Rule = { raters: string; share: string }
type Values = { own: Rule; pending: string; accepted: string; all: string }

const otherRule: Sentence<{ own: Rule; rule: Rule }> = {
  en: ({ own, rule }) =>
    `The protocol asks for ${rule.raters} raters and ${rule.share} of the items, not ${own.raters} and ${own.share}.`,
  es: ({ own, rule }) =>
    `El protocolo pide ${rule.raters} evaluadores y ${rule.share} de los ítems, no ${own.raters} y ${own.share}.`,
  pt: ({ own, rule }) =>
    `O protocolo pede ${rule.raters} avaliadores e ${rule.share} dos itens, não ${own.raters} e ${own.share}.`,
}

const noAnswers: Sentence<Values> = {
  en: ({ own }) =>
    `The rule is stated (${own.raters} raters, ${own.share} of the items), but the review holds no rater’s answers, so nobody can tell which studies pass it.`,
  es: ({ own }) =>
    `La regla está enunciada (${own.raters} evaluadores, ${own.share} de los ítems), pero la revisión no contiene las respuestas de nadie, así que no se puede saber qué estudios la cumplen.`,
  pt: ({ own }) =>
    `A regra está enunciada (${own.raters} avaliadores, ${own.share} dos itens), mas a revisão não contém as respostas de ninguém, por isso não se pode saber que estudos a cumprem.`,
}

const unfinished: Sentence<Values> = {
  en: ({ pending, accepted }) =>
    `${accepted} pass the rule so far; ${pending} without all the answers it needs cannot be judged yet.`,
  es: ({ pending, accepted }) =>
    `Hasta ahora cumplen la regla ${accepted}; ${pending} sin todas las respuestas necesarias no se pueden juzgar aún.`,
  pt: ({ pending, accepted }) =>
    `Até agora cumprem a regra ${accepted}; ${pending} sem todas as respostas necessárias ainda não podem ser julgados.`,
}

const applied: Sentence<Values> = {
  en: ({ accepted, all }) =>
    `The protocol has this rule, and by the answers held ${accepted} of ${all} pass it.`,
  es: ({ accepted, all }) =>
    `El protocolo tiene esta regla y, según las respuestas guardadas, la cumplen ${accepted} de ${all}.`,
  pt: ({ accepted, all }) =>
    `O protocolo tem esta regra e, pelas respostas guardadas, ${accepted} de ${all} a cumprem.`,
}
