import {
  codesOf,
  groupings,
  lookAt,
  readMark,
  studiesOfMark,
  synthesisViews,
  synthesisView as viewOf,
} from '@ayni/review'
import { z } from 'zod'
import { onReview } from '../operation.ts'
import { figurePng } from '../publishing/figure-png.ts'
import { filled, language } from '../schemas.ts'
import { mapFilter } from './map-filter.ts'

const seen = {
  ...mapFilter,
  language: language.nullable().default(null),
  /** By what the bubbles of the evidence-gap map are told apart. */
  by: z.enum(groupings).default('design'),
}

/** One view of the synthesis as a figure or as a table. */
export const readSynthesisView = onReview({
  name: 'synthesis.view',
  kind: 'question',
  who: 'anyone',
  summary:
    'A view of the synthesis as a figure (SVG), as a picture (PNG in Base64, 300 dots to the inch) or as a table: matrices, evidence gaps, network, timeline, countries, what goes together, frequencies, sensitivity; of all studies or of those a filter leaves.',
  input: {
    ...seen,
    view: z.enum(synthesisViews),
    as: z.enum(['figure', 'picture', 'table']).default('figure'),
  },
  async run({ state }, { review: _, view, by, language, as, ...filter }) {
    const seen = viewOf(lookAt(state, language ?? state.language, filter, by), view)
    // One of the three: each may be a megabyte.
    return {
      title: seen.title,
      svg: as === 'figure' ? seen.svg : null,
      png: as === 'picture' ? (await figurePng(seen.svg)).png.toString('base64') : null,
      table: as === 'table' ? seen.table : null,
    }
  },
})

/** What stands behind a mark of a figure. */
export const readSynthesisMark = onReview({
  name: 'synthesis.mark',
  kind: 'question',
  who: 'anyone',
  summary:
    'The studies behind a mark of a view (component=…&outcome=…, country=…, year=…), each with its findings and coded passages.',
  input: { ...seen, mark: filled },
  run({ state }, { review: _, mark, by, language, ...filter }) {
    const look = lookAt(state, language ?? state.language, filter, by)
    const codes = new Map(codesOf(state).map(({ code, name }) => [code, name]))
    const nameOf = (list: readonly { id: string; name: string }[], id: string | null) =>
      id === null ? null : (list.find((one) => one.id === id)?.name ?? id)
    return {
      studies: studiesOfMark(look, readMark(mark)).map(({ id, label, title, codings, findings }) => ({
        id,
        label,
        title,
        codings: codings.map(({ coding, code, passage, where, anchor }) => ({
          id: coding,
          code: codes.get(code) ?? code,
          passage,
          where,
          hasPlace: anchor !== undefined,
        })),
        findings: findings.map(
          ({ finding, component, outcome, direction, evidence, passage, where, anchor }) => ({
            id: finding,
            component: nameOf(look.components, component),
            outcome: nameOf(look.outcomes, outcome) ?? outcome,
            direction,
            evidence: evidence ?? null,
            passage,
            where,
            hasPlace: anchor !== undefined,
          }),
        ),
      })),
    }
  },
})
