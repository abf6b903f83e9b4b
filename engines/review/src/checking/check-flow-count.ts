import type { Language } from '@ayni/framework'
import type { Flow } from '../reporting/flow.ts'
import { type CheckResult, type ClaimedAs, type FlowCountName, flowCountNames } from './claim.ts'
import type { Figures } from './figures.ts'
import { counted, figure, listed, type Sentence } from './phrases.ts'

/** Compares a printed number of the flow with the records, decisions and studies that the review holds. */
export function checkFlowCount(
  { count, printed }: ClaimedAs<'flow'>,
  figures: Figures,
  language: Language,
): CheckResult {
  const { state, flow } = figures
  const noun = nouns[language][count]
  const own = figure(printed, language)
  const unanswered = (sentence: Sentence<{ noun: string; own: string; waiting: string }>, waiting = 0) => ({
    printed,
    recomputed: null,
    verdict: 'cannot-be-recomputed' as const,
    reason: sentence[language]({ noun, own, waiting: counted(waiting, reportNoun[language], language) }),
    details: null,
  })

  const namesStudies = (count === 'included' || count === 'studies') && flow.studies > 0
  if (flow.identified === 0 && !namesStudies) return unanswered(noRecords)
  if (count === 'duplicates' && state.duplicatesFoundAt === 0 && state.judgements.size === 0)
    return unanswered(notSought)
  const waiting = waitingFor(count, flow)
  if (waiting > 0) return unanswered(unfinished, waiting)

  const recomputed = flow[count]
  const follows = recomputed === printed
  const values = {
    noun,
    own,
    found: figure(recomputed, language),
    breakdown: namesStudies ? breakdownOf(figures, language) : '',
  }
  const byStudies = namesStudies && recomputed === flow.studies && values.breakdown !== ''
  const sentence = follows ? same : byStudies ? otherStudies : other
  const twin = follows ? undefined : countsOf(printed, figures).find((name) => name !== count)
  const reason = sentence[language](values)
  return {
    printed,
    recomputed,
    verdict: follows ? 'follows' : 'does-not-follow',
    reason: twin ? `${reason} ${isTwin[language]({ own, noun: nouns[language][twin] })}` : reason,
    details: null,
  }
}

/** The numbers of the flow that a printed number is: it may stand under a wrong name. */
function countsOf(printed: number, { flow }: Figures): FlowCountName[] {
  return printed === 0
    ? []
    : flowCountNames.filter((name) => flow[name] === printed && waitingFor(name, flow) === 0)
}

/** Reports that must be judged before the number is final. */
function waitingFor(count: FlowCountName, flow: Flow): number {
  if (count === 'identified' || count === 'duplicates') return 0
  const first = flow.awaitingTitleAbstract + flow.conflictsTitleAbstract
  if (count === 'screened' || count === 'excludedTitleAbstract' || count === 'sought') return first
  return first + flow.awaitingFullText + flow.conflictsFullText
}

/** The studies by what is known of them: `27 with components and outcomes, 11 with components only …`. */
function breakdownOf({ map }: Figures, language: Language): string {
  const { studies } = map
  const some = (list: readonly string[]) => list.length > 0
  const parts = [
    studies.filter((study) => some(study.components) && some(study.outcomes)).length,
    studies.filter((study) => some(study.components) && !some(study.outcomes)).length,
    studies.filter((study) => !some(study.components) && some(study.outcomes)).length,
  ]
  const words = parts.flatMap((part, index) =>
    part > 0 ? [`${figure(part, language)} ${known[language][index]}`] : [],
  )
  return listed(words, language)
}

const known = {
  en: ['with components and outcomes', 'with components only', 'with outcomes only'],
  es: ['con componentes y resultados', 'solo con componentes', 'solo con resultados'],
  pt: ['com componentes e desfechos', 'só com componentes', 'só com desfechos'],
} as const

const reportNoun = {
  en: ['report still waits', 'reports still wait'],
  es: ['informe espera todavía', 'informes esperan todavía'],
  pt: ['relato ainda espera', 'relatos ainda esperam'],
} as const

