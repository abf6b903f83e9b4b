import type { Language } from '@ayni/framework'
import type { CheckResult, ClaimedAs } from './claim.ts'
import type { Figures } from './figures.ts'
import { counted, figure, listed, type Sentence } from './phrases.ts'

/** Compares how many components or outcomes a text says there are with those of the map. */
export function checkMapSize(
  { of, printed }: ClaimedAs<'map-size'>,
  { map }: Figures,
  language: Language,
): CheckResult {
  const names = map[of].map(({ name }) => name)
  const follows = names.length === printed
  const isEmpty = names.length === 0
  return {
    printed,
    recomputed: isEmpty ? null : names.length,
    verdict: isEmpty ? 'cannot-be-recomputed' : follows ? 'follows' : 'does-not-follow',
    reason: (isEmpty ? none : follows ? same : other)[language]({
      found: counted(names.length, nouns[language][of], language),
      noun: nouns[language][of][1],
      own: figure(printed, language),
      names: listed(names, language),
    }),
    details: null,
  }
}

const nouns = {
  en: { components: ['component', 'components'], outcomes: ['outcome', 'outcomes'] },
  es: { components: ['componente', 'componentes'], outcomes: ['resultado', 'resultados'] },
  pt: { components: ['componente', 'componentes'], outcomes: ['desfecho', 'desfechos'] },
} as const

type Values = { found: string; noun: string; own: string; names: string }

const same: Sentence<Values> = {
  en: ({ found, names }) => `The map has ${found}, as printed: ${names}.`,
  es: ({ found, names }) => `El mapa tiene ${found}, como se publicó: ${names}.`,
  pt: ({ found, names }) => `O mapa tem ${found}, como publicado: ${names}.`,
}

const other: Sentence<Values> = {
  en: ({ found, own, names }) => `The map has ${found}, not ${own}: ${names}.`,
  es: ({ found, own, names }) => `El mapa tiene ${found}, no ${own}: ${names}.`,
  pt: ({ found, own, names }) => `O mapa tem ${found}, não ${own}: ${names}.`,
}

const none: Sentence<Values> = {
  en: ({ noun, own }) => `The review has no ${noun} yet, so ${own} has nothing to be compared with.`,
  es: ({ noun, own }) => `La revisión aún no tiene ${noun}, así que no hay con qué comparar ${own}.`,
  pt: ({ noun, own }) => `A revisão ainda não tem ${noun}, por isso não há com que comparar ${own}.`,
}
