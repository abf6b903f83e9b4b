import { agreement } from '@ayni/statistics'
import { z } from 'zod'
import { Invalid } from './errors.ts'
import { onMachine } from './operation.ts'
import { readTable } from './work/read-table.ts'

/** Agreement between the raters of a table that belongs to no review. */
export const agreementOfTable = onMachine({
  name: 'agreement.table',
  kind: 'question',
  summary:
    'Agreement between raters: CSV text with a row per item and a column per rater; empty cells are gaps.',
  input: z.strictObject({ csv: z.string(), columns: z.array(z.string()).default([]) }),
  async run({ csv, columns }) {
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
    return { ...agreement(ratings), reviewers: raters }
  },
})
