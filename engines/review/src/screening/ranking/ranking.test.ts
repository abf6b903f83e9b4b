import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signsOf } from '../highlighting/stop-words.ts'
import { linearSvm } from './linear-svm.ts'
import { orderFigures } from './order-figures.ts'
import { newRanker, readTexts } from './ranker.ts'
import { simulateScreening } from './simulate.ts'
import { addSigns, languageOfRecord, type RankedText, stemsOf } from './terms.ts'

function text(title: string, abstract = '', year: number | null = null): RankedText {
  return { title, abstract, keywords: '', authors: '', journal: '', year }
}

const about = [
  'mutual aid in the neighbourhood',
  'neighbours and mutual aid groups',
  'self-help and mutual aid',
]
const other = [
  'statins after stroke',
  'stroke units and statins',
  'knee surgery outcomes',
  'surgery of the knee',
]
const texts = [...about, ...other].map((title) => text(title, `${title}. ${title} again.`))
const labels = texts.map((_, index) => index < about.length)

describe('newRanker(readTexts(texts, question))', () => {
  it('puts what is like the included before what is like the excluded', () => {
    const ranker = newRanker(readTexts(texts))
    ranker.learn(0, true)
    ranker.learn(3, false)
    const scores = ranker.rank()
    expect(scores[1]).toBeGreaterThan(scores[4] ?? 0)
    expect(scores[0]).toBe(Number.NEGATIVE_INFINITY)
  })

  it('ranks the first screen by the words of the question, whatever their endings', () => {
    const scores = newRanker(readTexts(texts, 'group of neighbours that aid each other mutually')).rank()
    expect(scores.indexOf(Math.max(...scores))).toBeLessThan(about.length)
  })

  it('takes a change of mind', () => {
    const ranker = newRanker(readTexts(texts))
    ranker.learn(0, false)
    ranker.learn(3, true)
    ranker.rank()
    ranker.learn(0, true)
    ranker.learn(3, false)
    const fresh = newRanker(readTexts(texts))
    fresh.learn(0, true)
    fresh.learn(3, false)
    const [scores, expected] = [ranker.rank(), fresh.rank()]
    for (const index of [1, 2, 4, 5, 6]) expect(scores[index]).toBeCloseTo(expected[index] ?? 0, 1)
  })

  it('names the words that moved a record', () => {
    const ranker = newRanker(readTexts(texts))
    ranker.learn(0, true)
    ranker.learn(3, false)
    ranker.rank()
    const words = new Map(ranker.explain(4).map(({ word, effect }) => [word, effect]))
    expect(words.get('stroke')).toBeLessThan(0)
    expect(ranker.explain(1)[0]?.effect).toBeGreaterThan(0)
  })

  it('keeps the order of records when nothing is known', () => {
    expect(new Set(newRanker(readTexts(texts)).rank())).toEqual(new Set([0]))
  })

  it('needs the index of a record', () =>
    expect(() => newRanker(readTexts(texts)).learn(7, true)).toThrow(
      'learn requires the index of a record, 0 to 6; got 7',
    ))
})

describe('linearSvm(matrix)', () => {
  // Two rows of length 1 at right angles: the solution of the dual is known in closed form.
  const matrix = {
    rows: 2,
    width: 2,
    starts: Int32Array.of(0, 1, 2),
    columns: Int32Array.of(0, 1),
    values: Float32Array.of(1, 1),
  }

  it('solves a small case exactly', () => {
    const svm = linearSvm(matrix)
    svm.learn(0, true)
    svm.learn(1, false)
    for (let fit = 0; fit < 50; fit += 1) svm.fit()
    // a(2 + D₁) − b = 1 and b(2 + D₂) − a = 1 with D = 1 / (2 · cost) and costs 0.15 · 2 · 15/16 and 0.15 · 2/16.
    const [d1, d2] = [1 / (2 * 0.28125), 1 / (2 * 0.01875)]
    const a = (3 + d2) / ((2 + d1) * (2 + d2) - 1)
    const b = (1 + a) / (2 + d2)
    expect(svm.weights[0]).toBeCloseTo(a, 2)
    expect(svm.weights[1]).toBeCloseTo(-b, 2)
  })

  it('needs examples of both kinds', () => {
    const svm = linearSvm(matrix)
    svm.learn(0, true)
    expect(() => svm.fit()).toThrow('fit requires examples of both kinds; got 1 relevant of 1')
  })
})

describe('the terms of a record', () => {
  const stems = (title: string, usual: 'en' | 'es' | 'pt') => {
    const words = title.toLowerCase().split(' ')
    const signs = { en: 0, es: 0, pt: 0, words: words.length }
    for (const word of words) addSigns(signs, signsOf(word) ?? { en: 0, es: 0, pt: 0 }, 1)
    const language = languageOfRecord(signs, { en: 0, es: 0, pt: 0, words: 0 }, usual)
    return words.flatMap((word) => stemsOf(word, language))
  }
  it('are the stems of its own language, without its stop words', () => {
    expect(stems('Los grupos de ayuda y las comunidades', 'en')).toEqual(['grup', 'ayud', 'comun'])
    expect(stems('The communities and their groups of aid', 'es')).toEqual(['communiti', 'group', 'aid'])
  })
  it('are those of the language of the others where a short text does not tell its own', () =>
    expect(stems('Barrios unidos', 'es')).toEqual(['barri', 'unid']))
  it('are runs of signs where there are no stems', () => {
    expect(stems('взаимопомощь', 'en')).toContain('помо')
    expect(stems('互助小组', 'en')).toEqual(['互助', '助小', '小组'])
  })
})

describe('simulateScreening(texts, labels, priors)', () => {
  it('finds the relevant ones first and stops at the last', () => {
    expect(simulateScreening(texts, labels, [0, 3]).toSorted()).toEqual([0, 1, 2, 3])
  })
  it('shows every record once when asked to go on', () => {
    void fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (random) => {
        const order = simulateScreening(texts, random, [2], { all: true, question: 'aid' })
        expect(order[0]).toBe(2)
        expect(order.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6])
        expect(simulateScreening(texts, random, [2], { all: true, question: 'aid' })).toEqual(order)
      }),
    )
  })
})

describe('orderFigures(found, records)', () => {
  // By hand: relevant at ranks 1, 2 and 5 of 10.
  const found = [true, true, false, false, true]
  it('gives each figure by its definition', () =>
    expect(orderFigures(found, 10)).toEqual({
      records: 10,
      relevant: 3,
      readFor95: 0.5,
      wss95: expect.closeTo(0.45),
      // Two of three are found at rank 2; in a random order of ten the second stands at rank 6: (6 − 2) / 10.
      wss95AtStep: expect.closeTo(0.4),
      recallAt10: expect.closeTo(1 / 3),
      meanRank: expect.closeTo(8 / 30),
      // Best area 3 · (10 − 1) = 27, this one 3 · 11 − 8 = 25, of 3 · 7 lost at most.
      loss: expect.closeTo(2 / 21),
      ndcg: expect.closeTo((1 + 1 / Math.log2(3) + 1 / Math.log2(6)) / (1 + 1 / Math.log2(3) + 0.5)),
    }))
  it('is without loss for the best order and with the greatest for the worst', () => {
    expect(orderFigures([true, true], 5)).toMatchObject({ loss: 0, ndcg: 1 })
    expect(orderFigures([false, false, false, true, true], 5).loss).toBeCloseTo(1)
  })
  it('needs records of both kinds', () =>
    expect(() => orderFigures([true], 1)).toThrow('requires records of both kinds; got 1 relevant of 1'))
})
