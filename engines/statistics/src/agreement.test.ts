import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreement,
  brennanPrediger,
  type Coefficient,
  cohenKappa,
  cohenKappaOfTable,
  congerKappa,
  fleissKappa,
  gwetAC,
  krippendorffAlpha,
  matchesInterval,
  percentAgreement,
  type Ratings,
  tablesWithKappa,
  type WeightKind,
} from './index.ts'

const shared = new URL('../../../../shared/data/agreement/', import.meta.url)

type Case = {
  id: string
  file?: string
  table?: number[][]
  columns?: string[]
  layout?: string
  statistic: string
  weights?: WeightKind
  expected: number
  se?: number
  ci95?: [number, number]
  decimals: number
}

const coefficients: Record<
  string,
  (ratings: Ratings, kind: WeightKind, categories?: string[]) => Coefficient
> = {
  cohen_kappa: congerKappa,
  scott_pi: fleissKappa,
  fleiss_kappa: fleissKappa,
  conger_kappa: congerKappa,
  gwet_ac1: gwetAC,
  gwet_ac2: gwetAC,
  brennan_prediger: brennanPrediger,
  randolph_kappa: brennanPrediger,
  krippendorff_alpha: krippendorffAlpha,
  percent_agreement: percentAgreement,
}

/** Turns any layout into one row per item and one column per rater. */
function ratingsOf({ file, table, columns, layout }: Case): {
  ratings: (string | null)[][]
  categories?: string[]
} {
  const lines = file
    ? readFileSync(new URL(file, shared), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.trim().split(','))
    : []
  const [head = [], ...body] = lines
  const counts = table ?? body.map((row) => row.slice(1).map(Number))
  const names = counts[0]?.map((_, k) => String(k + 1)) ?? []
  if (layout === 'contingency_table')
    return {
      categories: names,
      ratings: counts.flatMap((row, i) =>
        row.flatMap((count, j) => Array.from({ length: count }, () => [String(i + 1), String(j + 1)])),
      ),
    }
  if (layout === 'raters_per_category')
    return {
      categories: names,
      ratings: counts.map((row) =>
        row.flatMap((count, k) => Array.from({ length: count }, () => String(k + 1))),
      ),
    }
  const named = /^(units|subject|id)$/i.test(head[0] ?? '') ? 1 : 0
  const wanted = columns?.map((name) => head.indexOf(name)) ?? head.map((_, index) => index).slice(named)
  return { ratings: body.map((row) => wanted.map((index) => row[index] || null)) }
}

describe('published values', () => {
  const found = existsSync(new URL('expected_values.json', shared))
  const cases: Case[] = found
    ? JSON.parse(readFileSync(new URL('expected_values.json', shared), 'utf8')).cases
    : []
  // Bangdiwala's B is not offered: nobody reports it for screening.
  const offered = cases.filter(({ statistic }) => statistic !== 'bangdiwala_b')

  it.skipIf(!found)('covers all cases but one', () => expect(offered.length).toBe(cases.length - 1))

  it.each(offered)('$id', (one) => {
    const { ratings, categories } = ratingsOf(one)
    const own = coefficients[one.statistic]?.(ratings, one.weights ?? 'unweighted', categories)
    expect(own?.value).toBeCloseTo(one.expected, one.decimals - 0.31)
    if (own?.value == null || one.se === undefined) return
    // Formulas for a table of two raters divide by n where those for raw ratings divide by n - 1.
    const n = ratings.length
    const factor = one.layout === 'contingency_table' ? Math.sqrt((n - 1) / n) : 1
    const decimals = Math.min(one.decimals, String(one.se).split('.')[1]?.length ?? 3)
    // SAS divides by n (tested below); irrCAC's alpha for distributions takes half the correction for chance, its own
    // function for raw ratings the whole.
    if (!['sas_kappa_3x3', 'irrcac_readme_distrib6_krippendorff_alpha'].includes(one.id))
      expect(own.se * factor).toBeCloseTo(one.se, Math.min(decimals, 4) - 0.31)
  })
})

describe("Cohen's kappa", () => {
  // SAS print-out as held in statsmodels' tests (statsmodels/stats/tests/test_inter_rater.py).
  it('gives the standard errors that SAS gives', () => {
    const kappa = cohenKappaOfTable([
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ])
    expect(kappa?.value).toBeCloseTo(0.4842, 4)
    expect(kappa?.se).toBeCloseTo(0.138, 4)
    expect(kappa?.nullSe).toBeCloseTo(0.1484, 4)
  })

  // Hoffmann's textbook example: 20, 5, 10, 15 gives kappa 0.4 (Cohen 1960, worked by hand: po 0.7, pe 0.5).
  it('is 0.4 where 70 % agree and half is chance', () =>
    expect(
      cohenKappaOfTable([
        [20, 5],
        [10, 15],
      ])?.value,
    ).toBeCloseTo(0.4, 12))

  const verdict = fc.constantFrom('include', 'exclude', 'unsure')
  const pairs = fc.array(fc.tuple(verdict, verdict), { minLength: 2, maxLength: 60 })

  it('does not change when the raters change places', () =>
    fc.assert(
      fc.property(pairs, (rows) => {
        const swapped = rows.map(([a, b]): [string, string] => [b, a])
        const first = cohenKappa(rows).value
        const second = cohenKappa(swapped).value
        if (first === null) expect(second).toBeNull()
        else expect(second).toBeCloseTo(first, 10)
      }),
    ))

  it('is 1 where all agree on more than one category', () =>
    fc.assert(
      fc.property(fc.array(verdict, { minLength: 2 }), (own) => {
        const { value } = cohenKappa(own.map((one) => [one, one]))
        expect(value === null ? new Set(own).size : value).toBeCloseTo(1, 10)
      }),
    ))
})

describe('agreement', () => {
  it('says why a coefficient is undefined', () => {
    expect(agreement([]).cohenKappa).toEqual({ value: null, reason: 'no item was rated by two raters' })
    expect(agreement([['in', 'in', 'in']]).cohenKappa).toMatchObject({ value: null })
  })

  it('leaves out items that one rater rated', () => {
    const summary = agreement([
      ['in', 'in'],
      ['in', null],
      ['out', 'out'],
      ['in', 'out'],
    ])
    expect(summary).toMatchObject({ n: 3, raters: 2, withGaps: 1 })
    expect(summary.percent).toBeCloseTo(2 / 3, 12)
  })

  it('warns where one category is so rare that kappa misleads', () => {
    const rows: Ratings = [
      ...Array.from({ length: 96 }, () => ['out', 'out']),
      ['in', 'out'],
      ['out', 'in'],
      ['in', 'out'],
      ['out', 'in'],
    ]
    expect(agreement(rows).warnings).toEqual(['prevalence'])
  })
})

describe('tables with a printed kappa', () => {
  const tables = tablesWithKappa({ n: 25, kappa: 0.4, decimals: 2 })

  it('finds only tables of that size and value', () => {
    expect(tables.length).toBeGreaterThan(0)
    for (const { bothYes, firstOnly, secondOnly, bothNo, kappa } of tables) {
      expect(bothYes + firstOnly + secondOnly + bothNo).toBe(25)
      expect(Math.round(kappa * 100)).toBe(40)
    }
  })

  it('takes an interval cut at 1 for the printed one', () => {
    expect(matchesInterval({ low: 0.662, high: 1.04 }, [0.66, 1], 2)).toBe(true)
    expect(matchesInterval({ low: 0.69, high: 1.04 }, [0.66, 1], 2)).toBe(false)
  })
})
