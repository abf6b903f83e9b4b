import { expect, it } from 'vitest'
import { keptFor } from './kept.ts'
import { emptyState } from './state.ts'

it('concludes once for each question, anew after a fact, and lets the one asked longest ago go', () => {
  const concluded: string[] = []
  const answer = keptFor((_state, question: { of: string }) => {
    concluded.push(question.of)
    return { of: question.of }
  })
  const [state, other] = [emptyState(), emptyState()]
  const first = answer(state, { of: 'a' })
  expect(answer(state, { of: 'a' })).toBe(first)
  expect(answer(state, { of: 'b' })).toEqual({ of: 'b' })
  expect(answer(other, { of: 'a' })).not.toBe(first)
  expect(concluded).toEqual(['a', 'b', 'a'])

  for (let at = 0; at < 15; at += 1) answer(state, { of: String(at) })
  expect(answer(state, { of: 'b' }), 'sixteen are kept').toEqual({ of: 'b' })
  expect(concluded).toHaveLength(18)
  expect(answer(state, { of: 'a' })).not.toBe(first)
  expect(concluded.at(-1)).toBe('a')

  state.seq += 1
  answer(state, { of: 'b' })
  expect(concluded.at(-1)).toBe('b')
})
