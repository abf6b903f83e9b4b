import type { Language } from '@ayni/framework'
import type { CheckResult, ClaimedAs } from './claim.ts'
import { figure, type Sentence } from './phrases.ts'

/** Compares a printed share with the two numbers beside it: `27 of 37 (73 %)`. */
export function checkPercentage(
  { part, whole, printed, decimals }: ClaimedAs<'percentage'>,
  language: Language,
): CheckResult {
  const recomputed = (100 * part) / whole
  // Half a unit of the last digit, and a hair for halves that binary numbers miss.
  const follows = Math.abs(recomputed - printed) <= 0.5 / 10 ** decimals + 1e-9
  return {
    printed,
    recomputed: Number(recomputed.toFixed(decimals + 1)),
    verdict: follows ? 'follows' : 'does-not-follow',
    reason: sentence[language]({
      part: figure(part, language),
      whole: figure(whole, language),
      found: figure(recomputed, language, decimals + 1),
      own: figure(printed, language, decimals),
      follows,
    }),
    details: null,
  }
}

const sentence: Sentence<{ part: string; whole: string; found: string; own: string; follows: boolean }> = {
  en: ({ part, whole, found, own, follows }) =>
    `${part} of ${whole} is ${found} %${follows ? `, printed as ${own} %` : `, not ${own} %`}.`,
  es: ({ part, whole, found, own, follows }) =>
    `${part} de ${whole} es ${found} %${follows ? `, publicado como ${own} %` : `, no ${own} %`}.`,
  pt: ({ part, whole, found, own, follows }) =>
    `${part} de ${whole} é ${found} %${follows ? `, publicado como ${own} %` : `, não ${own} %`}.`,
}
