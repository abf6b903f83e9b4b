import type { Language } from '@ayni/framework'
import type { ReviewState } from '../state.ts'
import { checkAcceptance } from './check-acceptance.ts'
import { checkComponentFrequency, checkLeastComponent } from './check-components.ts'
import { checkExclusionReason } from './check-exclusion-reason.ts'
import { checkFlowCount } from './check-flow-count.ts'
import { checkKappa } from './check-kappa.ts'
import { checkMapLevels } from './check-map-levels.ts'
import { checkMapSize } from './check-map-size.ts'
import { checkPercentAgreement } from './check-percent-agreement.ts'
import { checkPercentage } from './check-percentage.ts'
import { checkSourceRecords } from './check-source-records.ts'
import { checkMostComponents, checkMostOutcomes, checkNumberOfOutcomes } from './check-studies.ts'
import { checkCell, checkChartedValue, checkOutcomeFrequency } from './check-study-count.ts'
import { checkTableCell, checkTableRows, checkTableTotal } from './check-table.ts'
import type { CheckResult, ClaimCheck, Claimed } from './claim.ts'
import { type Figures, figuresOf } from './figures.ts'

/**
 * Checks every claim stated in a review against its facts: the figure printed, the figure recomputed, whether the
 * one follows from the other, and why. Where the review does not hold what a figure is counted from, the verdict
 * says so; it never guesses.
 *
 * @param language of the reasons.
 * @example checkClaims(state, 'es').filter((check) => check.verdict === 'does-not-follow')
 */
export function checkClaims(state: ReviewState, language: Language): ClaimCheck[] {
  const figures = figuresOf(state)
  return [...state.claims.values()].map(({ claim, statement, where, of }) => ({
    id: claim,
    statement,
    where,
    ...checkFigure(of, figures, language),
  }))
}

/** Checks one figure, whether it is stated in the review or only read in a manuscript. */
export function checkFigure(claimed: Claimed, figures: Figures, language: Language): CheckResult {
  const { state } = figures
  switch (claimed.kind) {
    case 'flow':
      return checkFlowCount(claimed, figures, language)
    case 'source-records':
      return checkSourceRecords(claimed, state, language)
    case 'kappa':
      return checkKappa(claimed, state, language)
    case 'acceptance-rule':
      return checkAcceptance(claimed, state, language)
    case 'percentage':
      return checkPercentage(claimed, language)
    case 'percent-agreement':
      return checkPercentAgreement(claimed, state, language)
    case 'outcome-frequency':
      return checkOutcomeFrequency(claimed, figures, language)
    case 'cell-frequency':
      return checkCell(claimed, figures, language)
    case 'charted-value':
      return checkChartedValue(claimed, figures, language)
    case 'exclusion-reason':
      return checkExclusionReason(claimed, figures, language)
    case 'map-size':
      return checkMapSize(claimed, figures, language)
    case 'component-frequency':
      return checkComponentFrequency(claimed, figures, language)
    case 'least-component':
      return checkLeastComponent(claimed, figures, language)
    case 'studies-with-most-components':
      return checkMostComponents(claimed, figures, language)
    case 'studies-with-most-outcomes':
      return checkMostOutcomes(claimed, figures, language)
    case 'studies-with-outcomes':
      return checkNumberOfOutcomes(claimed, figures, language)
    case 'table-cell':
      return checkTableCell(claimed, state, language)
    case 'table-total':
      return checkTableTotal(claimed, state, language)
    case 'table-row-consistency':
      return checkTableRows(claimed, state, language)
    case 'map-levels':
      return checkMapLevels(claimed, figures, language)
  }
}
