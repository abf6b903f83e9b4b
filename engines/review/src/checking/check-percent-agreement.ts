import type { Language } from '@ayni/framework'
import { agreement } from '@ayni/statistics'
import { ratingsOf } from '../agreement/ratings.ts'
import type { ReviewState } from '../state.ts'
import type { CheckResult, ClaimedAs } from './claim.ts'
import { figure, type Sentence } from './phrases.ts'

/** Compares a printed percent agreement with the decisions that were taken alone in a round. */
export function checkPercentAgreement(
  { printed, decimals, round }: ClaimedAs<'percent-agreement'>,
  state: ReviewState,
  language: Language,
): CheckResult {
  const { ratings } = round === null ? { ratings: [] } : ratingsOf(state, round)
  const { percent } = agreement(ratings)
  const recomputed = percent === null ? null : 100 * percent
  const follows = recomputed !== null && Math.abs(recomputed - printed) <= 0.5 / 10 ** decimals + 1e-9
  return {
    printed,
    recomputed: recomputed === null ? null : Number(recomputed.toFixed(decimals + 1)),
    verdict: recomputed === null ? 'cannot-be-recomputed' : follows ? 'follows' : 'does-not-follow',
    reason: (recomputed === null ? none : follows ? same : other)[language]({
      items: figure(ratings.length, language),
      own: figure(printed, language, decimals),
      found: figure(recomputed ?? 0, language, decimals),
    }),
    details: null,
  }
}

type Values = { items: string; own: string; found: string }

const same: Sentence<Values> = {
  en: ({ items, found }) => `On the ${items} items judged alone, people agreed in ${found} %, as printed.`,
  es: ({ items, found }) =>
    `En los ${items} ítems juzgados por separado hubo acuerdo en el ${found} %, como se publicó.`,
  pt: ({ items, found }) =>
    `Nos ${items} itens julgados separadamente houve acordo em ${found} %, como publicado.`,
}

const other: Sentence<Values> = {
  en: ({ items, found, own }) =>
    `On the ${items} items judged alone, people agreed in ${found} %, not in ${own} %.`,
  es: ({ items, found, own }) =>
    `En los ${items} ítems juzgados por separado hubo acuerdo en el ${found} %, no en el ${own} %.`,
  pt: ({ items, found, own }) =>
    `Nos ${items} itens julgados separadamente houve acordo em ${found} %, não em ${own} %.`,
}

const none: Sentence<Values> = {
  en: ({ own }) => `The review holds no finished round that ${own} % could come from.`,
  es: ({ own }) => `La revisión no tiene ninguna ronda terminada de la que pueda salir ${own} %.`,
  pt: ({ own }) => `A revisão não tem nenhuma rodada terminada da qual ${own} % possa sair.`,
}
