import type { Language } from '@ayni/framework'
import { normaliseDoi, normaliseTitle, type TableRow } from '@ayni/references'
import { type Answers, cellValue } from './cell-values.ts'
import type { ChartingField, FieldValue } from './form.ts'

/** What a column of a table is for: it says which study a row is of, it holds a field, or nothing (`null`). */
export type ColumnUse = { for: 'study' } | { for: 'field'; field: string } | null

/** A study as rows are matched with it. */
export type FillableStudy = { id: string; label: string; title: string; dois: readonly string[] }

/** A row and the study it is of. */
export type FilledRow = {
  line: number
  /** What the row says of its study. */
  said: string
  study: string | null
  /** By what it was matched; `likely` wants a look; `null` without a study. */
  by: 'id' | 'doi' | 'title' | 'label' | 'likely' | 'person' | null
}

/** A cell that does not fit its field. */
export type FillProblem = { line: number; column: string; field: string; value: string }

/** What a table would fill in. */
export type ChartPlan = {
  columns: { name: string; use: ColumnUse }[]
  rows: FilledRow[]
  problems: FillProblem[]
  /** By study, the fields that have a value in the table; an empty cell says nothing. */
  charts: { study: string; values: { field: string; value: FieldValue }[] }[]
}

const studyNames = ['id', 'study', 'estudio', 'estudo', 'label', 'doi', 'title', 'titulo', 'reference']

/**
 * What a table of charts fills in, before anything is written. Rows are matched with studies by id, DOI, title or label; else
 * by the one study whose title or label begins alike, which is marked `likely`. A study named twice takes the later row.
 *
 * @param rows the table with its head first
 * @param choice what a person said otherwise: uses of columns, in order; the study of a line, `null` for none
 * @returns values that fit; what does not is listed with its line and column and changes nothing
 * @example planFill(fields, studies, tableRows(bytes), 'en', answers).charts // [{ study: 's1', values: [{ field: 'year', value: ['2009'] }] }]
 */
export function planFill(
  fields: readonly ChartingField[],
  studies: readonly FillableStudy[],
  [head, ...below]: readonly TableRow[],
  language: Language,
  answers: Answers,
  choice: { columns?: readonly ColumnUse[]; studies?: Readonly<Record<string, string | null>> } = {},
): ChartPlan {
  const names = (head?.cells ?? []).map((name) => name.trim())
  const columns = names.map((name, at) => {
    if (choice.columns) return { name, use: choice.columns[at] ?? null }
    // A field may be called `study` too; the column that says which study it is comes first.
    const isAgain = names.slice(0, at).some((other) => folded(other) === folded(name))
    return { name, use: guessUse(fields, name, isAgain) }
  })
  const matched = matcher(studies)
  const problems: FillProblem[] = []
  const charts = new Map<string, Map<string, FieldValue>>()
  const rows = below
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }): FilledRow => {
      const named = columns.flatMap(({ use }, at) => (use?.for === 'study' ? [cells[at] ?? ''] : []))
      const chosen = choice.studies?.[String(line)]
      const { study, by } =
        chosen === undefined
          ? matched(named)
          : { study: chosen, by: chosen === null ? null : ('person' as const) }
      const said = named.filter((text) => text.trim() !== '').join(' · ')
      if (study !== null && !studies.some(({ id }) => id === study))
        return { line, said, study: null, by: null }
      for (const [at, { name, use }] of columns.entries()) {
        const field = use?.for === 'field' ? fields.find(({ id }) => id === use.field) : undefined
        const text = cells[at] ?? ''
        if (!field || text.trim() === '') continue
        const value = cellValue(field, text, language, answers)
        if (value === null) problems.push({ line, column: name, field: field.id, value: text })
        else if (study !== null) {
          const ofStudy = charts.get(study) ?? new Map<string, FieldValue>()
          charts.set(study, ofStudy.set(field.id, value))
        }
      }
      return { line, said, study, by }
    })
  return {
    columns,
    rows,
    problems,
    charts: [...charts].map(([study, values]) => ({
      study,
      values: [...values].map(([field, value]) => ({ field, value })),
    })),
  }
}

/** What a column seems to be for by its name: a study, else a field by its name in any language or its id. */
export function guessUse(fields: readonly ChartingField[], name: string, isField = false): ColumnUse {
  const sought = folded(name)
  if (sought === '') return null
  if (studyNames.includes(sought) && !isField) return { for: 'study' }
  const field =
    fields.find(({ name }) => Object.values(name).some((one) => one && folded(one) === sought)) ??
    fields.find(({ id }) => folded(id) === sought)
  return field ? { for: 'field', field: field.id } : null
}

const folded = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()

function matcher(
  studies: readonly FillableStudy[],
): (named: readonly string[]) => Pick<FilledRow, 'study' | 'by'> {
  const only = (found: readonly FillableStudy[]) => (found.length === 1 ? found[0]?.id : undefined)
  return (named) => {
    const texts = named.map((text) => text.trim()).filter((text) => text !== '')
    const ways = [
      ['id', (study: FillableStudy, text: string) => study.id === text],
      [
        'doi',
        ({ dois }: FillableStudy, text: string) => {
          const sought = normaliseDoi(text)
          return sought !== '' && dois.some((doi) => normaliseDoi(doi) === sought)
        },
      ],
      [
        'title',
        ({ title }: FillableStudy, text: string) =>
          title !== '' && normaliseTitle(title) === normaliseTitle(text),
      ],
      ['label', ({ label }: FillableStudy, text: string) => folded(label) === folded(text)],
      ['likely', isLike],
    ] as const
    for (const [by, fits] of ways)
      for (const text of texts) {
        const study = only(studies.filter((one) => fits(one, text)))
        if (study !== undefined) return { study, by }
      }
    return { study: null, by: null }
  }
}

function isLike({ label, title }: FillableStudy, text: string): boolean {
  const sought = normaliseTitle(text)
  if (sought.length < 4) return false
  return [label, title]
    .map(normaliseTitle)
    .some((own) => own.length >= 4 && (own.startsWith(sought) || sought.startsWith(own)))
}
