import type { OutputOf } from '../../call.ts'

/** The charts of all studies with the form by which they are made. */
export type Charts = OutputOf<'chart.list'>
/** One's own charts of all studies, with the form. */
export type OwnCharts = OutputOf<'chart.mine'>
export type Study = Charts['studies'][number]
export type ChartingField = NonNullable<Charts['form']>['fields'][number]

/**
 * How far a study is, as one person sees it: `none` to be charted, `draft` begun, `waiting` for the others, `settle` with
 * fields on which people differ, `done`.
 */
export type Standing = 'none' | 'draft' | 'waiting' | 'settle' | 'done'

export const standings: readonly Standing[] = ['none', 'draft', 'waiting', 'settle', 'done']

export function standingOf(study: Study): Standing {
  if (study.isOpen && openFields(study).length > 0) return 'settle'
  if (study.mine && !study.mine.isFinished) return 'draft'
  if (study.isOpen) return 'done'
  return study.mine ? 'waiting' : 'none'
}

/** The fields on which people differ and that nobody has settled. */
export function openFields({ comparison, settled }: Study): Study['comparison'] {
  return comparison.filter(({ field, agreed }) => !agreed && !settled.some((one) => one.field === field))
}

/** The study to chart next: what was begun, then the first that is still to be charted after the one at hand. */
export function nextToChart(studies: readonly Study[], after: string | null = null): Study | undefined {
  const at = studies.findIndex(({ id }) => id === after)
  const inTurn = [...studies.slice(at + 1), ...studies.slice(0, Math.max(0, at))]
  return (
    inTurn.find((study) => standingOf(study) === 'draft') ??
    inTurn.find((study) => standingOf(study) === 'none')
  )
}

/** The study whose differences come next. */
export function nextToSettle(studies: readonly Study[], after: string | null = null): Study | undefined {
  const at = studies.findIndex(({ id }) => id === after)
  return [...studies.slice(at + 1), ...studies.slice(0, Math.max(0, at))].find(
    (study) => standingOf(study) === 'settle',
  )
}
