import type { Language } from '@ayni/framework'
import { cohenKappa, type KappaTable, matchesInterval, roundsTo, tablesWithKappa } from '@ayni/statistics'
import { ratingsOf } from '../agreement/ratings.ts'
import type { ReviewState } from '../state.ts'
import type { CheckResult, ClaimDetails, ClaimedAs } from './claim.ts'
import { figure, type Sentence } from './phrases.ts'

type KappaDetails = Extract<ClaimDetails, { kind: 'kappa' }>

/**
 * Checks a printed kappa. Where the review holds the decisions, kappa is computed from them. Where it does not,
 * every 2 × 2 table of that many items is tried: a value that none gives, or an interval that none of the tables
 * with that value has by any of three methods, cannot come from the stated sample.
 */
export function checkKappa(claimed: ClaimedAs<'kappa'>, state: ReviewState, language: Language): CheckResult {
  const { n, printed: kappa, interval } = claimed
  const printed = { n, kappa, ...(interval ? { ci95: interval } : {}) }
  const { ratings } = claimed.round === null ? { ratings: [] } : ratingsOf(state, claimed.round)
  const rated = ratings.filter((row) => row.every((rating) => rating !== null))
  if (rated.length > 0 && rated[0]?.length === 2)
    return { printed, details: null, ...fromDecisions(claimed, rated, language) }
  const details = tablesFor(claimed)
  return { printed, details, ...fromTables(claimed, details, language) }
}

function fromDecisions(
  { n, printed, interval, decimals }: ClaimedAs<'kappa'>,
  ratings: readonly (readonly (string | null)[])[],
  language: Language,
): Pick<CheckResult, 'recomputed' | 'verdict' | 'reason'> {
  const own = cohenKappa(ratings)
  const values = { items: figure(ratings.length, language), printed: print(printed, decimals, language) }
  if (own.value === null)
    return {
      recomputed: { n: ratings.length, kappa: null },
      verdict: 'does-not-follow',
      reason: undefinedKappa[language](values),
    }
  const follows =
    ratings.length === n &&
    roundsTo(own.value, printed, decimals) &&
    (interval === null || matchesInterval(own, interval, decimals))
  const found = `${print(own.value, decimals, language)} (${range([own.low, own.high], decimals, language)})`
  return {
    recomputed: { n: ratings.length, kappa: own.value, ci95: [own.low, own.high] },
    verdict: follows ? 'follows' : 'does-not-follow',
    reason: (follows ? sameKappa : otherKappa)[language]({ ...values, found }),
  }
}

function tablesFor({ n, printed, interval, decimals }: ClaimedAs<'kappa'>): KappaDetails {
  const methods = ['wald', 'simple', 'bootstrap'] as const
  const tables = tablesWithKappa({ n, kappa: printed, decimals }).map((table) => ({
    ...table,
    matches: methods.filter(
      (method) => interval !== null && matchesInterval(table[method], interval, decimals),
    ),
  }))
  return { kind: 'kappa', n, tables }
}

function fromTables(
  { n, printed, interval, decimals }: ClaimedAs<'kappa'>,
  { tables }: KappaDetails,
  language: Language,
): Pick<CheckResult, 'recomputed' | 'verdict' | 'reason'> {
  const matching = tables.filter((table) => table.matches.length > 0).length
  const [first] = tables
  const values = {
    items: figure(n, language),
    printed: print(printed, decimals, language),
    interval: interval ? range(interval, decimals, language) : '',
    tables: figure(tables.length, language),
    matching: figure(matching, language),
  }
  const recomputed = { n, tables: tables.length, tablesWithInterval: interval ? matching : null }
  if (!first) return { recomputed, verdict: 'does-not-follow', reason: noTable[language](values) }
  if (!interval)
    return { recomputed, verdict: 'cannot-be-recomputed', reason: possibleValue[language](values) }
  if (matching > 0)
    return { recomputed, verdict: 'cannot-be-recomputed', reason: possibleInterval[language](values) }
  if (tables.length > 1)
    return {
      recomputed,
      verdict: 'does-not-follow',
      reason: noInterval[language]({ ...values, lows: lowsOf(tables, decimals, language) }),
    }
  const cut = (method: 'wald' | 'simple' | 'bootstrap') =>
    range([first[method].low, first[method].high], decimals, language)
  return {
    recomputed,
    verdict: 'does-not-follow',
    reason: onlyTable[language]({
      ...values,
      agreed: figure(first.bothYes + first.bothNo, language),
      differed: figure(first.firstOnly + first.secondOnly, language),
      wald: cut('wald'),
      simple: cut('simple'),
      bootstrap: cut('bootstrap'),
    }),
  }
}

function lowsOf(tables: readonly KappaTable[], decimals: number, language: Language): string {
  const lows = tables.flatMap((table) => [table.wald.low, table.simple.low, table.bootstrap.low])
  return range([Math.min(...lows), Math.max(...lows)], decimals, language)
}

