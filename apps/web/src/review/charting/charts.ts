import type { OutputOf } from '../../call.ts'

/** The charts of all studies with the form by which they are made. */
export type Charts = OutputOf<'chart.list'>
export type Study = Charts['studies'][number]
export type ChartingField = NonNullable<Charts['form']>['fields'][number]
