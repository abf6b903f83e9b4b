import type { Language } from '@ayni/framework'
import { matchesInterval, mostItemsOfTables, tablesWithKappa } from '@ayni/statistics'
import type { CheckResult, ClaimDetails, ClaimedAs } from './claim.ts'
import { counted, figure, type Sentence } from './phrases.ts'

type Tables = Extract<ClaimDetails, { kind: 'kappa' }>['tables']

const methods = ['wald', 'simple', 'bootstrap'] as const

/**
 * Checks a printed kappa without its ratings: every 2 × 2 table of that many items is tried. A value that none
 * gives, or an interval that none of the tables with that value has by any of three methods, cannot come from the
 * stated sample; what some table gives is possible, no more.
 */
export function checkKappaByTables(claimed: ClaimedAs<'kappa'>, language: Language): CheckResult {
  const { n, printed: kappa, interval, decimals } = claimed
  if (n > mostItemsOfTables)
    return {
      printed: printedKappa(claimed),
      recomputed: null,
      verdict: 'cannot-be-recomputed',
      reason: tooManyItems[language]({ items: figure(n, language) }),
      details: null,
    }
  const tables: Tables = tablesWithKappa({ n, kappa, decimals }).map((table) => ({
    ...table,
    matches: methods.filter(
      (method) => interval !== null && matchesInterval(table[method], interval, decimals),
    ),
  }))
  const matching = tables.filter((table) => table.matches.length > 0).length
  const [only] = tables.length === 1 ? tables : []
  return {
    printed: printedKappa(claimed),
    // One table alone determines kappa; several leave it open.
    recomputed: {
      n,
      tables: tables.length,
      tablesWithInterval: interval ? matching : null,
      kappa: only ? only.kappa : null,
      ci95: only ? [only.wald.low, Math.min(1, only.wald.high)] : null,
    },
    verdict:
      tables.length === 0 || (interval !== null && matching === 0)
        ? 'does-not-follow'
        : 'cannot-be-recomputed',
    reason: reasonOf(claimed, tables, matching, language),
    details: { kind: 'kappa', n, tables },
  }
}

/** The claim in the shape that checks print: `{ n, kappa, ci95 }`. */
export function printedKappa({ n, printed, interval }: ClaimedAs<'kappa'>) {
  return { n, kappa: printed, ci95: interval }
}

/** An interval as text: `0.61–1.00`; limits are cut at 1, as kappa is. */
export function range([low, high]: readonly [number, number], decimals: number, language: Language): string {
  return `${figure(low, language, decimals)}–${figure(Math.min(1, high), language, decimals)}`
}

function reasonOf(
  { n, printed, interval, decimals }: ClaimedAs<'kappa'>,
  tables: Tables,
  matching: number,
  language: Language,
): string {
  const values: Values = {
    items: figure(n, language),
    printed: figure(printed, language, decimals),
    interval: interval ? range(interval, decimals, language) : '',
    tables: figure(tables.length, language),
    matching: figure(matching, language),
  }
  const [first, ...others] = tables
  if (!first) return noTable[language](values)
  if (!interval) return possibleValue[language](values)
  if (matching > 0) return possibleInterval[language](values)
  if (others.length > 0) {
    const lows = tables.flatMap((table) => methods.map((method) => table[method].low))
    const between = range([Math.min(...lows), Math.max(...lows)], decimals, language)
    return noInterval[language]({ ...values, between })
  }
  const [wald, simple, bootstrap] = methods.map((method) =>
    range([first[method].low, first[method].high], decimals, language),
  )
  return onlyTable[language]({
    ...values,
    agreed: counted(first.bothYes + first.bothNo, nouns[language].agreed, language),
    differed: counted(first.firstOnly + first.secondOnly, nouns[language].differed, language),
    wald: wald ?? '',
    simple: simple ?? '',
    bootstrap: bootstrap ?? '',
  })
}

const nouns = {
  en: { agreed: ['agreement', 'agreements'], differed: ['disagreement', 'disagreements'] },
  es: { agreed: ['acuerdo', 'acuerdos'], differed: ['desacuerdo', 'desacuerdos'] },
  pt: { agreed: ['concordância', 'concordâncias'], differed: ['discordância', 'discordâncias'] },
} as const

type Values = { items: string; printed: string; interval: string; tables: string; matching: string }

