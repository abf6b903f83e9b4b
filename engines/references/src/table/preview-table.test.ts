import { describe, expect, it } from 'vitest'
import { readReferences } from '../read-references.ts'
import { previewTable } from './preview-table.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('the preview of a table', () => {
  it('knows the names that databases write', () => {
    const preview = previewTable(bytes('Authors,Title,Year,DOI\n"Ana, A",Trust,2020,10.1/a\n'))
    expect(preview).toMatchObject({ isKnown: true, rows: [['Ana, A', 'Trust', '2020', '10.1/a']] })
    expect(preview?.columns.map(({ use }) => use)).toEqual(['authors', 'title', 'year', 'doi'])
  })
  it('shows unknown columns, which a person can then name', () => {
    const file = bytes('Was;Wer;Wann\nVertrauen;Ana Ruiz;2020\nHoffnung;Luis Paz;2021\n')
    const preview = previewTable(file)
    expect(preview).toMatchObject({ isKnown: false, columns: [{ name: 'Was' }, { name: 'Wer' }, {}] })
    expect(readReferences(file, 'a.csv').format).toBeNull()
    const { references } = readReferences(file, 'a.csv', ['title', 'authors', 'year'])
    expect(references).toMatchObject([
      { title: 'Vertrauen', year: 2020 },
      { title: 'Hoffnung', year: 2021 },
    ])
  })
  it('is none for prose, tagged text, pictures and nothing', () => {
    expect(
      previewTable(bytes('A letter. It goes on, and on.\nAnother line, with more, commas.\n')),
    ).toBeNull()
    expect(previewTable(bytes('TY  - JOUR\nTI  - Trust\nER  - \n'))).toBeNull()
    expect(previewTable(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))).toBeNull()
    expect(previewTable(new Uint8Array())).toBeNull()
  })
})
