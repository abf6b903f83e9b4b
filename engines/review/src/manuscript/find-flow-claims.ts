import type { Claimed, FlowCountName } from '../checking/claim.ts'
import type { ReviewState } from '../state.ts'
import { foldForNames } from './named-things.ts'
import { count, countOf, decimalOf } from './printed-numbers.ts'

const documents =
  '(?:(?:full[- ]text|eligible|relevant|unique|potential|bibliographic|primary)\\s+)?(?:records?|references?|citations?|articles?|papers?|publications?|reports?|studies|study|documents?|abstracts?|full[- ]texts?|registros?|referencias?|citas?|art[íi]culos?|publicaciones|informes?|estudios?|documentos?|resúmenes|artigos?|referências?|citações|publicações|relatos?|estudos?|resumos?|textos completos)'
const searched =
  '(?:records?|references?|citations?|articles?|papers?|registros?|referencias?|citas?|art[íi]culos?|artigos?|referências?|citações|estudios?|estudos?|studies)'
const were = '(?:(?:were|was|have been|fueron|fue|se|foram|foi)\\s+)?(?:finally\\s+|finalmente\\s+)?'

/** How each number of the flow is said: `#` is the number. Behind comes what must not follow. */
const sayings: readonly (readonly [FlowCountName, string])[] = [
  ['identified', `total (?:of|de) # ${searched}`],
  ['identified', `(?:from|out of|de) (?:a |un |um )?total (?:of|de) #`],
  [
    'identified',
    `# ${documents} ${were}(?:identified|retrieved from|found in the search|identificad[oa]s|encontrad[oa]s nas? busca)`,
  ],
  [
    'identified',
    `(?:search(?:es)?|búsquedas?|buscas?) (?:identified|yielded|found|retrieved|returned|dio|dieron|arrojó|identificó|encontró|identificaram|encontrou|resultou em) # `,
  ],
  ['identified', `(?:se identificaron|foram identificad[oa]s|we identified) # ${documents}`],
  ['duplicates', `# duplicates?\\b|# duplicad[oa]s|# duplicatas|duplicates? removed \\(n ?= ?#\\)`],
  ['screened', `# ${documents} ${were}(?:screened|cribad[oa]s|triad[oa]s)`],
  ['screened', `(?:screened|se cribaron|foram triad[oa]s|triamos) # ${documents}`],
  [
    'excludedTitleAbstract',
    `# ${documents}? ?${were}(?:excluded|excluid[oa]s|excluíd[oa]s) (?:by|on|at|after|por|pelo|based on)(?: the| el| o)? (?:title|título)`,
  ],
  ['sought', `# ${documents} ${were}(?:sought|buscad[oa]s) `],
  [
    'notRetrieved',
    `# ${documents}? ?(?:could not be|were not|was not|no se pudieron|no pudieron ser|não puderam ser|não foram) (?:retrieved|obtained|recuperar|recuperad[oa]s|obtener|obtid[oa]s)`,
  ],
  [
    'assessed',
    `(?:we )?(?:reviewed|assessed|se revisaron|se evaluaron|foram avaliad[oa]s|foram revisad[oa]s|avaliamos|revisamos) # ${documents}`,
  ],
  [
    'assessed',
    `# (?:full[- ]texts?|textos completos)(?: articles| reports)? ${were}(?:assessed|reviewed|read|evaluad[oa]s|revisad[oa]s|avaliad[oa]s|lid[oa]s)`,
  ],
  [
    'assessed',
    `# ${documents} ${were}(?:assessed|reviewed|read|evaluad[oa]s|revisad[oa]s|avaliad[oa]s) (?:in full|for eligibility|a texto completo|na íntegra|em texto completo|para elegibilidad)`,
  ],
  [
    'excludedFullText',
    `# ${documents}? ?${were}(?:excluded|excluid[oa]s|excluíd[oa]s) (?:at|after|in|a|em|no|tras|after reading)(?: the| el| a leitura do)? (?:full|texto)`,
  ],
  [
    'included',
    `# (?:${documents} )?(?:were |was |fueron |foram |are )?(?:finally )?(?:included|incluid[oa]s|incluíd[oa]s)(?! (?:from|in the search|de bases))`,
  ],
  [
    'included',
    `(?:we )?(?:included|se incluyeron|foram incluíd[oa]s|incluimos|incluímos) (?:a total of |un total de |um total de )?#(?! (?:participants|people|personas|pessoas))`,
  ],
  ['included', `# (?:included|final) ${documents}`],
]

