import type { Language } from '@ayni/framework'
import { appraisedStudies } from '../appraising/appraised-studies.ts'
import { studiesOf } from '../charting/studies.ts'
import { codesOf } from '../coding/coded.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import { type ChecklistItemId, checklistItemIds, checklistWords } from './checklist-words.ts'
import { flowOf } from './flow.ts'
import { screeningPart } from './methods-text.ts'
import type { Table } from './tables.ts'
import { reportWords } from './words.ts'

/** An item of PRISMA-ScR: what it asks (in our words), what the review answers (empty: nothing), where it is reported. */
export type ChecklistItem = {
  item: ChecklistItemId
  number: number
  section: string
  asks: string
  answer: string
  where: string
}

/**
 * The 22 items of PRISMA-ScR (Tricco et al. 2018, doi:10.7326/M18-0850), worded shortly in our own way, filled with what the
 * facts of the review answer. What they cannot answer (abstract, limits, conclusions …) stays empty for the author.
 *
 * @example checklistOf(state, 'en').filter(({ answer, where }) => answer === '' && where === '') // what is left to do
 */
export function checklistOf(state: ReviewState, language: Language): ChecklistItem[] {
  const words = checklistWords[language]
  const answers = answersOf(state, language)
  return checklistItemIds.map((item, index) => ({
    item,
    number: index + 1,
    section: words.sections[sectionAt(index)],
    asks: words.items[item],
    answer: answers[item] ?? '',
    where: state.checklist.get(item) ?? '',
  }))
}

/** The checklist as a table, for Word and CSV. */
export function checklistTable(state: ReviewState, language: Language): Table {
  const words = checklistWords[language]
  return {
    title: words.title,
    columns: [...words.columns],
    rows: checklistOf(state, language).map(({ number, section, asks, answer, where }) => [
      section,
      String(number),
      asks,
      answer,
      where,
    ]),
  }
}

function sectionAt(index: number): keyof (typeof checklistWords)['en']['sections'] {
  if (index === 0) return 'title'
  if (index === 1) return 'abstract'
  if (index < 4) return 'introduction'
  if (index < 13) return 'methods'
  if (index < 18) return 'results'
  return index < 21 ? 'discussion' : 'funding'
}

function answersOf(state: ReviewState, language: Language): Partial<Record<ChecklistItemId, string>> {
  const words = reportWords(language)
  const w = checklistWords[language].answers
  const protocol = currentProtocol(state)
  const flow = flowOf(state)
  const searches = [...state.searches.values()]
  const appraised = appraisedStudies(state).groups.length > 0
  const studies = studiesOf(state).length
  const fields = protocol?.form.fields.length ?? 0
  const codes = codesOf(state).length
  const components = [...state.components.values()].filter(({ retired }) => !retired).length
  const answer = (is: boolean, text: () => string) => (is ? text() : '')
  return {
    title: state.title,
    objectives: protocol?.question.text ?? '',
    protocol: answer(protocol !== null, () => w.protocol(state.protocols.length)),
    eligibility: answer((protocol?.criteria.length ?? 0) > 0, () =>
      w.criteria(protocol?.criteria.length ?? 0),
    ),
    sources: answer(searches.length > 0, () =>
      w.sources(
        words.list([...new Set(searches.map(({ source }) => source))]),
        searches
          .map(({ date }) => date)
          .sort()
          .at(-1) ?? '',
      ),
    ),
    search: answer(
      searches.some(({ query }) => query !== ''),
      () => w.queries(searches.filter(({ query }) => query !== '').length),
    ),
    selection: flow.screened > 0 ? screeningPart(state, words).join(' ') : '',
    charting: answer(fields > 0 && state.charts.size > 0, () => w.charted(studies)),
    items: answer(fields > 0, () => w.fields(fields)),
    appraisal: answer(appraised, () => w.appraised),
    synthesis: answer(components > 0, () => w.synthesis(codes, components, state.outcomes.size)),
    selected: answer(flow.identified > 0 || studies > 0, () =>
      flow.identified > 0
        ? w.flow(flow.identified, flow.screened, flow.assessed, flow.included)
        : w.included(flow.included),
    ),
    characteristics: answer(studies > 0, () => w.studies(studies)),
    'appraisal-results': answer(appraised, () => w.appraisalResults),
    individual: answer(state.findings.size > 0, () => w.findings(state.findings.size)),
    'synthesis-results': answer(components > 0 && state.outcomes.size > 0, () =>
      w.map(components, state.outcomes.size),
    ),
  }
}
