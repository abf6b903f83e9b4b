import { readFileSync } from 'node:fs'
import type { StatedTable } from '@ayni/review'
import Papa from 'papaparse'
import { components, outcomes } from './components.ts'

/** A table of the article: names of the columns, and the rows as printed. */
type Table = { columns: string[]; rows: string[][] }

const table1 = read('table-1.csv')
const table2 = read('table-2.csv')
const table3 = read('table-3.csv')
const table4 = read('table-4.csv')

/** Table 2: each concept with its component and the studies in which it was found. */
export const concepts = table2.rows.map(([component = '', concept = '', studies = '']) => ({
  concept,
  component: idOf(components, component),
  studies: studies.split('; '),
}))

/** Table 3: each study with each outcome that it reports. */
export const benefits = table3.rows.flatMap(([study = '', ...marks]) =>
  table3.columns
    .slice(1)
    .flatMap((outcome, index) => (marks[index] === 'X' ? [{ study, outcome: idOf(outcomes, outcome) }] : [])),
)

/** Table 4: the printed level of each cell. */
export const printedLevels = table4.rows.flatMap(([component = '', ...levels]) =>
  table4.columns.slice(1).map((outcome, index) => ({
    component: idOf(components, component),
    outcome: idOf(outcomes, outcome),
    level: (levels[index] ?? '').toLowerCase().replace(' ', '-'),
  })),
)

/** Tables that are kept as printed; nothing is counted from them but what a claim says of them. */
export const statedTables: readonly StatedTable[] = [
  {
    table: 'table-1',
    title: {
      en: 'Papers by group theme',
      es: 'Artículos por tema del grupo',
      pt: 'Artigos por tema do grupo',
    },
    where: 'Table 1',
    ...table1,
  },
  {
    table: 'table-4',
    title: {
      en: 'Components and benefits, as printed',
      es: 'Componentes y beneficios, como se publicaron',
      pt: 'Componentes e benefícios, como publicados',
    },
    where: 'Table 4',
    ...table4,
  },
]

function read(name: string): Table {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8').trimEnd()
  const [columns = [], ...rows] = Papa.parse<string[]>(text).data
  return { columns, rows }
}

function idOf(list: readonly { id: string; published: string }[], name: string): string {
  const found = list.find(({ published }) => published === name)
  if (!found) throw new Error(`idOf requires a name of the article's tables; got ${name}`)
  return found.id
}
