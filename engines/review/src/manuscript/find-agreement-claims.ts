import { ratingsOf } from '../agreement/ratings.ts'
import type { Claimed } from '../checking/claim.ts'
import { fullText, titleAbstract } from '../screening/decision.ts'
import { pilotIsFinished } from '../screening/visibility.ts'
import type { ReviewState } from '../state.ts'
import { foldForNames } from './named-things.ts'
import { count, countOf, decimalOf } from './printed-numbers.ts'

const decimal = '-?(?:[01])?[.,]\\d{1,4}'
const kappa = new RegExp(
  `(?:kappa|κ|\\bcoeficiente\\b|\\bcoefficient\\b)[^.;]*?(?<![\\d.,])(${decimal})(?![\\d%])(?:\\D{0,6}(?:95|ic|ci)[^\\d-]*?(?:95 ?%)?[^\\d.-]*?(-?\\d?[.,]\\d{1,4}) ?(?:-|–|to|a|,|;|y|and|e) ?(-?\\d?[.,]\\d{1,4}))?`,
  'u',
)
const sample = new RegExp(
  `(?:sample|pilot|muestra|piloto|amostra)(?: \\p{L}+)? (?:of|de|with|con|com) (${count})|\\bn ?= ?(\\d+)|(${count}) (?:records|articles|titles|abstracts|registros|articulos|artigos|titulos)`,
  'u',
)
const raw =
  /(?:agreement|acuerdo|concordancia|acordo)(?!\p{L})[^.;%]{0,60}? (?:was |of |del? |at |em |en el )?(\d{1,3}(?:[.,]\d+)?) ?%/u
const rawBefore =
  /(?<![\d.,])(\d{1,3}(?:[.,]\d+)?) ?% (?:\p{L}+ )?(?:of |de )?(?:agreement|acuerdo|concordancia|acordo)(?!\p{L})/u
const sharedPilot = /\b(?:pilot|piloto|sample|muestra|amostra|calibra\p{L}+)\b/u
const early = /\b(?:titles?|abstracts?|titulos?|resumen(?:es)?|resumos?)(?!\p{L})/u
const late = /\b(?:full[- ]?texts?|textos? complet[oa]s?)(?!\p{L})/u

/**
 * A kappa with its interval, a percent agreement, the rule of acceptance, in one sentence. How many items a kappa was
 * computed from stands in it or in the sentence before; the round is the one of the review that has so many.
 */
export function findAgreementClaims(sentence: string, before: string, state: ReviewState): Claimed[] {
  const text = foldForNames(sentence)
  const said = foldForNames(before)
  return [...kappaClaims(text, said, state), ...rawClaims(text, said, state), ...acceptanceClaims(text)]
}

function kappaClaims(text: string, before: string, state: ReviewState): Claimed[] {
  const match = kappa.exec(text)
  if (!match?.[1]) return []
  const items = (sample.exec(text) ?? sample.exec(before))?.slice(1).find((part) => part !== undefined)
  const round = roundMeant(`${before} ${text}`, items === undefined ? null : countOf(items), state)
  const n = items === undefined ? round?.items : countOf(items)
  if (n === undefined || n === 0) return []
  const [, value, low, high] = match
  return [
    {
      kind: 'kappa',
      n,
      printed: decimalOf(value),
      interval: low !== undefined && high !== undefined ? [decimalOf(low), decimalOf(high)] : null,
      decimals: value.split(/[.,]/)[1]?.length ?? 2,
      round: round?.round ?? null,
    },
  ]
}

function rawClaims(text: string, before: string, state: ReviewState): Claimed[] {
  const printed = raw.exec(text)?.[1] ?? rawBefore.exec(text)?.[1]
  if (printed === undefined || aboutItems.test(text)) return []
  const items = (sample.exec(text) ?? sample.exec(before))?.slice(1).find((part) => part !== undefined)
  const round = roundMeant(`${before} ${text}`, items === undefined ? null : countOf(items), state)
  return [
    {
      kind: 'percent-agreement',
      printed: decimalOf(printed),
      decimals: printed.split(/[.,]/)[1]?.length ?? 0,
      round: round?.round ?? null,
    },
  ]
}

/** The round that a text speaks of: a finished pilot of that size, the only pilot, or screening by its name. */
function roundMeant(
  text: string,
  items: number | null,
  state: ReviewState,
): { round: string; items: number } | null {
  const pilots = [...state.pilots.values()]
    .filter(({ round }) => pilotIsFinished(state, round))
    .map(({ round, records }) => ({ round, items: records.length }))
  const ofSize = items === null ? undefined : pilots.find((pilot) => pilot.items === items)
  if (ofSize) return ofSize
  const [only, second] = pilots
  if (only && !second && (items === null || sharedPilot.test(text)) && !late.test(text))
    return sharedPilot.test(text) || !early.test(text) ? only : null
  const ofRound = (round: string) => ({ round, items: ratingsOf(state, round).reports.length })
  if (late.test(text)) return ofRound(fullText)
  return early.test(text) ? ofRound(titleAbstract) : null
}

const aboutItems =
  /\b(?:items?|elements?|criteria|questions|elementos|preguntas|criterios|itens|perguntas)(?!\p{L})/u
const raters = new RegExp(
  `(${count}) (?:\\p{L}+ )?(?:evaluators|raters|reviewers|appraisers|evaluador[ea]s|revisor[ea]s|avaliador[ea]s)`,
  'u',
)

function acceptanceClaims(text: string): Claimed[] {
  if (!/accept|quality|apprais|acept|calidad|aceit|aceito|qualidade/u.test(text)) return []
  const people = raters.exec(text)?.[1]
  const share = /(\d{1,3}) ?%/.exec(text)?.[1]
  if (people === undefined || share === undefined || !aboutItems.test(text)) return []
  return [{ kind: 'acceptance-rule', raters: countOf(people), threshold: Number(share) / 100 }]
}