const nouns: Record<Language, Record<FlowCountName, string>> = {
  en: {
    identified: 'the records identified',
    duplicates: 'the duplicates',
    screened: 'the reports screened',
    excludedTitleAbstract: 'the reports excluded by title and abstract',
    sought: 'the reports sought in full text',
    notRetrieved: 'the reports not retrieved',
    assessed: 'the reports assessed in full text',
    excludedFullText: 'the reports excluded in full text',
    included: 'the reports included',
    studies: 'the studies included',
  },
  es: {
    identified: 'los registros identificados',
    duplicates: 'los duplicados',
    screened: 'los informes cribados',
    excludedTitleAbstract: 'los informes excluidos por título y resumen',
    sought: 'los informes buscados a texto completo',
    notRetrieved: 'los informes no recuperados',
    assessed: 'los informes evaluados a texto completo',
    excludedFullText: 'los informes excluidos a texto completo',
    included: 'los informes incluidos',
    studies: 'los estudios incluidos',
  },
  pt: {
    identified: 'os registros identificados',
    duplicates: 'as duplicatas',
    screened: 'os relatos triados',
    excludedTitleAbstract: 'os relatos excluídos por título e resumo',
    sought: 'os relatos buscados em texto completo',
    notRetrieved: 'os relatos não recuperados',
    assessed: 'os relatos avaliados em texto completo',
    excludedFullText: 'os relatos excluídos em texto completo',
    included: 'os relatos incluídos',
    studies: 'os estudos incluídos',
  },
}

const isTwin: Sentence<{ own: string; noun: string }> = {
  en: ({ own, noun }) => `${own} is what ${noun} come to.`,
  es: ({ own, noun }) => `${own} es a lo que llegan ${noun}.`,
  pt: ({ own, noun }) => `${own} é a quanto chegam ${noun}.`,
}

const noRecords: Sentence<{ noun: string; own: string }> = {
  en: ({ noun, own }) =>
    `The review holds none of the records that the searches found, so there is no way to count ${noun}: ${own} stays as published.`,
  es: ({ noun, own }) =>
    `Esta revisión no contiene los registros que dieron las búsquedas, así que no hay cómo contar ${noun}: ${own} queda como se publicó.`,
  pt: ({ noun, own }) =>
    `Esta revisão não contém os registros que as buscas encontraram, por isso não há como contar ${noun}: ${own} fica como foi publicado.`,
}

const notSought: Sentence<{ own: string }> = {
  en: ({ own }) =>
    `Nobody has looked for duplicates in this review yet, so ${own} has nothing to be compared with.`,
  es: ({ own }) =>
    `En esta revisión aún no se han buscado duplicados, así que no hay con qué comparar ${own}.`,
  pt: ({ own }) =>
    `Nesta revisão ainda não se procuraram duplicatas, por isso não há com que comparar ${own}.`,
}

const unfinished: Sentence<{ noun: string; waiting: string }> = {
  en: ({ noun, waiting }) => `${waiting} for a decision, so ${noun} cannot be counted yet.`,
  es: ({ noun, waiting }) => `${waiting} una decisión, así que aún no se pueden contar ${noun}.`,
  pt: ({ noun, waiting }) => `${waiting} uma decisão, por isso ainda não se podem contar ${noun}.`,
}

const same: Sentence<{ noun: string; own: string }> = {
  en: ({ noun, own }) => `Counting ${noun} in this review gives ${own} too.`,
  es: ({ noun, own }) => `Al contar ${noun} de esta revisión también se llega a ${own}.`,
  pt: ({ noun, own }) => `Contando ${noun} desta revisão também se chega a ${own}.`,
}

const other: Sentence<{ noun: string; own: string; found: string }> = {
  en: ({ noun, own, found }) => `Counting ${noun} in this review gives ${found}, not ${own}.`,
  es: ({ noun, own, found }) => `Al contar ${noun} de esta revisión se llega a ${found}, no a ${own}.`,
  pt: ({ noun, own, found }) => `Contando ${noun} desta revisão chega-se a ${found}, não a ${own}.`,
}

const otherStudies: Sentence<{ own: string; found: string; breakdown: string }> = {
  en: ({ own, found, breakdown }) => `The review names ${found} different studies, not ${own}: ${breakdown}.`,
  es: ({ own, found, breakdown }) =>
    `La revisión nombra ${found} estudios distintos, no ${own}: ${breakdown}.`,
  pt: ({ own, found, breakdown }) => `A revisão cita ${found} estudos diferentes, não ${own}: ${breakdown}.`,
}
