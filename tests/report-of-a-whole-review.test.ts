import {
  chartsTable,
  includedStudiesTable,
  methodsText,
  type ReportBlock,
  reportDocument,
} from '@ayni/review'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { reportDocx } from '../project/operations/src/publishing/report-docx.ts'
import { gardensReview } from './gardens-review.fixture.ts'

const state = gardensReview()

describe('the report of a whole review', () => {
  it('says of charting what was filled in, not what the form has room for', () => {
    expect(methodsText(state, 'en').join(' ')).toContain('3 fields were charted for 34 studies.')
  })

  it('names countries in the language of the report, and charted years where records have none', () => {
    const charts = chartsTable(state, 'es')
    const country = charts.columns.indexOf('País')
    expect([...new Set(charts.rows.map((row) => row[country]))].slice(0, 3)).toEqual([
      'Estados Unidos',
      'Reino Unido',
      'Brasil',
    ])
    expect(includedStudiesTable(state, 'es').rows[0]?.[1]).toBe('2004')
  })

  it('keeps the heading of the flow diagram on the page of the diagram, which stands across', async () => {
    const blocks = reportDocument(state, { language: 'en', checks: [], style: 'apa' })
    const flow = blocks.findIndex((block: ReportBlock) => block.kind === 'figure')
    const heading = blocks[flow - 1]
    const xml = strFromU8(unzipSync(await reportDocx(blocks, 'en'))['word/document.xml'] ?? new Uint8Array())
    if (heading?.kind !== 'heading') throw new Error('the diagram has no heading')
    const section = xml.slice(xml.indexOf(heading.text)).split('<w:sectPr')
    expect(section[0]).toContain('<pic:pic ')
    expect(section[1]).toContain('w:orient="landscape"')
  })
})