const expressions = sayings.map(
  ([name, saying]) => [name, new RegExp(saying.replace(/#/g, `(${count})`), 'iu')] as const,
)

const yearSpan = /(?:19|20)\d\d\s*(?:-|–|to|and|a|y|e|hasta|até)\s*(?:19|20)\d\d/gu

/** Numbers of the flow, of sources, agreement and acceptance in one sentence; `before` is the sentence before it. */
export function findFlowClaims(sentence: string, before: string, state: ReviewState): Claimed[] {
  const found: Claimed[] = []
  const withoutYears = sentence.replace(yearSpan, '')
  for (const [name, expression] of expressions) {
    const printed = expression
      .exec(withoutYears)
      ?.slice(1)
      .find((part) => part !== undefined)
    if (printed !== undefined) found.push({ kind: 'flow', count: name, printed: countOf(printed) })
  }
  return [
    ...found,
    ...sourceClaims(sentence, state),
    ...kappaClaims(sentence, before),
    ...acceptanceClaims(sentence),
    ...percentageClaims(sentence),
  ]
}

/** `12 from gray literature`: a number before the name of a source of the review. */
function sourceClaims(sentence: string, state: ReviewState): Claimed[] {
  const text = american(foldForNames(sentence))
  const sources = new Set([
    ...[...state.searches.values()].map(({ source }) => source),
    ...[...state.records.values()].map(({ source }) => source),
  ])
  return [...sources].flatMap((source): Claimed[] => {
    const name = american(foldForNames(source)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const before = new RegExp(
      `(${count})(?: (?!${count})[\\p{L}-]+){0,3} (?:from|in|de|en|em|do|da|dos|das|on)(?: the| la| el| a| o)? ${name}(?!\\p{L})`,
      'iu',
    )
    const behind = new RegExp(`(?<!\\p{L})${name}(?: \\(|: ?| \\(n ?= ?)(${count})\\)?`, 'iu')
    const printed = before.exec(text)?.[1] ?? behind.exec(text)?.[1]
    return printed === undefined ? [] : [{ kind: 'source-records', source, printed: countOf(printed) }]
  })
}

function american(text: string): string {
  return text.replace(/\bgrey\b/g, 'gray')
}

/** A kappa with its interval; how many items it was computed from stands in this sentence or the one before. */
function kappaClaims(sentence: string, before: string): Claimed[] {
  const match =
    /(?:kappa|κ|\bcoeficiente\b|\bcoefficient\b)[^.]*?(?<![\d.,])(-?[01][.,]\d{1,4})(?:\D{0,4}(?:95|IC|CI)[^\d-]*(?:95\s?%)?[^\d-]*(-?\d[.,]\d{1,4})\s*(?:-|–|to|a|,|;)\s*(-?\d[.,]\d{1,4}))?/iu.exec(
      sentence,
    )
  if (!match?.[1]) return []
  const sample = new RegExp(
    `(?:sample|pilot|muestra|piloto|amostra) (?:of|de|with|con|com) (${count})|n ?= ?(\\d+)|(${count}) (?:records|articles|titles|abstracts|registros|art[íi]culos|artigos|t[íi]tulos)`,
    'iu',
  )
  const items = (sample.exec(sentence) ?? sample.exec(before))?.slice(1).find((part) => part !== undefined)
  if (items === undefined) return []
  const [, value, low, high] = match
  return [
    {
      kind: 'kappa',
      n: countOf(items),
      printed: decimalOf(value),
      interval: low !== undefined && high !== undefined ? [decimalOf(low), decimalOf(high)] : null,
      decimals: value.split(/[.,]/)[1]?.length ?? 2,
      round: null,
    },
  ]
}

function acceptanceClaims(sentence: string): Claimed[] {
  if (!/accept|quality|apprais|acept|calidad|aceit|qualidade/iu.test(sentence)) return []
  const raters = new RegExp(
    `(${count}) (?:\\p{L}+ )?(?:evaluators|raters|reviewers|appraisers|evaluador[ea]s|revisor[ea]s|avaliador[ea]s)`,
    'iu',
  ).exec(sentence)?.[1]
  const share = /(\d{1,3})\s?%/.exec(sentence)?.[1]
  const ofItems =
    /items?|elements?|criteria|questions|ítems?|elementos|preguntas|criterios|itens|perguntas|critérios/iu
  if (raters === undefined || share === undefined || !ofItems.test(sentence)) return []
  return [{ kind: 'acceptance-rule', raters: countOf(raters), threshold: Number(share) / 100 }]
}

/** `27 of 37 (73 %)`: a share with the two numbers it comes from. */
function percentageClaims(sentence: string): Claimed[] {
  const share = new RegExp(
    `(${count})(?: \\p{L}+)? ?(?:of(?: the)?|out of|/|de(?: los| las)?|d[oa]s) ?(${count})(?: [\\p{L}-]+){0,3} ?[(,] ?(\\d{1,3}(?:[.,]\\d+)?)\\s?%`,
    'giu',
  )
  return [...sentence.matchAll(share)].flatMap(([, part = '', whole = '', printed = '']): Claimed[] =>
    countOf(whole) === 0
      ? []
      : [
          {
            kind: 'percentage',
            part: countOf(part),
            whole: countOf(whole),
            printed: decimalOf(printed),
            decimals: printed.split(/[.,]/)[1]?.length ?? 0,
          },
        ],
  )
}
