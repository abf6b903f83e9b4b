import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  binomialCdf,
  binomialPmf,
  chiSquareCdf,
  chiSquareTail,
  hypergeometricCdf,
  hypergeometricPmf,
  incompleteBeta,
  incompleteGamma,
  logGamma,
  normalCdf,
  normalQuantile,
  studentCdf,
  studentQuantile,
  upperIncompleteGamma,
} from './index.ts'

// Expected values: mpmath 1.3 with 40 digits, from the definitions (sums, integrals, roots), rounded to 16.
const near = (value: number, expected: number, relative = 1e-12) =>
  expect(Math.abs(value - expected) / Math.abs(expected), `${value} for ${expected}`).toBeLessThan(relative)

describe('logGamma', () => {
  it.each([
    [0.001, 6.907178885383854],
    [0.5, 0.5723649429247001],
    [3.7, 1.428072326665388],
    [10, 12.80182748008147],
    [100.5, 361.4355404677776],
    [100_000, 1051287.708973657],
  ])('of %d is %d', (x, expected) => near(logGamma(x), expected, 1e-13))

  it('refuses what is not above zero', () =>
    expect(() => logGamma(0)).toThrow('logGamma requires x > 0; got 0'))
})

describe('incomplete beta', () => {
  it.each([
    [0.5, 2, 3, 0.6875],
    [0.1, 0.5, 0.5, 0.2048327646991335],
    [0.9, 20, 3, 0.6200409384119034],
    [0.001, 5, 0.2, 5.917545443765811e-17],
    [0.3, 3000, 7000, 0.50116076913625],
    [0.02, 1900, 100_000, 0.999127244473396],
  ])('at %d with a = %d, b = %d is %d', (x, a, b, expected) => near(incompleteBeta(x, a, b), expected, 1e-11))

  const shape = fc.double({ min: 0.05, max: 500, noNaN: true })
  it('mirrors', () =>
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (x, a, b) => {
        expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 10)
      }),
    ))
})

describe('incomplete gamma', () => {
  it.each([
    [1, 2, 0.8646647167633873, 0.1353352832366127],
    [0.5, 0.1, 0.345279153981423, 0.654720846018577],
    [10, 3, 0.00110248813011548, 0.9988975118698845],
    [10, 40, 0.9999999960740678, 3.925932226286188e-9],
    [1000, 1010, 0.6276789447369947, 0.3723210552630053],
    [1, 50, 1, 1.928749847963918e-22],
  ])('with a = %d at %d is %d, its complement %d', (a, x, lower, upper) => {
    near(incompleteGamma(a, x), lower)
    near(upperIncompleteGamma(a, x), upper)
  })
})

describe('normal', () => {
  it.each([
    [-38, 2.88542835e-316, 1e-5],
    [-20, 2.753624118606234e-89, 1e-12],
    [-8, 6.220960574271784e-16, 1e-12],
    [-5, 2.866515718791939e-7, 1e-12],
    [-2.5, 0.006209665325776135, 1e-12],
    [-1, 0.1586552539314571, 1e-14],
    [0.5, 0.6914624612740131, 1e-15],
    [3, 0.9986501019683699, 1e-15],
  ])('probability below %d is %d', (z, expected, relative) => near(normalCdf(z), expected, relative))

  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798409],
    [1e-10, -6.361340902404056],
    [0.001, -3.090232306167814],
    [0.02425, -1.972961051311885],
    [0.3, -0.5244005127080408],
    [0.6, 0.2533471031357998],
    [0.975, 1.959963984540054],
  ])('quantile of %d is %d', (p, expected) => near(normalQuantile(p), expected, 1e-13))

  it('quantile undoes probability', () =>
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
        // Close to 1 doubles are too coarse to tell larger z apart.
        expect(normalQuantile(normalCdf(-Math.abs(z)))).toBeCloseTo(-Math.abs(z), 9)
      }),
    ))

  it('has no quantile at 0 or 1', () => expect(() => normalQuantile(1)).toThrow('got 1'))
})

