import { type Language, worded } from '@ayni/framework'
import { agreement } from '@ayni/statistics'
import { ratingsOf } from '../agreement/ratings.ts'
import { studiesOf } from '../charting/studies.ts'
import { flowCountNames } from '../checking/claim.ts'
import { codesOf, codingsOf } from '../coding/coded.ts'
import { evidenceMap } from '../evidence-map/evidence-map.ts'
import { fullText, titleAbstract } from '../screening/decision.ts'
import { mayBeSeen, pilotIsFinished } from '../screening/visibility.ts'
import type { ReviewState } from '../state.ts'
import { flowOf } from './flow.ts'
import { methodsText } from './methods-text.ts'
import { shownCount } from './shown-count.ts'
import { reportWords } from './words.ts'

/** A name that an author writes as `{{flow.included}}`, and what it stands for now. */
export type Placeholder = { name: string; value: string }

/**
 * Everything a manuscript may name, with its value in a language: flow, sources, reasons, agreement by round, studies,
 * components, outcomes, cells of the map, the methods. Only what everybody may see is in it.
 *
 * @example placeholders(state, 'en').find(({ name }) => name === 'flow.included')?.value // '27'
 */
export function placeholders(state: ReviewState, language: Language): Placeholder[] {
  const words = reportWords(language)
  const found: Placeholder[] = []
  const add = (name: string, value: string) => found.push({ name, value })
  const flow = flowOf(state)
  for (const name of flowCountNames) add(`flow.${name}`, shownCount(flow, name, words))
  for (const [source, count] of Object.entries(flow.bySource))
    add(`source.${slug(source)}`, words.number(count))
  for (const [reason, count] of Object.entries(flow.reasons))
    add(`reason.${slug(reason)}`, words.number(count))
  const pilots = [...state.pilots.keys()]
  for (const round of [...pilots, titleAbstract, fullText]) addAgreement(state, round, words.decimal, add)
  const [firstPilot] = pilots
  if (firstPilot)
    addAgreement(state, firstPilot, words.decimal, (name, value) => add(name.replace(/-\d+$/, ''), value))
  const map = evidenceMap(state)
  const studies = studiesOf(state)
  const count = (name: string, value: number) => add(name, words.number(value))
  count('studies.count', studies.length)
  count('studies.accepted', studies.filter(({ acceptance }) => acceptance?.verdict === 'accepted').length)
  count(
    'studies.notAccepted',
    studies.filter(({ acceptance }) => acceptance?.verdict === 'not-accepted').length,
  )
  count('codes.count', codesOf(state).length)
  count('codings.count', codingsOf(state).length)
  count('components.count', map.components.length)
  count('outcomes.count', map.outcomes.length)
  for (const { id, name, studies: own, mentions } of map.components) {
    add(`component.${id}.name`, worded(state.components.get(id)?.name ?? {}, language) || name)
    count(`component.${id}.studies`, own)
    count(`component.${id}.mentions`, mentions)
  }
  for (const { id, name, studies: own } of map.outcomes) {
    add(`outcome.${id}.name`, worded(state.outcomes.get(id)?.name ?? {}, language) || name)
    count(`outcome.${id}.studies`, own)
  }
  for (const cell of map.cells) {
    count(`cell.${cell.component}.${cell.outcome}.studies`, cell.count)
    const level = map.rule.levels.find(({ id }) => id === cell.level)
    add(`cell.${cell.component}.${cell.outcome}.level`, (level && worded(level.name, language)) || cell.level)
  }
  add('methods', methodsText(state, language).join('\n'))
  return found
}

function addAgreement(
  state: ReviewState,
  round: string,
  decimal: (value: number) => string,
  add: (name: string, value: string) => void,
): void {
  if (round.startsWith('pilot') && !pilotIsFinished(state, round)) return
  const { reports, ratings } = ratingsOf(state, round)
  if (reports.some((report) => !mayBeSeen(state, round, report))) return
  const { percent, cohenKappa, gwetAC1 } = agreement(ratings)
  if (percent !== null) add(`agreement.${round}`, decimal(100 * percent))
  for (const [name, one] of [
    ['kappa', cohenKappa],
    ['ac1', gwetAC1],
  ] as const)
    if (one.value !== null) {
      add(`${name}.${round}`, decimal(one.value))
      add(`${name}-low.${round}`, decimal(one.low))
      add(`${name}-high.${round}`, decimal(one.high))
    }
}

/** Letters and digits, small, with dashes between. */
function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
