export { type Agreement, agreement } from './agreement.ts'
export { brennanPrediger } from './brennan-prediger.ts'
export type { Coefficient } from './coefficient.ts'
export { type CohenKappa, cohenKappa, cohenKappaOfTable } from './cohen-kappa.ts'
export { congerKappa } from './conger-kappa.ts'
export { fleissKappa } from './fleiss-kappa.ts'
export { gwetAC } from './gwet-ac.ts'
export { krippendorffAlpha } from './krippendorff-alpha.ts'
export { percentAgreement } from './percent-agreement.ts'
export { categoriesOf, contingencyTable, type Ratings, ratersPerCategory } from './ratings.ts'
export { type Random, sampleWithoutReplacement, seededRandom } from './seeded-random.ts'
export { specificAgreement } from './specific-agreement.ts'
export {
  type Interval,
  type KappaTable,
  matchesInterval,
  roundsTo,
  type TwoByTwo,
  tablesWithKappa,
} from './tables-with-kappa.ts'
export { type WeightKind, weights } from './weights.ts'
export { wilsonInterval } from './wilson-interval.ts'
