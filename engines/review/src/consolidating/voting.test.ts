import { describe, expect, it } from 'vitest'
import type { Fact, VoteQuestion } from '../facts.ts'
import { defaultProtocol } from '../protocol/default-protocol.ts'
import { factMayBeSeen } from '../screening/visibility.ts'
import { type Step, stateAfter } from '../tiny-review.fixture.ts'
import { placementHistory } from './placement-history.ts'
import { votingResults } from './voting.ts'

const questions: VoteQuestion[] = [{ question: 'q1', kind: 'placement', code: 'trust', component: 'bonds' }]
const begin = (isAnonymous: boolean): Step[] => [
  {
    type: 'protocol-written',
    payload: {
      protocol: { ...defaultProtocol('Mutual aid', 'en'), consensus: { share: 0.75, votes: 3, isAnonymous } },
      changed: '',
      why: '',
    },
  },
  { type: 'vote-opened', payload: { round: 'votes-1', questions } },
]
const vote = (by: string, agrees: boolean, comment = '', instead: string | null = null): Step => ({
  type: 'vote-cast',
  by,
  payload: { round: 'votes-1', question: 'q1', agrees, instead, comment },
})
const closed: Step = { type: 'vote-closed', payload: { round: 'votes-1' } }
const asFact = (step: Step): Fact => {
  const { by = 'ana', records: _, ...body } = step
  return { ...body, seq: 3, person: by, at: '2026-01-05T10:00:00.000Z', hash: '' }
}

describe('votes on components', () => {
  const votes = [
    vote('ana', true),
    vote('luis', true, 'Yes'),
    vote('sol', true),
    vote('zoe', false, 'Apart', 'hope'),
  ]
  it('reach consensus with three of four at three quarters, not with two of three', () => {
    expect(votingResults(stateAfter([...begin(false), ...votes, closed]), 'votes-1')?.[0]).toMatchObject({
      agree: 3,
      votes: 4,
      share: 0.75,
      isReached: true,
      instead: [{ component: 'hope', votes: 1 }],
      comments: ['Apart', 'Yes'],
    })
    const two = [vote('ana', true), vote('luis', true), vote('sol', false), closed]
    expect(votingResults(stateAfter([...begin(false), ...two]), 'votes-1')?.[0]?.isReached).toBe(false)
  })
  it('need as many as the rule asks for, and the last vote of each counts', () => {
    const few = [vote('ana', true), vote('luis', true), closed]
    expect(votingResults(stateAfter([...begin(false), ...few]), 'votes-1')?.[0]?.isReached).toBe(false)
    const changed = [...votes, vote('zoe', true), closed]
    expect(votingResults(stateAfter([...begin(false), ...changed]), 'votes-1')?.[0]).toMatchObject({
      agree: 4,
      votes: 4,
    })
  })
  it('agree on another component where enough name it', () => {
    const away = ['ana', 'luis', 'sol'].map((by) => vote(by, false, '', 'hope'))
    const state = stateAfter([...begin(false), ...away, vote('zoe', true), closed])
    expect(votingResults(state, 'votes-1')?.[0]).toMatchObject({ isReached: false, agreed: 'hope' })
  })
  it('tell nothing while the round is open, and with names withheld never who voted how', () => {
    const one = vote('luis', true, 'Yes')
    const open = stateAfter([...begin(false), ...votes])
    expect(votingResults(open, 'votes-1')).toBeNull()
    expect(factMayBeSeen(open, asFact(one), 'ana')).toBe(false)
    const done = stateAfter([...begin(false), ...votes, closed])
    expect(factMayBeSeen(done, asFact(one), 'ana')).toBe(true)
    const withheld = stateAfter([...begin(true), ...votes, closed])
    expect(factMayBeSeen(withheld, asFact(one), 'ana')).toBe(false)
  })
})

describe('a later version of the protocol', () => {
  const votes = [vote('ana', true), vote('luis', true, 'Yes'), vote('sol', true), vote('zoe', false)]
  const rule = (isAnonymous: boolean, share = 0.75): Step => {
    const [written] = begin(isAnonymous)
    if (written?.type !== 'protocol-written') throw new Error('begins with the protocol')
    const consensus = { share, votes: 3, isAnonymous }
    return {
      ...written,
      payload: { ...written.payload, protocol: { ...written.payload.protocol, consensus } },
    }
  }
  const isTold = (steps: Step[]) => factMayBeSeen(stateAfter(steps), asFact(vote('luis', true, 'Yes')), 'ana')
  it('reveals no name that was withheld while people voted, whenever it is written', () => {
    expect(isTold([...begin(true), ...votes, closed, rule(false)])).toBe(false)
    // Written before the round is closed, it still comes after votes that were promised no name.
    expect(isTold([...begin(true), ...votes, rule(false), closed])).toBe(false)
    expect(isTold([...begin(false), ...votes, rule(true), rule(false), closed])).toBe(false)
    const opened: Step = { type: 'vote-opened', payload: { round: 'votes-1', questions } }
    expect(isTold([rule(true), rule(false), opened, ...votes, closed])).toBe(true)
  })
  it('turns no result of a round that was closed before', () => {
    const result = (steps: Step[]) => votingResults(stateAfter(steps), 'votes-1')?.[0]?.isReached
    expect(result([...begin(false), ...votes, closed, rule(false, 0.9)])).toBe(true)
    expect(result([...begin(false), ...votes, rule(false, 0.9), closed])).toBe(false)
  })
})

describe('the record of who moved what', () => {
  it('names the round by which a code was moved', () => {
    const placed = (component: string | null, by = 'ana'): Step => ({
      type: 'code-placed',
      by,
      payload: { code: 'trust', component },
    })
    const facts = [placed('hope', 'luis'), closed, placed('bonds'), placed('bonds')].map(asFact)
    expect(placementHistory(facts).map(({ from, to, person, round }) => [from, to, person, round])).toEqual([
      [null, 'hope', 'luis', null],
      ['hope', 'bonds', 'ana', 'votes-1'],
    ])
  })
})
