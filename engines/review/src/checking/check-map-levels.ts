import { type Language, worded } from '@ayni/framework'
import type { EvidenceMap } from '../evidence-map/evidence-map.ts'
import type { ReviewState } from '../state.ts'
import type { CheckedCell, CheckResult, ClaimDetails, ClaimedAs } from './claim.ts'
import type { Figures } from './figures.ts'
import { fewestDifferingCells, levelThresholds } from './level-thresholds.ts'
import { counted, figure, listed, type Sentence, studyNoun } from './phrases.ts'

type MapDetails = Extract<ClaimDetails, { kind: 'map' }>
type Printed = ClaimedAs<'map-levels'>['printed']

/**
 * Compares the printed levels of the map with those that the protocol's rule gives to the number of studies in each
 * cell, and asks whether any thresholds at all would give the printed ones.
 */
export function checkMapLevels(
  { printed }: ClaimedAs<'map-levels'>,
  { state, map }: Figures,
  language: Language,
): CheckResult {
  const { levels } = map.rule
  const cells = checkedCells(printed, map, state, language)
  if (cells.every((cell) => cell.count === 0)) return unable(printed, nothingInMap[language]({}))
  const unknown = unknownNames(printed, map)
  if (unknown.length > 0) return unable(printed, notInReview[language]({ names: listed(unknown, language) }))

  const rank = new Map(levels.map((level, index) => [level.id, index]))
  const ranked = cells.map((cell) => ({ count: cell.count, level: rank.get(cell.printed) ?? 0 }))
  const differing = cells.filter((cell) => cell.printed !== cell.recomputed).length
  const details: MapDetails = {
    kind: 'map',
    cells,
    differing,
    thresholds: levelThresholds(ranked, levels.length),
    fewestDiffering: fewestDifferingCells(ranked, levels.length),
    clashes: clashesOf(cells, rank),
  }
  const nameOf = (id: string) => worded(levels[rank.get(id) ?? 0]?.name ?? {}, language)
  return {
    printed,
    recomputed: {
      cells: cells.map(({ component, outcome, count, recomputed }) => ({
        component,
        outcome,
        count,
        level: recomputed,
      })),
      differing,
      thresholds: details.thresholds,
    },
    verdict: differing === 0 ? 'follows' : 'does-not-follow',
    reason: reasonOf(details, nameOf, language),
    details,
  }
}

function unable(printed: Printed, reason: string): CheckResult {
  return { printed, recomputed: null, verdict: 'cannot-be-recomputed', reason, details: null }
}

function checkedCells(
  printed: Printed,
  map: EvidenceMap,
  state: ReviewState,
  language: Language,
): CheckedCell[] {
  return printed.map((cell) => {
    const own = map.cells.find((c) => c.component === cell.component && c.outcome === cell.outcome)
    return {
      component: cell.component,
      componentName: worded(state.components.get(cell.component)?.name ?? {}, language),
      outcome: cell.outcome,
      outcomeName: worded(state.outcomes.get(cell.outcome)?.name ?? {}, language),
      count: own?.count ?? 0,
      studies: own?.studies ?? [],
      printed: cell.level,
      recomputed: own?.level ?? '',
    }
  })
}

/** Components, outcomes and levels that the claim names and the review does not have. */
function unknownNames(printed: Printed, map: EvidenceMap): string[] {
  const known = new Set([...map.components, ...map.outcomes, ...map.rule.levels].map(({ id }) => id))
  const named = printed.flatMap(({ component, outcome, level }) => [component, outcome, level])
  return [...new Set(named)].filter((name) => !known.has(name))
}

/**
 * For each two levels: the cell of the lower one with the most studies and the cell of the higher one with the
 * fewest, where the lower has as many or more. The widest gap comes first.
 */
function clashesOf(cells: readonly CheckedCell[], rank: ReadonlyMap<string, number>): MapDetails['clashes'] {
  const ofLevel = (level: number) => cells.filter((cell) => rank.get(cell.printed) === level)
  const levels = [...rank.values()]
  const pairs = levels.flatMap((low) => levels.filter((high) => high > low).map((high) => ({ low, high })))
  return pairs
    .flatMap(({ low, high }) => {
      const [lower] = ofLevel(low).sort((a, b) => b.count - a.count)
      const [higher] = ofLevel(high).sort((a, b) => a.count - b.count)
      return lower && higher && lower.count >= higher.count ? [{ lower, higher }] : []
    })
    .sort((a, b) => b.lower.count - b.higher.count - (a.lower.count - a.higher.count))
}

