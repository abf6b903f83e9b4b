import { problemsWithoutVerdicts } from '@ayni/review'
import { z } from 'zod'
import { Invalid, NotFound } from '../errors.ts'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { day, filled, sourceKind, text } from '../schemas.ts'

/** Logs a search: one string in one source on one day; or corrects what the log says of one. */
export const logSearch = onReview({
  name: 'search.log',
  kind: 'command',
  who: ['lead', 'reviewer'],
  summary:
    'Log a search: source, exact string, date and number of hits; with the id of one, correct what the log says of it.',
  input: {
    source: filled,
    kind: sourceKind.default('database'),
    query: text,
    date: day,
    hits: z.int().min(0).nullable().default(null),
    note: text.default(''),
    search: filled.nullable().default(null),
  },
  async run(review, { review: _, search: corrected, ...entry }, context) {
    const known = corrected === null ? null : review.state.searches.get(corrected)
    if (known === undefined) throw new NotFound(`There is no search "${corrected}".`)
    // Records carry the name of their source; a correction of the string must not part them from it.
    if (known && (known.source !== entry.source || known.kind !== entry.kind))
      throw new Invalid(
        `The source of a logged search stays ${known.source}; log another search for ${entry.source}.`,
      )
    const search = known?.search ?? context.newId()
    await append(review, context.person, context.now(), [
      { type: 'search-logged', payload: { search, ...entry } },
    ])
    return { search }
  },
})

/** The log of searches with the imports that came of each. */
export const listSearches = onReview({
  name: 'search.list',
  kind: 'question',
  who: 'anyone',
  summary: 'All logged searches and all imports, with what could not be read.',
  input: {},
  run({ state }) {
    const imports = [...state.imports.values()].map(({ problems, ...entry }) => ({
      ...entry,
      problems: problems.length,
      lost: problems.filter((problem) => problem.severity === 'lost').length,
    }))
    return { searches: [...state.searches.values()], imports }
  },
})

/** What could not be read of one import, with line and raw text. */
export const importProblems = onReview({
  name: 'import.problems',
  kind: 'question',
  who: 'anyone',
  summary: 'Everything that could not be read, or only after a repair, in one import.',
  input: {
    import: filled,
    offset: z.int().min(0).default(0),
    limit: z.int().min(1).max(10_000).default(1_000),
  },
  run({ state }, { import: of, offset, limit }) {
    const problems = problemsWithoutVerdicts(state.imports.get(of)?.problems ?? [])
    return { total: problems.length, problems: problems.slice(offset, offset + limit) }
  },
})
