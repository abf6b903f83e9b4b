import { type Agreement, agreement } from '@ayni/statistics'
import { currentProtocol, type ReviewState } from '../state.ts'
import { appraisalSetOf, appraisalsAreOpen, instrumentsOf } from './appraisal-of.ts'

/** How far raters agreed on an item, over the studies whose answers may be seen. */
export type ItemAgreement = Agreement & {
  instrument: string
  item: string
  /** Studies on which not all gave the same answer. */
  differ: number
}

/**
 * Agreement on each item of each instrument, by what raters answered before they could see each other: percent, Fleiss'
 * kappa, Gwet's AC1, Krippendorff's alpha, as `agreement` gives them.
 *
 * @example itemAgreement(state)[0]?.gwetAC1.value
 */
export function itemAgreement(state: ReviewState): ItemAgreement[] {
  const protocol = currentProtocol(state)
  if (!protocol) return []
  const open = [...state.independentAppraisals].filter(([study]) => appraisalsAreOpen(state, study))
  return instrumentsOf(protocol).flatMap((instrument) => {
    const studies = open
      .filter(([study]) => appraisalSetOf(state, study)?.instrument.id === instrument.id)
      .map(([, answers]) => answers)
    const raters = [...new Set(studies.flatMap((ofStudy) => [...ofStudy.keys()]))].sort()
    return instrument.items.map(({ id: item }) => {
      const ratings = studies
        .map((ofStudy) => raters.map((rater) => ofStudy.get(rater)?.get(item) ?? null))
        .filter((row) => row.some((answer) => answer !== null))
      const differ = ratings.filter((row) => new Set(row.filter((one) => one !== null)).size > 1).length
      return { instrument: instrument.id, item, differ, ...agreement(ratings) }
    })
  })
}
