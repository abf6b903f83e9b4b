import { type Agreement, agreement } from '@ayni/statistics'
import { currentProtocol, type ReviewState } from '../state.ts'
import { comparableValue } from './charted.ts'

/** How far charters agreed on a field, over the studies that as many have charted as the protocol asks for. */
export type FieldAgreement = Agreement & { field: string; differ: number }

/**
 * Agreement on each field of the form, by what charters entered before they could see each other. Values agree when they
 * are the same but for surrounding space, case and order; an empty field is a value too.
 */
export function fieldAgreement(state: ReviewState): FieldAgreement[] {
  const studies = [...state.independentCharts.values()].filter((ofStudy) => ofStudy.size > 1)
  const charters = [...new Set(studies.flatMap((ofStudy) => [...ofStudy.keys()]))].sort()
  return (currentProtocol(state)?.form.fields ?? []).map(({ id: field }) => {
    const ratings = studies.map((ofStudy) =>
      charters.map((charter) => {
        const chart = ofStudy.get(charter)
        return chart ? comparableValue(chart.get(field) ?? []) : null
      }),
    )
    const differ = ratings.filter((row) => new Set(row.filter((value) => value !== null)).size > 1).length
    return { field, differ, ...agreement(ratings) }
  })
}
