import { type Language, worded } from '@ayni/framework'
import type { Coefficient } from '@ayni/statistics'
import type { Table } from '../reporting/tables.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import { instrumentsOf } from './appraisal-of.ts'
import { appraisalWords } from './appraisal-words.ts'
import { appraisedStudies } from './appraised-studies.ts'
import { itemAgreement } from './item-agreement.ts'
import { outcomeReading } from './outcome-reading.ts'

/** A row per study whose answers may be seen: what each item comes to, and the arithmetic of the verdict. */
export function appraisalTable(state: ReviewState, language: Language): Table {
  const words = appraisalWords(language)
  const { groups } = appraisedStudies(state)
  const items = groups.flatMap((group) => group.items)
  return {
    title: words.lights,
    columns: [
      words.study,
      ...items.map(({ id, question }) => worded(question, language) || id),
      ...verdictColumns(words),
    ],
    rows: groups.flatMap(({ studies }) =>
      studies.map((study) => [
        study.label,
        ...items.map(({ id }) => {
          const outcome = study.outcomes.find(({ item }) => item === id)
          if (!outcome) return ''
          const reading = words.readings[outcomeReading(outcome)]
          return outcome.settlement ? `${reading} (${words.settled})` : reading
        }),
        ...verdictCells(study, words),
      ]),
    ),
  }
}

/** A row per study whose answers may be seen: the verdict and its arithmetic, without the items. */
export function appraisalVerdictsTable(state: ReviewState, language: Language): Table {
  const words = appraisalWords(language)
  return {
    title: words.arithmeticTitle,
    columns: [words.study, ...verdictColumns(words)],
    rows: appraisedStudies(state).groups.flatMap(({ studies }) =>
      studies.map((study) => [study.label, ...verdictCells(study, words)]),
    ),
  }
}

type Words = ReturnType<typeof appraisalWords>
type Study = ReturnType<typeof appraisedStudies>['groups'][number]['studies'][number]

function verdictColumns(words: Words): string[] {
  return [words.raters, words.positive, words.applicable, words.needed, words.verdict]
}

function verdictCells({ acceptance }: Pick<Study, 'acceptance'>, words: Words): string[] {
  return [
    ...[acceptance?.raters, acceptance?.positive, acceptance?.items, acceptance?.positiveNeeded].map(
      (value) => String(value ?? ''),
    ),
    acceptance
      ? `${words.verdicts[acceptance.verdict]}${acceptance.override ? ` ${words.byLead}: ${acceptance.override.why}` : ''}`
      : '',
  ]
}

/** Agreement on each item, with 95 % intervals; what is not defined stays empty. */
export function itemAgreementTable(state: ReviewState, language: Language): Table {
  const words = appraisalWords(language)
  const protocol = currentProtocol(state)
  const questions = new Map(
    (protocol ? instrumentsOf(protocol) : []).flatMap(({ items }) =>
      items.map(({ id, question }): [string, string] => [id, worded(question, language)]),
    ),
  )
  const three = (coefficient: Coefficient) =>
    coefficient.value === null
      ? ['', '', '']
      : [coefficient.value, coefficient.low, coefficient.high].map(rounded)
  const named = (name: string) => [name, `${name} low95`, `${name} high95`]
  return {
    title: words.agreement,
    columns: [
      words.item,
      words.question,
      words.studies,
      words.raters,
      words.differ,
      words.percent,
      ...['Fleiss kappa', 'Gwet AC1', 'Krippendorff alpha'].flatMap(named),
    ],
    rows: itemAgreement(state).map((one) => [
      one.item,
      questions.get(one.item) ?? '',
      String(one.n),
      String(one.raters),
      String(one.differ),
      one.percent === null ? '' : rounded(one.percent),
      ...three(one.fleissKappa),
      ...three(one.gwetAC1),
      ...three(one.krippendorffAlpha),
    ]),
  }
}

function rounded(value: number): string {
  return String(Math.round(value * 1e6) / 1e6)
}
