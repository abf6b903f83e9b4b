import { describe, expect, it } from 'vitest'
import {
  bangdiwalaB,
  brennanPrediger,
  type Coefficient,
  cohenKappa,
  congerKappa,
  fleissKappa,
  gwetAC1,
  gwetAC2,
  krippendorffAlpha,
  percentAgreement,
  roundsTo,
  scottPi,
  type WeightKind,
} from './index.ts'
import {
  fourObservers,
  ratingsOfCounts,
  ratingsOfTable,
  sixPsychiatrists,
  twoAbstractors,
} from './textbook-tables.fixture.ts'

/** Value and lower limit of the 95 % interval, as printed. */
type Printed = [number, number]

function prints(own: Coefficient, [value, low]: Printed, decimals = 3) {
  if (own.value === null) throw new Error(own.reason)
  expect(roundsTo(own.value, value, decimals), `${own.value} for ${value}`).toBe(true)
  expect(roundsTo(own.low, low, 3), `from ${own.low} for ${low}`).toBe(true)
}

// Printed by irrCAC for R and for Python (afergadis/irrCAC, test/unit), from the tables of Gwet's handbook.
describe('four observers with gaps', () => {
  it.each<[WeightKind, Printed, Printed, Printed, Printed, Printed]>([
    ['unweighted', [0.775, 0.461], [0.773, 0.454], [0.761, 0.424], [0.763, 0.435], [0.743, 0.419]],
    ['linear', [0.859, 0.6], [0.848, 0.577], [0.818, 0.491], [0.814, 0.494], [0.8, 0.499]],
    ['quadratic', [0.914, 0.685], [0.902, 0.657], [0.865, 0.544], [0.858, 0.541], [0.849, 0.561]],
    ['ordinal', [0.899, 0.664], [0.886, 0.636], [0.85, 0.527], [0.844, 0.526], [0.834, 0.542]],
    ['radical', [0.82, 0.537], [0.813, 0.52], [0.79, 0.46], [0.788, 0.466], [0.772, 0.461]],
    ['ratio', [0.857, 0.589], [0.84, 0.549], [0.821, 0.486], [0.812, 0.485], [0.797, 0.484]],
    ['circular', [0.83, 0.538], [0.824, 0.522], [0.807, 0.479], [0.805, 0.481], [0.79, 0.476]],
    ['bipolar', [0.9, 0.667], [0.888, 0.641], [0.853, 0.535], [0.845, 0.532], [0.835, 0.549]],
  ])('with %s weights', (weights, ac, brennan, fleiss, conger, alpha) => {
    prints(gwetAC2(fourObservers, { weights }), ac)
    prints(brennanPrediger(fourObservers, { weights }), brennan)
    prints(fleissKappa(fourObservers, { weights }), fleiss)
    prints(congerKappa(fourObservers, { weights }), conger)
    prints(krippendorffAlpha(fourObservers, { weights }), alpha)
  })

  it('agree in 82 %', () => prints(percentAgreement(fourObservers), [0.8181818, 0.542], 7))
})

describe('two abstractors', () => {
  const ratings = ratingsOfTable(twoAbstractors)

  it.each<[WeightKind, Printed, Printed, Printed, Printed, Printed, Printed]>([
    [
      'unweighted',
      [0.89, 0.828],
      [0.849, 0.764],
      [0.835, 0.742],
      [0.796, 0.68],
      [0.796, 0.679],
      [0.797, 0.68],
    ],
    ['linear', [0.945, 0.914], [0.9, 0.842], [0.876, 0.806], [0.843, 0.748], [0.843, 0.748], [0.844, 0.748]],
    [
      'quadratic',
      [0.972, 0.957],
      [0.94, 0.905],
      [0.918, 0.871],
      [0.892, 0.822],
      [0.892, 0.822],
      [0.893, 0.822],
    ],
    [
      'ordinal',
      [0.963, 0.943],
      [0.925, 0.881],
      [0.901, 0.845],
      [0.872, 0.791],
      [0.872, 0.791],
      [0.873, 0.792],
    ],
    [
      'radical',
      [0.922, 0.878],
      [0.875, 0.804],
      [0.855, 0.773],
      [0.819, 0.712],
      [0.819, 0.712],
      [0.819, 0.713],
    ],
    ['ratio', [0.982, 0.972], [0.963, 0.942], [0.951, 0.923], [0.927, 0.876], [0.927, 0.876], [0.927, 0.877]],
    ['circular', [0.89, 0.828], [0.849, 0.764], [0.835, 0.742], [0.796, 0.68], [0.796, 0.679], [0.797, 0.68]],
    [
      'bipolar',
      [0.963, 0.943],
      [0.925, 0.881],
      [0.901, 0.845],
      [0.872, 0.791],
      [0.872, 0.791],
      [0.873, 0.792],
    ],
  ])('with %s weights', (weights, percent, ac, brennan, cohen, scott, alpha) => {
    const settings = { weights, divisor: 'n' } as const
    prints(percentAgreement(ratings, settings), percent)
    prints(gwetAC2(ratings, settings), ac)
    prints(brennanPrediger(ratings, settings), brennan)
    prints(cohenKappa(ratings, { weights, quantile: 'student' }), cohen)
    prints(scottPi(ratings, settings), scott)
    prints(krippendorffAlpha(ratings, settings), alpha)
  })

  // README of kgwet/irrCAC.
  it("give Bangdiwala's B", () => {
    const own = bangdiwalaB(ratings)
    prints(own, [0.8059604, 0.698], 7)
    expect(own).toMatchObject({ se: expect.closeTo(0.05449465, 7) })
  })
})

// README of kgwet/irrCAC.
describe('six psychiatrists', () => {
  const ratings = ratingsOfCounts(sixPsychiatrists)

  it('give AC1', () => prints(gwetAC1(ratings), [0.4448007, 0.264], 7))
  it("give Fleiss' kappa", () => prints(fleissKappa(ratings), [0.4139265, 0.24], 7))
  it("give Brennan and Prediger's kappa", () => prints(brennanPrediger(ratings), [0.4388889, 0.261], 7))
  it("give Krippendorff's alpha", () => expect(krippendorffAlpha(ratings).value).toBeCloseTo(0.4204384, 6))
})
