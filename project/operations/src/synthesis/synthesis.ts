import { type Wording, worded } from '@ayni/framework'
import {
  type Claimed,
  checkClaims,
  facetsOf,
  flowOf,
  languagesIn,
  type MapFilter,
  type ReviewState,
  synthesisOf,
} from '@ayni/review'
import { z } from 'zod'
import { NotFound } from '../errors.ts'
import { newSlug } from '../new-id.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { claimed, filled, language, text } from '../schemas.ts'
import { mapFilter } from './map-filter.ts'

/** The map of components × outcomes by the protocol's rule, and the other views of the same studies. */
export const readMap = onReview({
  name: 'map',
  kind: 'question',
  who: 'anyone',
  summary:
    'Components × outcomes: studies, mentions and the level of every cell by the protocol’s rule; of all studies or a part (years, charted values, quality, languages, codes, kind of evidence), with the values one can filter by.',
  input: mapFilter,
  run: ({ state }, { review: _, ...filter }) => ({
    ...synthesisOf(state, filter).map,
    ...aroundMap(state, filter),
  }),
})

/** The same for a screen, which asks for the studies of a cell when it is opened. */
export const readMapCounts = onReview({
  name: 'map.counts',
  kind: 'question',
  who: 'anyone',
  summary:
    'The map with studies counted and not named, a quarter of the answer; names in a language, by default that of the review.',
  input: { ...mapFilter, language: language.nullable().default(null) },
  run({ state }, { review: _, language, ...filter }) {
    const { components, outcomes, cells, rule } = synthesisOf(state, filter).map
    const nameIn = (one: { name: Wording } | undefined) => one && worded(one.name, language ?? state.language)
    return {
      components: components.map(({ studyIds: _, ...one }) => ({
        ...one,
        name: nameIn(state.components.get(one.id)) ?? one.name,
      })),
      outcomes: outcomes.map(({ studyIds: _, ...one }) => ({
        ...one,
        name: nameIn(state.outcomes.get(one.id)) ?? one.name,
      })),
      cells: cells.map(({ component, outcome, count, level }) => ({ component, outcome, count, level })),
      rule,
      ...aroundMap(state, filter),
    }
  },
})

function aroundMap(state: ReviewState, filter: MapFilter) {
  const { studies, total } = synthesisOf(state, filter)
  return {
    /** Studies that the filter leaves, and all. */
    shown: studies.length,
    all: total,
    facets: facetsOf(state),
    languages: languagesIn(state),
  }
}

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
