import { describe, expect, it } from 'vitest'
import { stepsEn } from '../words/steps.en.ts'
import { progressOfStep, stateOfStep, steps } from './steps.ts'

const state = (done: number, total: number, waiting = 0) => ({ done, total, waiting })

describe('stateOfStep', () => {
  it('says how many are done, and when all are', () => {
    expect(stateOfStep(stepsEn, 'screening', state(12, 480, 468))).toBe('12 of 480')
    expect(stateOfStep(stepsEn, 'screening', state(480, 480))).toBe('Done')
  })
  it('says what waits', () => {
    expect(stateOfStep(stepsEn, 'resolving', state(0, 0, 3))).toBe('3 conflicts')
    expect(stateOfStep(stepsEn, 'deduplicating', state(412, 5340, 1))).toBe('1 doubtful pair')
  })
  it('says nothing of a step without anything', () => {
    for (const key of ['screening', 'resolving', 'finding', 'mapping', 'checking', 'piloting'] as const)
      expect(stateOfStep(stepsEn, key, state(0, 0))).toBe('')
  })
})

describe('progressOfStep', () => {
  it('tells ahead, under way and done apart', () => {
    expect(progressOfStep('screening', state(0, 480, 480))).toBe('ahead')
    expect(progressOfStep('screening', state(12, 480, 468))).toBe('under-way')
    expect(progressOfStep('screening', state(480, 480))).toBe('done')
    expect(progressOfStep('resolving', state(0, 0, 3))).toBe('under-way')
  })
})

describe('steps', () => {
  it('have each an id of their own', () => {
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
  })
})
