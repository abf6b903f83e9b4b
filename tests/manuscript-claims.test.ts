import { readdirSync, readFileSync } from 'node:fs'
import {
  type CheckedReading,
  type Claimed,
  checkManuscript,
  findClaims,
  readMarkdownManuscript,
} from '@ayni/review'
import { describe, expect, it } from 'vitest'
import { gardensReview } from './gardens-review.fixture.ts'

/**
 * Articles on a review of which every number is known. Behind each figure of its own an article says what it is, and whether it
 * is right: `<!--! flow.screened 1028 ok -->`. Numbers of others, of people and of years have no such mark.
 */
const folder = new URL('fixtures/manuscripts/', import.meta.url)
const articles = readdirSync(folder).filter((name) => name.endsWith('.md'))
const state = gardensReview()
const marks = { follows: 'ok', 'does-not-follow': 'wrong', 'cannot-be-recomputed': 'unknown' } as const

describe.each(articles)('the figures of %s', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const stated = [...text.matchAll(/<!--! (.*?) -->/g)].map(([, mark = '']) => mark)
  const read = checkManuscript(findClaims(readMarkdownManuscript(text), state), state, 'en')

  it('are all found, and nothing else is', () => {
    const named = read.map(({ of }) => figureOf(of))
    expect([...new Set(named)].sort()).toEqual([...new Set(stated.map(withoutMark))].sort())
  })

  it('are right or wrong as they are', () => {
    const judged = new Map(read.map((one) => [figureOf(one.of), marks[one.verdict]]))
    for (const mark of stated) expect(`${withoutMark(mark)} ${judged.get(withoutMark(mark))}`).toBe(mark)
  })
})

const reasonOf = (sentence: string) => reading(sentence).reason

function reading(sentence: string): CheckedReading {
  const [first] = checkManuscript(findClaims(readMarkdownManuscript(sentence), state), state, 'en')
  if (!first) throw new Error(`nothing is read in ${sentence}`)
  return first
}

it.each([
  ['We screened 1,296 records.', '1,296 is what the records identified come to.'],
  ['We included 36 studies.', '36 is what the reports included come to.'],
  ['Growing together was found in 31 studies.', '31 is how many times Growing together is named'],
  ['Growing together had 22 mentions.', '22 is in how many studies Growing together is found'],
  ['Shared decisions were found in 17 studies (55%).', '17 of 34 is 50.0 %, not 55 %.'],
  ['Ten studies were conducted in Brazil.', '“Country: Brazil” is in 6 studies, not 10.'],
  ['On the 50 records of the pilot kappa was 0.76 (95% CI 0.60-0.92).', 'the interval 0.60–0.92 is not'],
])('%s is named with the way it is wrong', (sentence, reason) => {
  const wrong = checkManuscript(findClaims(readMarkdownManuscript(sentence), state), state, 'en').filter(
    ({ verdict }) => verdict === 'does-not-follow',
  )
  expect(wrong.map(({ reason }) => reason).join(' ')).toContain(reason)
})

it.each([
  ['Se incluyeron dieciséis estudios.', ['dieciséis']],
  ['Hubo 7 estudios de Reino Unido y 7 con lugar de encuentro.', ['7', '7']],
  ['Kappa was .76 in the pilot of 50 records.', ['.76']],
  ['Shared decisions were found in 17 studies (50 %).', ['17', '50']],
])('%s shows where each figure stands', (sentence, quoted) => {
  const { claims } = findClaims(readMarkdownManuscript(sentence), state)
  expect(claims.map(({ quote }) => quote && sentence.slice(quote.from, quote.to))).toEqual(quoted)
})

it('a table with two rows of heads is read row by row, with its shares', () => {
  const rows = [
    '|Component|How often||',
    '|---|---|---|',
    '||Studies, n (%)|Mentions|',
    '|Contact with nature|18 (35%)|31|',
  ]
  const read = checkManuscript(findClaims(readMarkdownManuscript(rows.join('\n')), state), state, 'en')
  expect(read.map(({ of, verdict }) => `${figureOf(of)} ${marks[verdict]}`)).toEqual([
    'component.nature 18 ok',
    'percentage 18/34=35 wrong',
    'component.nature 31 wrong',
  ])
})

it.each([
  'A previous systematic review included 22 studies.',
  'Gray et al. (2022) screened 300 records and included 12 studies.',
  'The 34 gardens had 291 members, of whom 145 were excluded.',
  'More than 40 studies report on wellbeing.',
  'Gardens open 7 days a week for 3 seasons in Chile.',
])('%s says nothing of this review', (sentence) => {
  expect(findClaims(readMarkdownManuscript(sentence), state).claims).toEqual([])
})

it.each([
  ['treinta y cuatro', 34],
  ['trinta e quatro', 34],
  ['thirty-four', 34],
])('reads %s whole', (words, printed) => {
  expect(reading(`${words} studies were included.`).of).toEqual({ kind: 'flow', count: 'studies', printed })
  expect(reasonOf(`${words} studies were included.`)).toContain('34')
})

/** The name of a figure in the marks. Whether a text speaks of studies or of mentions is part of it where it says so. */
function figureOf(of: Claimed): string {
  switch (of.kind) {
    case 'flow':
      return `${of.count === 'studies' ? 'studies' : `flow.${of.count}`} ${of.printed}`
    case 'source-records':
      return `source.${of.source.replace(/ /g, '-')} ${of.printed}`
    case 'percentage':
      return `percentage ${of.part}/${of.whole}=${of.printed}`
    case 'component-frequency':
      return `component.${of.component} ${of.printed}`
    case 'outcome-frequency':
      return `outcome.${of.outcome} ${of.printed}`
    case 'cell-frequency':
      return `cell.${of.component}.${of.outcome} ${of.printed}`
    case 'exclusion-reason':
      return `reason.${of.criterion} ${of.printed}`
    case 'charted-value':
      return `charted.${of.field}=${of.value} ${of.printed}`
    case 'map-size':
      return `size.${of.of} ${of.printed}`
    case 'acceptance-rule':
      return `rule ${of.raters}/${of.threshold}`
    case 'least-component':
      return 'least'
    case 'kappa':
    case 'percent-agreement':
      return `${of.kind} ${of.printed}`
    default:
      return of.kind
  }
}

/** A mark without its verdict. */
function withoutMark(mark: string): string {
  return mark.replace(/ \w+$/, '')
}