describe("Student's t", () => {
  it.each([
    [-40, 3, 1.719034039457926e-5],
    [-2, 1, 0.1475836176504333],
    [-1e-9, 5, 0.4999999996203933],
    [0.7, 2.5, 0.728297528405226],
    [-6, 1000, 1.377684586688735e-9],
    [-6, 1e6, 9.86924906177217e-10],
  ])('probability below %d with %d degrees of freedom is %d', (t, df, expected) =>
    near(studentCdf(t, df), expected, 1e-11),
  )

  it.each([
    [0.975, 1, 12.7062047361747],
    [0.975, 2, 4.302652729749464],
    [0.975, 10, 2.228138851986275],
    [0.975, 11, 2.20098516009164],
    [0.975, 99, 1.984216951586417],
    [0.995, 30, 2.749995653567225],
    [1e-12, 4, -1316.072746559257],
    // SciPy 1.17 stats.t.ppf
    [0.025, 100_000, -1.95998770753461],
  ])('quantile of %d with %d degrees of freedom is %d', (p, df, expected) =>
    near(studentQuantile(p, df), expected, 1e-11),
  )

  it('is close to the normal with many degrees of freedom', () =>
    expect(studentQuantile(0.975, 1e7)).toBeCloseTo(normalQuantile(0.975), 6))
})

describe('chi-square', () => {
  it.each([
    [3.841458820694124, 1, 0.95, 0.05],
    [10, 4, 0.9595723180054871, 0.0404276819945128],
    [200, 10, 1, 1.61393053369773e-37],
    [0.1, 3, 0.008162576268123521, 0.9918374237318766],
  ])('at %d with %d degrees of freedom is %d, its tail %d', (x, df, lower, upper) => {
    near(chiSquareCdf(x, df), lower)
    near(chiSquareTail(x, df), upper)
  })
})

describe('binomial', () => {
  it.each([
    [3, 10, 0.5, 0.1171875, 0.171875],
    [0, 50, 0.01, 0.6050060671375367, 0.6050060671375367],
    [7, 7, 0.9, 0.4782969, 1],
    [480, 1000, 0.5, 0.01134098237118773, 0.1087241466020705],
    [30, 2000, 0.03, 5.838039282116619e-6, 1.11775803251093e-5],
  ])('of %d in %d at %d is %d, up to it %d', (k, n, p, exactly, upTo) => {
    near(binomialPmf(k, n, p), exactly)
    near(binomialCdf(k, n, p), upTo, 1e-11)
  })

  it('sums to its distribution', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(80),
        (n, p, k) => {
          let sum = 0
          for (let j = 0; j <= k; j += 1) sum += binomialPmf(j, n, p)
          expect(binomialCdf(k, n, p)).toBeCloseTo(sum, 10)
        },
      ),
    ))
})

describe('hypergeometric', () => {
  it.each([
    [2, 20, 7, 12, 0.04767801857585139, 0.0521155830753354],
    [0, 1000, 10, 300, 0.02770382537391595, 0.02770382537391595],
    [5, 20, 7, 12, 0.2860681114551084, 0.8944272445820433],
    [40, 100_000, 200, 20_000, 0.07044007375377354, 0.5421937541645404],
    [3, 50, 40, 12, 8.138408892016989e-7, 8.202659488532912e-7],
    [12, 20, 15, 12, 0.003611971104231166, 1],
  ])(
    'of %d with population %d, successes %d, draws %d is %d, up to it %d',
    (k, population, successes, draws, exactly, upTo) => {
      const draw = { population, successes, draws }
      near(hypergeometricPmf(k, draw), exactly)
      near(hypergeometricCdf(k, draw), upTo)
    },
  )

  const draw = fc.integer({ min: 1, max: 120 }).chain((population) =>
    fc.record({
      population: fc.constant(population),
      successes: fc.nat(population),
      draws: fc.nat(population),
    }),
  )

  it('sums to its distribution, and in all to 1', () =>
    fc.assert(
      fc.property(draw, fc.nat(120), (urn, k) => {
        let sum = 0
        for (let j = 0; j <= k; j += 1) sum += hypergeometricPmf(j, urn)
        expect(hypergeometricCdf(k, urn)).toBeCloseTo(sum, 10)
        expect(hypergeometricCdf(urn.draws, urn)).toBe(1)
      }),
    ))

  it('does not change when what is drawn and what counts change places', () =>
    fc.assert(
      fc.property(draw, fc.nat(120), ({ population, successes, draws }, k) => {
        const swapped = { population, successes: draws, draws: successes }
        expect(hypergeometricCdf(k, { population, successes, draws })).toBeCloseTo(
          hypergeometricCdf(k, swapped),
          10,
        )
      }),
    ))

  it('refuses to draw more than there is', () =>
    expect(() => hypergeometricPmf(1, { population: 5, successes: 2, draws: 6 })).toThrow('got 2, 6, 5'))
})
