import { cellView } from './cell-view.ts'
import { countriesView } from './countries-view.ts'
import type { SynthesisView } from './figure.ts'
import { frequencyView } from './frequency-view.ts'
import { gapView } from './gap-view.ts'
import type { SynthesisLook } from './look.ts'
import { matrixView } from './matrix-view.ts'
import { networkView } from './network-view.ts'
import { sensitivityView } from './sensitivity-view.ts'
import { timelineView } from './timeline-view.ts'
import { togetherView } from './together-view.ts'

/** The views of a synthesis, in the order in which one looks at them. */
export const synthesisViews = [
  'component-outcome',
  'study-component',
  'study-outcome',
  'gaps',
  'network',
  'timeline',
  'countries',
  'together',
  'codes-together',
  'frequencies',
  'sensitivity',
] as const

export type SynthesisViewName = (typeof synthesisViews)[number]

/**
 * Draws one view: a figure whose marks can be opened, and the same as a table.
 *
 * @example synthesisView(lookAt(state, 'en', { from: 2010 }), 'gaps').svg
 */
export function synthesisView(look: SynthesisLook, view: SynthesisViewName): SynthesisView {
  switch (view) {
    case 'component-outcome':
      return cellView(look)
    case 'study-component':
      return matrixView(look, 'component')
    case 'study-outcome':
      return matrixView(look, 'outcome')
    case 'gaps':
      return gapView(look)
    case 'network':
      return networkView(look)
    case 'timeline':
      return timelineView(look)
    case 'countries':
      return countriesView(look)
    case 'together':
      return togetherView(look, 'component')
    case 'codes-together':
      return togetherView(look, 'code')
    case 'frequencies':
      return frequencyView(look)
    case 'sensitivity':
      return sensitivityView(look)
  }
}