function print(value: number, decimals: number, language: Language): string {
  return figure(value, language, decimals)
}

/** `0.61–1.00`: limits are cut at 1, as kappa is. */
function range([low, high]: readonly [number, number], decimals: number, language: Language): string {
  return `${print(low, decimals, language)}–${print(Math.min(1, high), decimals, language)}`
}

type Values = { items: string; printed: string; interval: string; tables: string; matching: string }

const noTable: Sentence<Values> = {
  en: ({ items, printed }) =>
    `However two reviewers answer yes or no on ${items} items, kappa never comes to ${printed}.`,
  es: ({ items, printed }) =>
    `De ninguna manera en que dos personas respondan sí o no sobre ${items} ítems resulta un kappa de ${printed}.`,
  pt: ({ items, printed }) =>
    `De nenhum modo em que duas pessoas respondam sim ou não sobre ${items} itens resulta um kappa de ${printed}.`,
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

const noInterval: Sentence<Values & { lows: string }> = {
  en: ({ items, printed, interval, tables, lows }) =>
    `Of the 2 × 2 tables of ${items} items, ${tables} give ${printed}, but none gives ${interval} by Fleiss, Cohen and Everitt, by the simple formula or by bootstrap: the lower limits lie in ${lows}.`,
  es: ({ items, printed, interval, tables, lows }) =>
    `Entre las tablas de 2 × 2 de ${items} ítems, ${tables} dan ${printed}, pero ninguna da ${interval}, ni por Fleiss, Cohen y Everitt, ni por la fórmula simple, ni por bootstrap: los límites inferiores van de ${lows}.`,
  pt: ({ items, printed, interval, tables, lows }) =>
    `Entre as tabelas 2 × 2 de ${items} itens, ${tables} dão ${printed}, mas nenhuma dá ${interval}, nem por Fleiss, Cohen e Everitt, nem pela fórmula simples, nem por bootstrap: os limites inferiores vão de ${lows}.`,
}

const onlyTable: Sentence<
  Values & { agreed: string; differed: string; wald: string; simple: string; bootstrap: string }
> = {
  en: (v) =>
    `With ${v.items} items only one pattern gives ${v.printed} (${v.agreed} agreements, ${v.differed} disagreements), and its 95 % interval is ${v.wald} by Fleiss, Cohen and Everitt, ${v.simple} by the simple formula and ${v.bootstrap} by bootstrap, never ${v.interval}.`,
  es: (v) =>
    `Con ${v.items} ítems solo un patrón da ${v.printed} (acuerdos: ${v.agreed}; desacuerdos: ${v.differed}), y su intervalo del 95 % es ${v.wald} según Fleiss, Cohen y Everitt, ${v.simple} con la fórmula simple y ${v.bootstrap} por bootstrap, nunca ${v.interval}.`,
  pt: (v) =>
    `Com ${v.items} itens só um padrão dá ${v.printed} (concordâncias: ${v.agreed}; discordâncias: ${v.differed}), e seu intervalo de 95 % é ${v.wald} segundo Fleiss, Cohen e Everitt, ${v.simple} pela fórmula simples e ${v.bootstrap} por bootstrap, nunca ${v.interval}.`,
}

type Judged = { items: string; printed: string; found: string }

const sameKappa: Sentence<Judged> = {
  en: ({ items, found }) => `The ${items} items that both reviewers judged give ${found}, as printed.`,
  es: ({ items, found }) => `Los ${items} ítems que juzgaron ambas personas dan ${found}, como se publicó.`,
  pt: ({ items, found }) => `Os ${items} itens que ambas as pessoas julgaram dão ${found}, como publicado.`,
}

const otherKappa: Sentence<Judged> = {
  en: ({ items, printed, found }) =>
    `The ${items} items that both reviewers judged give ${found}, which is not what is printed with ${printed}.`,
  es: ({ items, printed, found }) =>
    `Los ${items} ítems que juzgaron ambas personas dan ${found}, y no lo publicado con ${printed}.`,
  pt: ({ items, printed, found }) =>
    `Os ${items} itens que ambas as pessoas julgaram dão ${found}, e não o publicado com ${printed}.`,
}

const undefinedKappa: Sentence<{ items: string; printed: string }> = {
  en: ({ items, printed }) =>
    `Both reviewers gave the same answer on all ${items} items, so kappa has no value, and ${printed} cannot come from them.`,
  es: ({ items, printed }) =>
    `Ambas personas dieron la misma respuesta en los ${items} ítems, así que kappa no tiene valor y ${printed} no puede salir de ahí.`,
  pt: ({ items, printed }) =>
    `Ambas as pessoas deram a mesma resposta nos ${items} itens, por isso kappa não tem valor e ${printed} não pode vir daí.`,
}
