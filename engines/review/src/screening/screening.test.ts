import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowOf } from '../reporting/flow.ts'
import { decided, imported, type Step, stateAfter } from '../tiny-review.fixture.ts'
import type { RecordedDecision, Verdict } from './decision.ts'
import { pilotSample } from './pilot-sample.ts'
import { conflictsIn, waitingFor } from './queue.ts'
import { defaultScreeningRule, type RoundRule, reportStatus, statusOf } from './status.ts'
import { factMayBeSeen, hiddenDecisions, mayBeSeen } from './visibility.ts'

const round = 'title-abstract'
const decision = (
  reviewer: string,
  verdict: Verdict,
  reasons: string[] = [],
  record = 'r1',
): RecordedDecision => ({
  record,
  round,
  verdict,
  reasons,
  note: '',
  milliseconds: null,
  reviewer,
  at: '2026-01-05T10:00:00.000Z',
  seq: 1,
})
const anyVerdict = fc.constantFrom<Verdict>('include', 'exclude', 'unsure')

describe('what decisions amount to', () => {
  const cases: [string, RecordedDecision[], Partial<RoundRule>, boolean, object][] = [
    [
      'nothing before enough have decided',
      [decision('a', 'include')],
      {},
      false,
      { kind: 'awaiting', decided: 1, needed: 2 },
    ],
    [
      'inclusion when both include',
      [decision('a', 'include'), decision('b', 'include')],
      {},
      false,
      { kind: 'settled', verdict: 'include' },
    ],
    [
      'a conflict when verdicts differ',
      [decision('a', 'include'), decision('b', 'exclude')],
      {},
      false,
      { kind: 'conflict', because: 'verdicts-differ' },
    ],
    [
      'a conflict when one is unsure',
      [decision('a', 'unsure'), decision('b', 'exclude')],
      {},
      false,
      { kind: 'conflict', because: 'unsure' },
    ],
    [
      'inclusion when one suffices',
      [decision('a', 'unsure'), decision('b', 'exclude')],
      { agreement: 'one-includes' },
      false,
      { kind: 'settled', verdict: 'include' },
    ],
    [
      'what more than half say',
      [decision('a', 'include'), decision('b', 'include'), decision('c', 'exclude')],
      { agreement: 'majority', reviewersPerRecord: 3 },
      false,
      { kind: 'settled', verdict: 'include' },
    ],
    [
      'a conflict when no more than half agree',
      [decision('a', 'include'), decision('b', 'exclude')],
      { agreement: 'majority' },
      false,
      { kind: 'conflict', because: 'verdicts-differ' },
    ],
    [
      'nothing before all three have decided, though two agree',
      [decision('a', 'include'), decision('b', 'include')],
      { agreement: 'majority', reviewersPerRecord: 3 },
      false,
      { kind: 'awaiting', decided: 2, needed: 3 },
    ],
    [
      'the shared reason',
      [decision('a', 'exclude', ['x', 'y']), decision('b', 'exclude', ['y'])],
      {},
      true,
      { kind: 'settled', verdict: 'exclude', reasons: ['y'] },
    ],
    [
      'a conflict of reasons at full text',
      [decision('a', 'exclude', ['x']), decision('b', 'exclude', ['y'])],
      {},
      true,
      { kind: 'conflict', because: 'reasons-differ' },
    ],
    [
      'no conflict of reasons before full text',
      [decision('a', 'exclude', ['x']), decision('b', 'exclude', ['y'])],
      {},
      false,
      { kind: 'settled', verdict: 'exclude' },
    ],
    [
      'a question when one person judged two copies differently',
      [decision('a', 'include'), decision('a', 'exclude', [], 'r2'), decision('b', 'include')],
      {},
      false,
      { kind: 'conflict', because: 'own-verdicts-differ' },
    ],
  ]
  it.each(cases)('%s', (_, decisions, rule, reasonsMatter, expected) =>
    expect(statusOf(decisions, { ...defaultScreeningRule, ...rule }, reasonsMatter)).toMatchObject(expected),
  )

  it('does not depend on who decided first', () =>
    fc.assert(
      fc.property(fc.array(anyVerdict, { minLength: 1, maxLength: 4 }), (verdicts) => {
        const decisions = verdicts.map((verdict, index) => decision(`p${index}`, verdict))
        expect(statusOf([...decisions].reverse(), defaultScreeningRule, false)).toEqual(
          statusOf(decisions, defaultScreeningRule, false),
        )
      }),
    ))
})

/** Two reviewers judge three records in some order; every prefix of it is a moment of a review. */
const order = fc.shuffledSubarray(['ana r1', 'ana r2', 'ana r3', 'luis r1', 'luis r2', 'luis r3'], {
  minLength: 1,
})
const reviewAfter = (acts: readonly string[], verdicts: readonly Verdict[] = []): Step[] => [
  imported('PubMed', 'database', 1, 3),
  ...acts.map((act, index): Step => {
    const [person = '', record = ''] = act.split(' ')
    return decided(person, record, round, verdicts[index] === 'exclude' ? 'exclude' : 'include')
  }),
]

