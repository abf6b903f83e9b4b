import {
  codesOf,
  codingsOf,
  conflictsIn,
  currentProtocol,
  evidenceMap,
  fullText,
  groupingOf,
  type PersonId,
  pairKey,
  pilotIsFinished,
  progressOf,
  type ReviewState,
  reportsToScreen,
  studiesOf,
  titleAbstract,
} from '@ayni/review'

/** The state of one step in a few numbers; the screen turns them into words. */
export type StepState = { done: number; total: number; waiting: number }

/** The steps of the method in their order. `waiting` is what asks for somebody's attention. */
export function stepsOf(state: ReviewState, person: PersonId) {
  let identified = 0
  for (const { kind } of state.records.values()) if (kind !== 'as-published') identified += 1
  const mine = progressOf(state, titleAbstract, person)
  const mineFullText = progressOf(state, fullText, person)
  const studies = studiesOf(state)
  const appraised = studies.filter(({ acceptance }) => acceptance && acceptance.verdict !== 'pending').length
  const charted = studies.filter(({ id }) => state.charts.has(id)).length
  const coded = new Set(codingsOf(state).map((coding) => coding.study)).size
  const doubtful = [...state.links.values()].filter(
    (link) => link.zone === 'doubtful' && !state.judgements.has(pairKey(link.a, link.b)),
  ).length
  const map = evidenceMap(state)
  const pilots = [...state.pilots.keys()]
  const step = (done: number, total: number, waiting = 0): StepState => ({ done, total, waiting })
  return {
    protocol: step(
      state.protocols.length,
      state.protocols.length,
      currentProtocol(state)?.criteria.length ? 0 : 1,
    ),
    searching: step(
      state.records.size,
      identified,
      [...state.imports.values()].filter((i) => i.withdrawn === null).length,
    ),
    deduplicating: step(state.records.size - groupingOf(state).members.size, state.records.size, doubtful),
    piloting: step(pilots.filter((round) => pilotIsFinished(state, round)).length, pilots.length),
    screening: step(mine.mine, mine.total, mine.left),
    resolving: step(0, 0, conflictsIn(state, titleAbstract).length + conflictsIn(state, fullText).length),
    progress: step(0, 0),
    fullText: step(mineFullText.mine, mineFullText.total, mineFullText.left),
    appraising: step(appraised, studies.length, studies.length - appraised),
    charting: step(charted, studies.length, studies.length - charted),
    coding: step(coded, studies.length, codesOf(state).filter((code) => code.component === null).length),
    finding: step(state.findings.size, state.findings.size),
    mapping: step(map.cells.filter((cell) => cell.count > 0).length, map.cells.length),
    checking: step(state.claims.size, state.claims.size),
    reporting: step(state.frameworks.length, state.frameworks.length),
    records: step(reportsToScreen(state).length, reportsToScreen(state).length),
    people: step(state.people.size, state.people.size),
    history: step(state.seq, state.seq),
  } satisfies Record<string, StepState>
}
