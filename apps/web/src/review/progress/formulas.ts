import type { OutputOf } from '../../call.ts'

export type CoefficientName = keyof OutputOf<'agreement'>['coefficients']

/** Coefficients for two reviewers only; of more, each pair has its own. */
export const ofTwo: ReadonlySet<CoefficientName> = new Set([
  'cohenKappa',
  'weightedKappa',
  'quadraticKappa',
  'scottPi',
])

/** How each coefficient is computed, in the signs of the papers, and where it comes from. In the order they are shown. */
export const formulas: readonly { name: CoefficientName; formula: string; source: string; doi: string }[] = [
  {
    name: 'percent',
    formula: 'pₒ = Σᵢ Σₖ rᵢₖ(rᵢₖ − 1) / rᵢ(rᵢ − 1) / n',
    source: 'Gwet 2008',
    doi: '10.1348/000711006X126600',
  },
  {
    name: 'cohenKappa',
    formula: 'κ = (pₒ − pₑ) / (1 − pₑ), pₑ = Σₖ p₁ₖ p₂ₖ',
    source: 'Cohen 1960',
    doi: '10.1177/001316446002000104',
  },
  {
    name: 'weightedKappa',
    formula: 'κ_w = (Σ w pₒ − Σ w pₑ) / (1 − Σ w pₑ), w = 1 − |i − j| / (q − 1)',
    source: 'Cohen 1968',
    doi: '10.1037/h0026256',
  },
  {
    name: 'quadraticKappa',
    formula: 'κ_w = (Σ w pₒ − Σ w pₑ) / (1 − Σ w pₑ), w = 1 − (i − j)² / (q − 1)²',
    source: 'Cohen 1968',
    doi: '10.1037/h0026256',
  },
  {
    name: 'scottPi',
    formula: 'π = (pₒ − pₑ) / (1 − pₑ), pₑ = Σₖ ((p₁ₖ + p₂ₖ) / 2)²',
    source: 'Scott 1955',
    doi: '10.1086/266577',
  },
  {
    name: 'congerKappa',
    formula: 'κ = (pₒ − pₑ) / (1 − pₑ), pₑ = Σₖ (p̄ₖ² − s²ₖ / r)',
    source: 'Conger 1980',
    doi: '10.1037/0033-2909.88.2.322',
  },
  {
    name: 'fleissKappa',
    formula: 'κ = (pₒ − pₑ) / (1 − pₑ), pₑ = Σₖ p̄ₖ²',
    source: 'Fleiss 1971',
    doi: '10.1037/h0031619',
  },
  {
    name: 'gwetAC1',
    formula: 'AC₁ = (pₒ − pₑ) / (1 − pₑ), pₑ = Σₖ p̄ₖ(1 − p̄ₖ) / (q − 1)',
    source: 'Gwet 2008',
    doi: '10.1348/000711006X126600',
  },
  {
    name: 'gwetAC2',
    formula: 'AC₂ = (pₒ − pₑ) / (1 − pₑ), pₑ = Σ w / (q(q − 1)) · Σₖ p̄ₖ(1 − p̄ₖ)',
    source: 'Gwet 2008',
    doi: '10.1348/000711006X126600',
  },
  {
    name: 'pabak',
    formula: 'PABAK = (pₒ − 1/q) / (1 − 1/q)',
    source: 'Brennan & Prediger 1981',
    doi: '10.1177/001316448104100307',
  },
  {
    name: 'krippendorffAlpha',
    formula: 'α = 1 − Dₒ / Dₑ, δ = (i ≠ j)',
    source: 'Hayes & Krippendorff 2007',
    doi: '10.1080/19312450709336664',
  },
  {
    name: 'ordinalAlpha',
    formula: 'α = 1 − Dₒ / Dₑ, δ = (Σ n − (nᵢ + nⱼ) / 2)²',
    source: 'Hayes & Krippendorff 2007',
    doi: '10.1080/19312450709336664',
  },
  {
    name: 'intervalAlpha',
    formula: 'α = 1 − Dₒ / Dₑ, δ = (i − j)²',
    source: 'Hayes & Krippendorff 2007',
    doi: '10.1080/19312450709336664',
  },
  {
    name: 'ratioAlpha',
    formula: 'α = 1 − Dₒ / Dₑ, δ = ((i − j) / (i + j))²',
    source: 'Hayes & Krippendorff 2007',
    doi: '10.1080/19312450709336664',
  },
  {
    name: 'onInclusion',
    formula: 'p₊ = Σᵢ rᵢ₊(rᵢ₊ − 1) / Σᵢ rᵢ₊(rᵢ − 1)',
    source: 'Cicchetti & Feinstein 1990',
    doi: '10.1016/0895-4356(90)90159-M',
  },
  {
    name: 'onExclusion',
    formula: 'p₋ = Σᵢ rᵢ₋(rᵢ₋ − 1) / Σᵢ rᵢ₋(rᵢ − 1)',
    source: 'Cicchetti & Feinstein 1990',
    doi: '10.1016/0895-4356(90)90159-M',
  },
]
