import {
  agreement,
  type Coefficient,
  categoriesOf,
  cohenKappa,
  congerKappa,
  gwetAC2,
  krippendorffAlpha,
  percentAgreement,
  type Ratings,
  scottPi,
  specificAgreement,
} from '@ayni/statistics'
import { z } from 'zod'
import { Invalid } from './errors.ts'
import { onMachine } from './operation.ts'
import { readTable } from './work/read-table.ts'

/** Agreement between the raters of a table that belongs to no review. */
export const agreementOfTable = onMachine({
  name: 'agreement.table',
  kind: 'question',
  summary:
    'Agreement between raters: CSV text with a row per item and a column per rater; empty cells are gaps. Weighted coefficients where the categories are numbers, or are given in their order.',
  input: z.strictObject({
    csv: z.string(),
    columns: z.array(z.string()).default([]),
    categories: z.array(z.string()).default([]),
  }),
  async run({ csv, columns, categories }) {
    const table = readTable(new TextEncoder().encode(csv))
    const unknown = columns.find((name) => !table.columns.includes(name))
    if (unknown !== undefined)
      throw new Invalid(`The table has no column "${unknown}"; it has ${table.columns.join(', ')}.`)
    // Without a choice every column rates, but for one that names the items.
    const raters =
      columns.length > 0
        ? columns
        : table.columns.filter(
            (name, index) => !(index === 0 && /^(|id|item|items|unit|units|record|subject)$/i.test(name)),
          )
    if (raters.length < 2)
      throw new Invalid(
        `Agreement needs at least two columns of ratings; the table has ${table.columns.join(', ') || 'none'}.`,
      )
    const positions = raters.map((name) => table.columns.indexOf(name))
    const ratings = table.rows.map((row) => positions.map((position) => row[position]?.trim() || null))
    const used = categoriesOf(ratings)
    const missing = used.find((category) => categories.length > 0 && !categories.includes(category))
    if (missing !== undefined)
      throw new Invalid(`The table has "${missing}", which is not among the categories given.`)
    return {
      ...agreement(ratings),
      reviewers: raters,
      coefficients: {
        ...unordered(ratings),
        ...(categories.length > 0 ? ordered(ratings, categories) : {}),
        ...(categories.length === 0 && used.every((one) => Number(one) >= 0) ? ordered(ratings, used) : {}),
        ...specific(ratings),
      },
    }
  },
})

function unordered(ratings: Ratings): Record<string, Coefficient> {
  const { cohenKappa: cohen, fleissKappa, gwetAC1, pabak, krippendorffAlpha: alpha } = agreement(ratings)
  return {
    percent: percentAgreement(ratings),
    cohenKappa: cohen,
    scottPi: scottPi(ratings),
    congerKappa: congerKappa(ratings),
    fleissKappa,
    gwetAC1,
    pabak,
    krippendorffAlpha: alpha,
  }
}

/** Coefficients by which neighbouring categories agree in part. */
function ordered(ratings: Ratings, categories: readonly string[]): Record<string, Coefficient> {
  return {
    weightedKappa: cohenKappa(ratings, { categories, weights: 'linear' }),
    quadraticKappa: cohenKappa(ratings, { categories, weights: 'quadratic' }),
    gwetAC2: gwetAC2(ratings, { categories, weights: 'linear' }),
    ordinalAlpha: krippendorffAlpha(ratings, { categories, level: 'ordinal' }),
    intervalAlpha: krippendorffAlpha(ratings, { categories, level: 'interval' }),
    ratioAlpha: krippendorffAlpha(ratings, { categories, level: 'ratio' }),
  }
}

/** Agreement on each category; of two, the positive and the negative one. */
function specific(ratings: Ratings): Record<string, Coefficient> {
  return Object.fromEntries(
    Object.entries(specificAgreement(ratings, { seed: 'table' })).map(([category, one]) => [
      `on ${category}`,
      one,
    ]),
  )
}
