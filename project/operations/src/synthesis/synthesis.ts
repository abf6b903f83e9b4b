import {
  type Claimed,
  checkClaims,
  codesOf,
  codingsOf,
  componentsTogether,
  evidenceMap,
  facetsOf,
  flowOf,
  mapPart,
  sensitivityOf,
  studiesByCountry,
  studiesByYear,
  studiesInMap,
} from '@ayni/review'
import { z } from 'zod'
import { NotFound } from '../errors.ts'
import { newSlug } from '../new-id.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { claimed, evidenceKind, filled, language, text } from '../schemas.ts'

const mapFilter = {
  from: z.int().optional(),
  to: z.int().optional(),
  fields: z.record(z.string(), z.array(filled)).optional(),
  isAccepted: z.boolean().optional(),
  codes: z.array(filled).optional(),
  evidence: z.array(evidenceKind).optional(),
  without: z.array(filled).optional(),
}

/** The map of components × outcomes by the protocol's rule, and the other views of the same studies. */
export const readMap = onReview({
  name: 'map',
  kind: 'question',
  who: 'anyone',
  summary:
    'Components × outcomes: studies, mentions and the level of every cell by the protocol’s rule; of all studies or a part (years, charted values, quality, codes, kind of evidence). With years, countries, components that go together, and which cells rest on single studies.',
  input: mapFilter,
  run({ state }, { review: _, ...filter }) {
    const map = evidenceMap(state, undefined, mapPart(state, filter))
    return {
      ...map,
      all: studiesInMap(state).length,
      facets: facetsOf(state),
      years: studiesByYear(state, map),
      countries: studiesByCountry(state, map),
      together: componentsTogether(map),
      sensitivity: sensitivityOf(state, filter),
    }
  },
})

/** What stands behind a cell of the map: its studies with their findings and coded passages. */
export const readCell = onReview({
  name: 'map.cell',
  kind: 'question',
  who: 'anyone',
  summary:
    'The studies behind a cell of the map, each with its findings and the passages coded for the component.',
  input: { ...mapFilter, component: filled, outcome: filled },
  run({ state }, { review: _, component, outcome, ...filter }) {
    const map = evidenceMap(state, undefined, mapPart(state, filter))
    const cell = map.cells.find((one) => one.component === component && one.outcome === outcome)
    if (!cell) throw new NotFound(`There is no cell ${component} × ${outcome} in the map.`)
    const codes = new Map(codesOf(state).map((code) => [code.code, code]))
    const codings = codingsOf(state).filter(({ code }) => codes.get(code)?.component === component)
    return {
      studies: cell.studies.map((id) => ({
        id,
        label: map.studies.find((study) => study.id === id)?.label ?? id,
        findings: [...state.findings.values()]
          .filter((finding) => finding.study === id && finding.outcome === outcome)
          .map(({ finding, component: of, direction, evidence, passage, where, anchor }) => ({
            finding,
            component: of,
            direction,
            evidence: evidence ?? null,
            passage,
            where,
            hasPlace: anchor !== undefined,
          })),
        codings: codings
          .filter(({ study }) => study === id)
          .map(({ coding, code, passage, where, anchor }) => ({
            coding,
            code: codes.get(code)?.name ?? code,
            passage,
            where,
            hasPlace: anchor !== undefined,
          })),
      })),
    }
  },
})

/** The numbers of the flow diagram. */
export const readFlow = onReview({
  name: 'flow',
  kind: 'question',
  who: 'anyone',
  summary: 'The numbers of the flow diagram, counted from the facts.',
  input: {},
  run: ({ state }) => flowOf(state),
})

/** Every claim beside what the facts give. */
export const readCheck = onReview({
  name: 'check',
  kind: 'question',
  who: 'anyone',
  summary: 'Every claim with its printed and its recomputed value, the verdict and the reason.',
  input: { language: language.nullable().default(null) },
  run: ({ state }, { language }) => ({
    checks: checkClaims(state, language ?? state.language),
    tables: [...state.tables.values()],
  }),
})

/** States a claim of a manuscript, to be checked. */
export const stateClaim = onReview({
  name: 'claim.state',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary: 'State a claim of a manuscript or article, with the figure it prints.',
  input: { claim: filled.nullable().default(null), statement: filled, where: text.default(''), of: claimed },
  async run(review, { claim, statement, where, of }, context) {
    const { claims } = review.state
    if (claim !== null && !claims.has(claim)) throw new NotFound(`There is no claim "${claim}".`)
    const id = claim ?? newSlug(statement, claims)
    const figure: Claimed = of
    await append(review, context.person, context.now(), [
      { type: 'claim-stated', payload: { claim: id, statement, where, of: figure } },
    ])
    return { claim: id }
  },
})

/** Takes a claim back. */
export const withdrawClaim = onReview({
  name: 'claim.withdraw',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary: 'Take a claim back.',
  input: { claim: z.string().min(1) },
  async run(review, { claim }, context) {
    if (!review.state.claims.has(claim)) throw new NotFound(`There is no claim "${claim}".`)
    await append(review, context.person, context.now(), [{ type: 'claim-withdrawn', payload: { claim } }])
    return {}
  },
})
