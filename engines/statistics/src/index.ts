export { type Agreement, agreement } from './agreement.ts'
export { agreementOfTable, type YesNoTable } from './agreement-of-table.ts'
export { bangdiwalaB } from './bangdiwala-b.ts'
export { binomialCdf, binomialPmf } from './binomial.ts'
export { bootstrapInterval } from './bootstrap-interval.ts'
export { brennanPrediger, pabak, randolphKappa } from './brennan-prediger.ts'
export { chiSquareCdf, chiSquareTail } from './chi-square.ts'
export type { Coefficient, CoefficientSettings } from './coefficient.ts'
export { type CohenKappa, cohenKappa, cohenKappaOfTable } from './cohen-kappa.ts'
export { congerKappa } from './conger-kappa.ts'
export { fleissKappa, fleissKappaNullSe } from './fleiss-kappa.ts'
export { logGamma } from './gamma.ts'
export { gwetAC1, gwetAC2 } from './gwet-ac.ts'
export { type Draw, hypergeometricCdf, hypergeometricPmf } from './hypergeometric.ts'
export { incompleteBeta } from './incomplete-beta.ts'
export { incompleteGamma, upperIncompleteGamma } from './incomplete-gamma.ts'
export { krippendorffAlpha, type Level } from './krippendorff-alpha.ts'
export { normalCdf, normalQuantile } from './normal.ts'
export { percentAgreement } from './percent-agreement.ts'
export { percentile } from './percentile.ts'
export { categoriesOf, contingencyTable, type Ratings, ratersPerCategory } from './ratings.ts'
export { scottPi } from './scott-pi.ts'
export { type Random, sampleWithoutReplacement, seededRandom } from './seeded-random.ts'
export { specificAgreement } from './specific-agreement.ts'
export { studentCdf, studentQuantile } from './student-t.ts'
export {
  type Interval,
  type KappaTable,
  matchesInterval,
  mostItemsOfTables,
  roundsTo,
  type TwoByTwo,
  tablesWithKappa,
} from './tables-with-kappa.ts'
export { type WeightKind, weights } from './weights.ts'
export { wilsonInterval } from './wilson-interval.ts'
