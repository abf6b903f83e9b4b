import { type Language, type Wording, worded } from '@ayni/framework'
import { chartOf } from '../charting/charted.ts'
import { studiesOf } from '../charting/studies.ts'
import type { StudyId } from '../facts.ts'
import { currentProtocol } from '../state.ts'
import { countryCode, countryName } from '../synthesising/study-countries.ts'
import type { CheckResult, ClaimedAs } from './claim.ts'
import type { Figures } from './figures.ts'
import { counted, figure, type Sentence, studyNoun } from './phrases.ts'

/** Compares in how many studies an outcome is said to be reported with the findings. */
export function checkOutcomeFrequency(
  { outcome, printed }: ClaimedAs<'outcome-frequency'>,
  figures: Figures,
  language: Language,
): CheckResult {
  const { state, map } = figures
  const found = map.outcomes.find(({ id }) => id === outcome)
  const what = nameOf(state.outcomes.get(outcome)?.name, outcome, language)
  return compared(printed, found?.studyIds ?? null, what, figures, language)
}

/** Compares in how many studies a component and an outcome are said to meet with the cell of the map. */
export function checkCell(
  { component, outcome, printed }: ClaimedAs<'cell-frequency'>,
  figures: Figures,
  language: Language,
): CheckResult {
  const { state, map } = figures
  const found = map.cells.find((cell) => cell.component === component && cell.outcome === outcome)
  const what = `${nameOf(state.components.get(component)?.name, component, language)} × ${nameOf(state.outcomes.get(outcome)?.name, outcome, language)}`
  return compared(printed, found?.studies ?? null, what, figures, language)
}

/** Compares how many studies are said to have a value, as a country or a design, with their charts. */
export function checkChartedValue(
  { field, value, printed }: ClaimedAs<'charted-value'>,
  figures: Figures,
  language: Language,
): CheckResult {
  const { state } = figures
  const form = currentProtocol(state)?.form.fields.find(({ id }) => id === field)
  const isCountry = form?.kind === 'country'
  const charts = studiesOf(state).map(({ id }) => ({
    id,
    values: chartOf(state, id).get(field)?.value ?? [],
  }))
  const isValue = (one: string) =>
    one === value || (isCountry && one.split(/[,;/]/).some((part) => countryCode(part.trim()) === value))
  const having = charts.filter(({ values }) => values.some(isValue)).map(({ id }) => id)
  const choice = form?.choices.find(({ id }) => id === value)?.name
  const name = isCountry ? countryName(value, language) : nameOf(choice, value, language)
  const what = `${nameOf(form?.name, field, language)}: ${name}`
  const isCharted = charts.some(({ values }) => values.length > 0)
  return compared(printed, isCharted ? having : null, what, figures, language)
}

function compared(
  printed: number,
  studies: readonly StudyId[] | null,
  what: string,
  { state }: Figures,
  language: Language,
): CheckResult {
  const own = figure(printed, language)
  if (studies === null)
    return {
      printed,
      recomputed: null,
      verdict: 'cannot-be-recomputed',
      reason: nothing[language]({ what, own }),
      details: null,
    }
  const follows = studies.length === printed
  const labels = new Map(studiesOf(state).map(({ id, label }) => [id, label]))
  return {
    printed,
    recomputed: studies.length,
    verdict: follows ? 'follows' : 'does-not-follow',
    reason: (follows ? same : other)[language]({
      what,
      own,
      found: counted(studies.length, studyNoun[language], language),
    }),
    details: { kind: 'named-studies', studies: studies.map((id) => ({ id, label: labels.get(id) ?? id })) },
  }
}

function nameOf(name: Wording | undefined, id: string, language: Language): string {
  return worded(name ?? {}, language) || id
}

type Values = { what: string; own: string; found: string }

const same: Sentence<Values> = {
  en: ({ what, found }) => `“${what}” is in ${found}, as printed.`,
  es: ({ what, found }) => `«${what}» está en ${found}, como se publicó.`,
  pt: ({ what, found }) => `“${what}” está em ${found}, como publicado.`,
}

const other: Sentence<Values> = {
  en: ({ what, own, found }) => `“${what}” is in ${found}, not ${own}.`,
  es: ({ what, own, found }) => `«${what}» está en ${found}, no en ${own}.`,
  pt: ({ what, own, found }) => `“${what}” está em ${found}, não em ${own}.`,
}

const nothing: Sentence<{ what: string; own: string }> = {
  en: ({ what, own }) => `The review holds nothing on “${what}”, so ${own} has nothing to be compared with.`,
  es: ({ what, own }) => `La revisión no tiene nada sobre «${what}», así que no hay con qué comparar ${own}.`,
  pt: ({ what, own }) => `A revisão não tem nada sobre “${what}”, por isso não há com que comparar ${own}.`,
}