describe('blindness', () => {
  it('hides a decision until both have judged the record, from everybody else, in every order', () =>
    fc.assert(
      fc.property(order, (acts) => {
        const state = stateAfter(reviewAfter(acts))
        for (const record of ['r1', 'r2', 'r3']) {
          const both = acts.includes(`ana ${record}`) && acts.includes(`luis ${record}`)
          expect(mayBeSeen(state, round, record)).toBe(both)
        }
        const open = acts.filter(
          (act) =>
            !acts.includes(act.startsWith('ana') ? act.replace('ana', 'luis') : act.replace('luis', 'ana')),
        )
        expect(hiddenDecisions(state, 'luis')).toBe(open.filter((act) => act.startsWith('ana')).length)
      }),
    ))

  it('lets one see one’s own', () => {
    const state = stateAfter(reviewAfter(['ana r1']))
    const fact = { ...decided('ana', 'r1', round, 'include'), seq: 2, person: 'ana', at: '', hash: '' }
    expect(factMayBeSeen(state, fact, 'ana')).toBe(true)
    expect(factMayBeSeen(state, fact, 'luis')).toBe(false)
  })

  it('orders the queue by import, whatever others did', () =>
    fc.assert(
      fc.property(order, (acts) => {
        const others = acts.filter((act) => act.startsWith('luis'))
        expect(waitingFor(stateAfter(reviewAfter(others)), round, 'ana')).toEqual(['r1', 'r2', 'r3'])
      }),
    ))
})

describe('the flow', () => {
  it('adds up at every moment: every report is screened or waits, and every screened one is somewhere', () =>
    fc.assert(
      fc.property(order, fc.array(anyVerdict, { minLength: 6, maxLength: 6 }), (acts, verdicts) => {
        const flow = flowOf(stateAfter(reviewAfter(acts, verdicts)))
        expect(flow.identified - flow.duplicates).toBe(flow.screened + flow.awaitingTitleAbstract)
        expect(flow.screened).toBe(flow.excludedTitleAbstract + flow.conflictsTitleAbstract + flow.sought)
        expect(flow.sought).toBe(flow.notRetrieved + flow.assessed + flow.awaitingFullText)
        for (const part of [flow.ways.databases, flow.ways.others])
          expect(part.identified - part.duplicates).toBe(part.screened + part.awaitingTitleAbstract)
      }),
    ))

  it('gathers the decisions on all copies of a report', () => {
    const state = stateAfter([
      ...reviewAfter(['ana r1', 'luis r2']),
      { type: 'duplicate-judged', payload: { a: 'r1', b: 'r2', same: true } },
    ])
    expect(reportStatus(state, round, 'r1')).toMatchObject({ kind: 'settled', verdict: 'include' })
    expect(flowOf(state)).toMatchObject({ identified: 3, duplicates: 1, screened: 1 })
  })

  it('forgets an import that was withdrawn, and the decisions on it', () => {
    const state = stateAfter([
      ...reviewAfter(['ana r1', 'luis r1']),
      { type: 'import-withdrawn', payload: { import: 'PubMed', why: '' } },
    ])
    expect(flowOf(state)).toMatchObject({ identified: 0, screened: 0 })
  })

  it('has an import that was put back in its old place, with the decisions on it', () => {
    const both = [...reviewAfter(['ana r1', 'luis r1']), imported('LILACS', 'database', 4, 2)]
    const before = stateAfter(both)
    const after = stateAfter([
      ...both,
      { type: 'import-withdrawn', payload: { import: 'PubMed', why: '' } },
      { type: 'import-restored', payload: { import: 'PubMed' } },
      { type: 'import-restored', payload: { import: 'PubMed' } },
    ])
    expect([...after.records.keys()]).toEqual([...before.records.keys()])
    expect(flowOf(after)).toEqual(flowOf(before))
  })
})

describe('a resolution', () => {
  const conflict: Step[] = [
    imported('PubMed', 'database', 1, 1),
    decided('ana', 'r1', round, 'include'),
    decided('luis', 'r1', round, 'exclude'),
  ]
  const settled: Step = {
    type: 'conflict-resolved',
    payload: { report: 'r1', round, verdict: 'exclude', reasons: [], why: '' },
    by: 'sol',
  }

  it('settles a conflict', () => {
    expect(conflictsIn(stateAfter(conflict), round)).toEqual(['r1'])
    expect(reportStatus(stateAfter([...conflict, settled]), round, 'r1')).toMatchObject({
      kind: 'settled',
      verdict: 'exclude',
      by: 'resolution',
    })
  })
  it('is reopened by a later decision', () =>
    expect(
      reportStatus(stateAfter([...conflict, settled, decided('ana', 'r1', round, 'include')]), round, 'r1')
        .kind,
    ).toBe('conflict'))
})

describe('the sample of a pilot', () => {
  it('is the same from the same seed, has no record twice, and comes from the records', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.string(), (size, seed) => {
        const state = stateAfter([imported('PubMed', 'database', 1, 30)])
        const sample = pilotSample(state, size, seed)
        expect(pilotSample(state, size, seed)).toEqual(sample)
        expect(new Set(sample).size).toBe(Math.min(size, 30))
        expect(sample.every((id) => state.records.has(id))).toBe(true)
      }),
    ))
})