const tooManyItems: Sentence<{ items: string }> = {
  en: ({ items }) =>
    `The ratings are not in the review, and ${items} items allow too many 2 × 2 tables to try them all.`,
  es: ({ items }) =>
    `La revisión no contiene las respuestas, y ${items} ítems permiten demasiadas tablas de 2 × 2 para probarlas todas.`,
  pt: ({ items }) =>
    `A revisão não contém as respostas, e ${items} itens permitem tabelas 2 × 2 demais para experimentar todas.`,
}

const noTable: Sentence<Values> = {
  en: ({ items, printed }) =>
    `However two reviewers answer yes or no on ${items} items, kappa never comes to ${printed}.`,
  es: ({ items, printed }) =>
    `Respondan como respondan dos personas, sí o no, sobre ${items} ítems, kappa nunca llega a ser ${printed}.`,
  pt: ({ items, printed }) =>
    `Como quer que duas pessoas respondam, sim ou não, sobre ${items} itens, kappa nunca chega a ser ${printed}.`,
}

const possibleValue: Sentence<Values> = {
  en: ({ items, printed, tables }) =>
    `The ratings are not in the review; ${printed} is possible with ${items} items (2 × 2 tables that give it: ${tables}).`,
  es: ({ items, printed, tables }) =>
    `La revisión no contiene las respuestas; con ${items} ítems, ${printed} es posible (tablas de 2 × 2 que lo dan: ${tables}).`,
  pt: ({ items, printed, tables }) =>
    `A revisão não contém as respostas; com ${items} itens, ${printed} é possível (tabelas 2 × 2 que o dão: ${tables}).`,
}

const possibleInterval: Sentence<Values> = {
  en: ({ items, printed, interval, tables, matching }) =>
    `The ratings are not in the review; with ${items} items both ${printed} and ${interval} are possible (2 × 2 tables that give the value: ${tables}, with that interval: ${matching}).`,
  es: ({ items, printed, interval, tables, matching }) =>
    `La revisión no contiene las respuestas; con ${items} ítems son posibles tanto ${printed} como ${interval} (tablas de 2 × 2 que dan el valor: ${tables}; con ese intervalo: ${matching}).`,
  pt: ({ items, printed, interval, tables, matching }) =>
    `A revisão não contém as respostas; com ${items} itens são possíveis tanto ${printed} como ${interval} (tabelas 2 × 2 que dão o valor: ${tables}; com esse intervalo: ${matching}).`,
}

const noInterval: Sentence<Values & { between: string }> = {
  en: ({ items, printed, interval, tables, between }) =>
    `Of the 2 × 2 tables of ${items} items ${tables} give ${printed}, but none gives ${interval} by Fleiss, Cohen and Everitt, by the simple formula or by bootstrap: their lower limits lie within ${between}.`,
  es: ({ items, printed, interval, tables, between }) =>
    `Entre las tablas de 2 × 2 de ${items} ítems, ${tables} dan ${printed}, pero ninguna da ${interval}, ni según Fleiss, Cohen y Everitt, ni con la fórmula simple, ni por bootstrap: sus límites inferiores están en ${between}.`,
  pt: ({ items, printed, interval, tables, between }) =>
    `Entre as tabelas 2 × 2 de ${items} itens, ${tables} dão ${printed}, mas nenhuma dá ${interval}, nem segundo Fleiss, Cohen e Everitt, nem pela fórmula simples, nem por bootstrap: seus limites inferiores estão em ${between}.`,
}

type OnlyTable = Values & {
  agreed: string
  differed: string
  wald: string
  simple: string
  bootstrap: string
}

const onlyTable: Sentence<OnlyTable> = {
  en: (v) =>
    `With ${v.items} items only one pattern gives ${v.printed} (${v.agreed}, ${v.differed}), and its 95 % interval is ${v.wald} by Fleiss, Cohen and Everitt, ${v.simple} by the simple formula and ${v.bootstrap} by bootstrap, never ${v.interval}.`,
  es: (v) =>
    `Con ${v.items} ítems solo un patrón da ${v.printed} (${v.agreed}, ${v.differed}), y su intervalo del 95 % es ${v.wald} según Fleiss, Cohen y Everitt, ${v.simple} con la fórmula simple y ${v.bootstrap} por bootstrap, nunca ${v.interval}.`,
  pt: (v) =>
    `Com ${v.items} itens só um padrão dá ${v.printed} (${v.agreed}, ${v.differed}), e seu intervalo de 95 % é ${v.wald} segundo Fleiss, Cohen e Everitt, ${v.simple} pela fórmula simples e ${v.bootstrap} por bootstrap, nunca ${v.interval}.`,
}
