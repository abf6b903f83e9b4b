import type { Language } from '@ayni/framework'
import { cohenKappa, matchesInterval, roundsTo } from '@ayni/statistics'
import { ratingsOf } from '../agreement/ratings.ts'
import type { ReviewState } from '../state.ts'
import { checkKappaByTables, printedKappa, range } from './check-kappa-tables.ts'
import type { CheckResult, ClaimedAs } from './claim.ts'
import { figure, type Sentence } from './phrases.ts'

/**
 * Checks a printed kappa against the decisions of its round; where the review does not hold them, against all
 * 2 × 2 tables that the stated sample allows.
 */
export function checkKappa(claimed: ClaimedAs<'kappa'>, state: ReviewState, language: Language): CheckResult {
  const { n, printed, interval, decimals, round } = claimed
  const { ratings } = round === null ? { ratings: [] } : ratingsOf(state, round)
  const rated = ratings.filter((row) => row.length === 2 && row.every((rating) => rating !== null))
  if (rated.length === 0) return checkKappaByTables(claimed, language)

  const own = cohenKappa(rated)
  const values = { items: figure(rated.length, language), printed: figure(printed, language, decimals) }
  if (own.value === null)
    return {
      printed: printedKappa(claimed),
      recomputed: { n: rated.length, kappa: null, ci95: null },
      verdict: 'does-not-follow',
      reason: undefinedKappa[language](values),
      details: null,
    }
  const follows =
    rated.length === n &&
    roundsTo(own.value, printed, decimals) &&
    (interval === null || matchesInterval(own, interval, decimals))
  const onlyInterval = interval !== null && rated.length === n && roundsTo(own.value, printed, decimals)
  const found = `${figure(own.value, language, decimals)} (${range([own.low, own.high], decimals, language)})`
  return {
    printed: printedKappa(claimed),
    recomputed: { n: rated.length, kappa: own.value, ci95: [own.low, own.high] },
    verdict: follows ? 'follows' : 'does-not-follow',
    reason: (follows ? sameKappa : onlyInterval ? otherInterval : otherKappa)[language]({
      ...values,
      found,
      own: interval === null ? '' : range(interval, decimals, language),
      n: figure(n, language),
    }),
    details: null,
  }
}

type Judged = { items: string; printed: string; found: string; own: string; n: string }

const sameKappa: Sentence<Judged> = {
  en: ({ items, found }) => `The ${items} items that both reviewers judged give ${found}, as printed.`,
  es: ({ items, found }) => `Los ${items} ítems que juzgaron ambas personas dan ${found}, como se publicó.`,
  pt: ({ items, found }) => `Os ${items} itens que ambas as pessoas julgaram dão ${found}, como publicado.`,
}

const otherKappa: Sentence<Judged> = {
  en: ({ items, printed, found, n }) =>
    `The ${items} items that both reviewers judged give ${found}; printed is ${printed} of ${n} items.`,
  es: ({ items, printed, found, n }) =>
    `Los ${items} ítems que juzgaron ambas personas dan ${found}; lo publicado es ${printed} de ${n} ítems.`,
  pt: ({ items, printed, found, n }) =>
    `Os ${items} itens que ambas as pessoas julgaram dão ${found}; o publicado é ${printed} de ${n} itens.`,
}

const otherInterval: Sentence<Judged> = {
  en: ({ items, found, own }) =>
    `The ${items} items that both reviewers judged give ${found}: the value is as printed, the interval ${own} is not.`,
  es: ({ items, found, own }) =>
    `Los ${items} ítems que juzgaron ambas personas dan ${found}: el valor es el publicado, el intervalo ${own} no.`,
  pt: ({ items, found, own }) =>
    `Os ${items} itens que ambas as pessoas julgaram dão ${found}: o valor é o publicado, o intervalo ${own} não.`,
}

const undefinedKappa: Sentence<{ items: string; printed: string }> = {
  en: ({ items, printed }) =>
    `Both reviewers gave the same answer on all ${items} items, so kappa has no value, and ${printed} cannot come from them.`,
  es: ({ items, printed }) =>
    `Ambas personas dieron la misma respuesta en los ${items} ítems, así que kappa no tiene valor y ${printed} no puede salir de ahí.`,
  pt: ({ items, printed }) =>
    `Ambas as pessoas deram a mesma resposta nos ${items} itens, por isso kappa não tem valor e ${printed} não pode vir daí.`,
}
