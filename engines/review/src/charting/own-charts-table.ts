import type { Language } from '@ayni/framework'
import type { Table } from '../reporting/tables.ts'
import type { PersonId } from '../screening/decision.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import { type Answers, cellText } from './cell-values.ts'
import { guessUse } from './fill-from-table.ts'
import { studiesOf } from './studies.ts'

/**
 * A person's own charts, a row for each study and a column for each field, to be filled in a spreadsheet and read again
 * (`planFill`). The first column holds the id of the study; columns are named as in the form, by id where a name is not
 * enough.
 */
export function ownChartsTable(
  state: ReviewState,
  person: PersonId,
  language: Language,
  answers: Answers,
): Table {
  const fields = currentProtocol(state)?.form.fields ?? []
  return {
    title: '',
    columns: [
      'id',
      'study',
      'title',
      ...fields.map(({ id, name }) => {
        const shown = (name[language] ?? name.en ?? '').trim()
        const use = guessUse(fields, shown)
        return use?.for === 'field' && use.field === id ? shown : id
      }),
    ],
    rows: studiesOf(state).map((study) => {
      const values = state.charts.get(study.id)?.get(person)?.values
      return [
        study.id,
        study.label,
        study.title,
        ...fields.map((field) => cellText(field, values?.get(field.id) ?? [], language, answers)),
      ]
    }),
  }
}