function reasonOf(details: MapDetails, nameOf: (level: string) => string, language: Language): string {
  const { cells, differing, thresholds, clashes, fewestDiffering } = details
  const values = {
    differing: figure(differing, language),
    all: figure(cells.length, language),
    fewest: figure(fewestDiffering, language),
  }
  if (differing === 0) return sameMap[language](values)
  if (thresholds)
    return otherThresholds[language]({
      ...values,
      thresholds: listed(
        thresholds.map((from) => figure(from, language)),
        language,
      ),
    })
  const [clash] = clashes
  if (!clash) return tooFewStudies[language](values)
  const describe = (cell: CheckedCell) => ({
    cell: `${cell.componentName} × ${cell.outcomeName}`,
    studies: counted(cell.count, studyNoun[language], language),
    level: nameOf(cell.printed).toLowerCase(),
  })
  return noThresholds[language]({
    ...values,
    lower: describe(clash.lower),
    higher: describe(clash.higher),
  })
}

const nothingInMap: Sentence<object> = {
  en: () => 'No cell of the map has a study yet, so the printed levels have nothing to be compared with.',
  es: () =>
    'Ninguna celda del mapa tiene estudios aún, así que no hay con qué comparar los niveles publicados.',
  pt: () =>
    'Nenhuma célula do mapa tem estudos ainda, por isso não há com que comparar os níveis publicados.',
}

const notInReview: Sentence<{ names: string }> = {
  en: ({ names }) => `The printed map names what the review does not have: ${names}.`,
  es: ({ names }) => `El mapa publicado nombra lo que la revisión no tiene: ${names}.`,
  pt: ({ names }) => `O mapa publicado cita o que a revisão não tem: ${names}.`,
}

type Values = { differing: string; all: string; fewest: string }

const sameMap: Sentence<Values> = {
  en: ({ all }) => `By the protocol’s rule all ${all} cells have the level printed.`,
  es: ({ all }) => `Con la regla del protocolo, las ${all} celdas tienen el nivel publicado.`,
  pt: ({ all }) => `Pela regra do protocolo, as ${all} células têm o nível publicado.`,
}

const otherThresholds: Sentence<Values & { thresholds: string }> = {
  en: ({ differing, all, thresholds }) =>
    `By the protocol’s rule ${differing} of the ${all} cells differ; all would be as printed if the levels above the lowest began at ${thresholds} studies.`,
  es: ({ differing, all, thresholds }) =>
    `Con la regla del protocolo difieren ${differing} de las ${all} celdas; todas saldrían como se publicó si los niveles por encima del más bajo empezaran en ${thresholds} estudios.`,
  pt: ({ differing, all, thresholds }) =>
    `Pela regra do protocolo diferem ${differing} das ${all} células; todas sairiam como publicado se os níveis acima do mais baixo começassem em ${thresholds} estudos.`,
}

const tooFewStudies: Sentence<Values> = {
  en: ({ fewest, all }) =>
    `No thresholds give the printed levels, because the counts are too small to tell so many levels apart; at best ${fewest} of the ${all} cells differ.`,
  es: ({ fewest, all }) =>
    `No hay umbrales que den los niveles publicados, porque los recuentos son demasiado pequeños para distinguir tantos niveles; en el mejor caso difieren ${fewest} de las ${all} celdas.`,
  pt: ({ fewest, all }) =>
    `Não há limiares que deem os níveis publicados, porque as contagens são pequenas demais para distinguir tantos níveis; no melhor caso diferem ${fewest} das ${all} células.`,
}

type Described = { cell: string; studies: string; level: string }

const noThresholds: Sentence<Values & { lower: Described; higher: Described }> = {
  en: ({ lower, higher, differing, all, fewest }) =>
    `No thresholds give the printed levels: ${lower.cell} has ${lower.studies} and is “${lower.level}”, ${higher.cell} has ${higher.studies} and is “${higher.level}”; by the protocol’s rule ${differing} of the ${all} cells differ, by the best possible one ${fewest}.`,
  es: ({ lower, higher, differing, all, fewest }) =>
    `No hay umbrales que den los niveles publicados: ${lower.cell} tiene ${lower.studies} y figura como «${lower.level}», ${higher.cell} tiene ${higher.studies} y figura como «${higher.level}»; con la regla del protocolo difieren ${differing} de las ${all} celdas, con la mejor posible ${fewest}.`,
  pt: ({ lower, higher, differing, all, fewest }) =>
    `Não há limiares que deem os níveis publicados: ${lower.cell} tem ${lower.studies} e consta como “${lower.level}”, ${higher.cell} tem ${higher.studies} e consta como “${higher.level}”; pela regra do protocolo diferem ${differing} das ${all} células, pela melhor possível ${fewest}.`,
}
