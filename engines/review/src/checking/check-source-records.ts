import type { Language } from '@ayni/framework'
import type { ReviewState } from '../state.ts'
import type { CheckResult, ClaimedAs } from './claim.ts'
import { figure, type Sentence, sameName } from './phrases.ts'

/**
 * Compares a printed number of documents from one source, or from all of a kind, with the records imported from it, or, where none
 * were, with the hits that its logged searches showed.
 */
export function checkSourceRecords(
  { source, printed, of }: ClaimedAs<'source-records'>,
  state: ReviewState,
  language: Language,
): CheckResult {
  const ofSource = (entry: { source: string; kind: string }) =>
    of ? entry.kind === of : sameName(entry.source, source) && entry.kind !== 'as-published'
  const isImported = [...state.imports.values()].some((entry) => ofSource(entry) && entry.withdrawn === null)
  const hits = [...state.searches.values()].filter(ofSource).map((entry) => entry.hits)
  const recomputed = isImported
    ? [...state.records.values()].filter(ofSource).length
    : hits.length > 0 && hits.every((count) => count !== null)
      ? hits.reduce((total, count) => total + count, 0)
      : null
  const own = figure(printed, language)
  if (recomputed === null)
    return {
      printed,
      recomputed,
      verdict: 'cannot-be-recomputed',
      reason: nothingHeld[language]({ source, own }),
      details: null,
    }
  const follows = recomputed === printed
  const sentence = isImported ? imported : logged
  return {
    printed,
    recomputed,
    verdict: follows ? 'follows' : 'does-not-follow',
    reason: sentence[language]({ source, own, found: figure(recomputed, language), follows }),
    details: null,
  }
}

const nothingHeld: Sentence<{ source: string; own: string }> = {
  en: ({ source, own }) =>
    `The review holds no file from “${source}” and no number of hits, so ${own} stays as published.`,
  es: ({ source, own }) =>
    `La revisión no tiene ningún archivo de «${source}» ni el número de resultados de su búsqueda, así que ${own} queda como se publicó.`,
  pt: ({ source, own }) =>
    `A revisão não tem nenhum arquivo de “${source}” nem o número de resultados da busca, por isso ${own} fica como foi publicado.`,
}

type Found = { source: string; own: string; found: string; follows: boolean }

const imported: Sentence<Found> = {
  en: ({ source, own, found, follows }) =>
    `The files imported from “${source}” hold ${found} records${follows ? ', as printed' : `, not ${own}`}.`,
  es: ({ source, own, found, follows }) =>
    `Los archivos importados de «${source}» contienen ${found} registros${follows ? ', como se publicó' : `, no ${own}`}.`,
  pt: ({ source, own, found, follows }) =>
    `Os arquivos importados de “${source}” contêm ${found} registros${follows ? ', como publicado' : `, não ${own}`}.`,
}

const logged: Sentence<Found> = {
  en: ({ source, own, found, follows }) =>
    `The searches logged for “${source}” showed ${found} hits${follows ? ', as printed' : `, not ${own}`}.`,
  es: ({ source, own, found, follows }) =>
    `Las búsquedas anotadas de «${source}» dieron ${found} resultados${follows ? ', como se publicó' : `, no ${own}`}.`,
  pt: ({ source, own, found, follows }) =>
    `As buscas registradas de “${source}” deram ${found} resultados${follows ? ', como publicado' : `, não ${own}`}.`,
}
