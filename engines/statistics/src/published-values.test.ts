import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  bangdiwalaB,
  brennanPrediger,
  type Coefficient,
  type CoefficientSettings,
  cohenKappa,
  cohenKappaOfTable,
  congerKappa,
  contingencyTable,
  fleissKappa,
  fleissKappaNullSe,
  gwetAC1,
  gwetAC2,
  krippendorffAlpha,
  normalCdf,
  percentAgreement,
  type Ratings,
  randolphKappa,
  roundsTo,
  scottPi,
  type WeightKind,
} from './index.ts'
import { ratingsOfCounts, ratingsOfTable } from './textbook-tables.fixture.ts'

const shared = new URL('../../../../shared/data/agreement/', import.meta.url)

type Case = {
  id: string
  file?: string
  table?: number[][]
  columns?: string[]
  layout?: 'raw_ratings' | 'contingency_table' | 'raters_per_category'
  statistic: string
  weights?: WeightKind
  source: string
  expected: number
  decimals: number
  se?: number
  ci95?: [number, number]
  ci_decimals?: number
  se_under_null?: number
  z?: number
  p_two_sided?: number
}

type Settings = CoefficientSettings & { weights: WeightKind; quantile: 'normal' | 'student' }

const coefficients: Record<string, (ratings: Ratings, settings: Settings) => Coefficient> = {
  bangdiwala_b: bangdiwalaB,
  brennan_prediger: brennanPrediger,
  cohen_kappa: cohenKappa,
  conger_kappa: congerKappa,
  fleiss_kappa: fleissKappa,
  gwet_ac1: gwetAC1,
  gwet_ac2: gwetAC2,
  krippendorff_alpha: krippendorffAlpha,
  percent_agreement: percentAgreement,
  randolph_kappa: randolphKappa,
  scott_pi: scottPi,
}

/** What cannot be met, and why. */
const exceptions: Record<string, { without: 'se' | 'ci95'; because: string }[]> = {
  irrcac_readme_distrib6_krippendorff_alpha: [
    {
      without: 'se',
      because:
        "irrCAC's function for counts subtracts (1 − alpha) times chance where its own function for raw ratings, and the delta method, subtract it twice",
    },
    { without: 'ci95', because: 'it follows from that standard error' },
  ],
  irrcac_readme_raw4_krippendorff_alpha: [
    {
      without: 'se',
      because:
        'the README (0.14548) centres items with gaps on the uncorrected agreement, the tests of irrCAC in eight other cases here on the corrected one (0.14557)',
    },
    {
      without: 'ci95',
      because:
        'the README counts the item that one rater rated (t with 11 degrees of freedom), the tests do not (10)',
    },
  ],
}

/** Turns any layout into one row per item and one column per rater. */
function ratingsOf({ file, table, columns, layout }: Case): { ratings: Ratings; categories?: string[] } {
  const lines = file
    ? readFileSync(new URL(file, shared), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.trim().split(','))
    : []
  const [head = [], ...body] = lines
  const counts = table ?? body.map((row) => row.slice(1).map(Number))
  const categories = counts[0]?.map((_, k) => String(k + 1)) ?? []
  if (layout === 'contingency_table') return { categories, ratings: ratingsOfTable(counts) }
  if (layout === 'raters_per_category') return { categories, ratings: ratingsOfCounts(counts) }
  const named = /^(units|subject|id)$/i.test(head[0] ?? '') ? 1 : 0
  const wanted = columns?.map((column) => head.indexOf(column)) ?? head.map((_, i) => i).slice(named)
  return { ratings: body.map((row) => wanted.map((index) => row[index] || null)) }
}

const found = existsSync(new URL('expected_values.json', shared))
const cases: Case[] = found
  ? JSON.parse(readFileSync(new URL('expected_values.json', shared), 'utf8')).cases
  : []

describe('published values', () => {
  it.skipIf(!found)('are 114', () => expect(cases).toHaveLength(114))

  it.each(cases)('$id', (one) => {
    const { ratings, categories } = ratingsOf(one)
    const fromIrrCac = one.source.includes('irrCAC')
    const own = coefficients[one.statistic]?.(ratings, {
      categories,
      weights: one.weights ?? 'unweighted',
      divisor: one.layout === 'contingency_table' ? 'n' : 'n-1',
      quantile: fromIrrCac ? 'student' : 'normal',
    })
    if (own?.value == null) throw new Error(`${one.id} gave ${JSON.stringify(own)}`)
    const prints = (value: number, printed: number, decimals: number) =>
      expect(roundsTo(value, printed, decimals), `${value} for ${printed}`).toBe(true)
    const excepted = exceptions[one.id]?.map(({ without }) => without) ?? []

    prints(own.value, one.expected, one.decimals)
    if (one.se !== undefined && !excepted.includes('se')) {
      const seDecimals = one.id.includes('readme_raw4') ? 5 : one.decimals
      prints(own.se, one.se, one.source.includes('SAS') ? 4 : seDecimals)
    }
    if (one.ci95 && !excepted.includes('ci95')) {
      prints(own.low, one.ci95[0], one.ci_decimals ?? one.decimals)
      prints(own.high, one.ci95[1], one.ci_decimals ?? one.decimals)
    }
  })

  it.skipIf(!found)('of tests against no agreement: SAS kappa', () => {
    const one = cases.find(({ id }) => id === 'sas_kappa_3x3')
    const kappa = cohenKappaOfTable(one?.table ?? [])
    const z = (kappa?.value ?? 0) / (kappa?.nullSe ?? 0)
    expect(kappa?.nullSe).toBeCloseTo(one?.se_under_null ?? 0, 4)
    expect(z).toBeCloseTo(one?.z ?? 0, 4)
    expect(2 * normalCdf(-z)).toBeCloseTo(one?.p_two_sided ?? 0, 4)
  })

  it.skipIf(!found)('of tests against no agreement: Fleiss in R irr', () => {
    const one = cases.find(({ id }) => id === 'irr_diagnoses_fleiss')
    if (!one) throw new Error('the case is missing')
    const { ratings } = ratingsOf(one)
    const kappa = fleissKappa(ratings)
    expect((kappa.value ?? 0) / (fleissKappaNullSe(ratings) ?? 0)).toBeCloseTo(one.z ?? 0, 5)
  })

  it.skipIf(!found)('come out the same from a contingency table', () => {
    const one = cases.find(({ id }) => id === 'screeners_teachers')
    if (!one) throw new Error('the case is missing')
    const { ratings } = ratingsOf(one)
    expect(cohenKappaOfTable(contingencyTable(ratings))?.value).toBeCloseTo(one.expected, 3)
  })
})
