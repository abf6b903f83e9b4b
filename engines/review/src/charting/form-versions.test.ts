import { describe, expect, it } from 'vitest'
import type { ChartingField } from './form.ts'
import { fieldsGone, formVersions } from './form-versions.ts'

const field = (id: string, name = id): ChartingField => ({
  id,
  name: { en: name },
  hint: {},
  kind: 'text',
  choices: [],
})
const written = (...fields: ChartingField[]) => ({
  person: 'ana',
  at: '2026-01-05T10:00:00.000Z',
  changed: '',
  protocol: { form: { id: 'form', name: {}, fields } },
})
const ids = (fields: readonly ChartingField[]) => fields.map(({ id }) => id)

describe('the versions of a form', () => {
  const versions = [
    written(field('year'), field('theme')),
    written(field('year'), field('theme')),
    written(field('theme', 'Subject'), field('setting')),
    written(field('setting'), field('theme', 'Subject')),
  ]
  it('tell what came, went, changed and moved, the latest first, and nothing where nothing changed', () => {
    expect(
      formVersions(versions).map(({ version, added, removed, reworded, isReordered }) => [
        version,
        ids(added),
        ids(removed),
        ids(reworded),
        isReordered,
      ]),
    ).toEqual([
      [4, [], [], [], true],
      [3, ['setting'], ['year'], ['theme'], false],
      [1, ['year', 'theme'], [], [], false],
    ])
  })
  it('keep the fields that are gone as they were last, to be put back', () => {
    const [last] = versions.slice(-1)
    expect(fieldsGone(versions, last?.protocol.form ?? { id: '', name: {}, fields: [] })).toEqual([
      field('year'),
    ])
  })
})
