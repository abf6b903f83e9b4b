import { readFileSync } from 'node:fs'
import { anchorOf, findPassage } from '@ayni/review'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readHistory } from '../history.ts'
import { openFolder } from '../opened-folder.fixture.ts'
import { terminal } from '../operation.ts'
import { addPerson } from '../people/people.ts'
import { startReview } from '../reviews.ts'
import { decide } from '../screening/screen.ts'
import { importReferences } from '../searching/import-references.ts'
import { attachFile, detachFile, recogniseFile } from './attach.ts'
import { listFullTexts } from './note-retrieval.ts'
import { fetchFullText, readFullText } from './read.ts'

const paper = (name: string) =>
  readFileSync(new URL(`../../../../tests/fixtures/full-texts/${name}`, import.meta.url))

const reports = `TY  - JOUR
AU  - Quispe, Rosa
PY  - 2014
TI  - Trust and reciprocity in mutual aid groups: an interview study
DO  - 10.5555/ayni.trust.2014
ER  - 
TY  - JOUR
AU  - Núñez, Ana
PY  - 2009
TI  - Grupos de ayuda mutua en la ciudad: ¿qué los sostiene?
ER  - 
TY  - JOUR
AU  - Silva, Alice
PY  - 2019
TI  - Rodas de conversa e saberes práticos em grupos de ajuda mútua
DO  - 10.5555/ayni.rodas.2019
ER  - 
`

/** A review of three reports that passed title and abstract. */
async function setUp() {
  const opened = await openFolder()
  const { as, keep } = opened
  const { review } = await startReview.perform(as(terminal), {
    title: 'Mutual aid',
    language: 'en',
    name: 'Ana',
  })
  await addPerson.perform(as('ana'), { review, name: 'Luis', roles: ['reviewer'] })
  const file = await keep(reports)
  await importReferences.perform(as('ana'), { review, file, name: 'a.ris', source: 'PubMed' })
  for (const person of ['ana', 'luis'])
    for (const record of ['r1', 'r2', 'r3'])
      await decide.perform(as(person), { review, round: 'title-abstract', record, verdict: 'include' })
  return { ...opened, review }
}

let stage: Awaited<ReturnType<typeof setUp>>
beforeEach(async () => {
  stage = await setUp()
})
afterEach(() => stage.close())

describe('full texts', () => {
  it('find their reports, whatever they are called', async () => {
    const { review, as, keep } = stage
    const recognise = async (bytes: Uint8Array | string, name: string) =>
      recogniseFile.perform(as('ana'), { review, file: await keep(bytes), name })
    expect(await recognise(paper('trust.pdf'), 'download.pdf')).toMatchObject({
      kind: 'pdf',
      pages: 2,
      verdict: 'sure',
      matches: [{ report: 'r1', label: 'Quispe 2014' }],
      attachedTo: [],
    })
    expect(await recognise(paper('saberes.pdf'), 'download (1).pdf')).toMatchObject({
      verdict: 'sure',
      matches: [{ report: 'r2' }],
    })
    expect(await recognise(paper('rodas.html'), 'page.html')).toMatchObject({
      kind: 'html',
      verdict: 'sure',
      matches: [{ report: 'r3' }],
    })
    expect(await recognise('Notes about bees.', 'Nunez 2009.txt')).toMatchObject({
      kind: 'text',
      verdict: 'doubtful',
      matches: [{ report: 'r2' }],
    })
    expect(await recognise('Notes about bees.', 'notes.txt')).toMatchObject({ verdict: 'none', matches: [] })
  })

  it('are attached once, taken away and put back; the report counts as retrieved', async () => {
    const { review, as, keep } = stage
    const input = { review, report: 'r1', file: await keep(paper('trust.pdf')), name: 'trust.pdf' }
    await attachFile.perform(as('ana'), { ...input, certainty: 0.99 })
    await attachFile.perform(as('luis'), input)
    const listed = async () => (await listFullTexts.perform(as('luis'), { review })).reports[0]
    expect(await listed()).toMatchObject({
      files: [{ name: 'trust.pdf', kind: 'pdf', pages: 2, person: 'ana', certainty: 0.99 }],
      retrieval: { retrieved: true },
    })
    expect(
      await recogniseFile.perform(as('ana'), { review, file: input.file, name: 'again.pdf' }),
    ).toMatchObject({
      attachedTo: [{ report: 'r1' }],
    })
    await detachFile.perform(as('luis'), { review, report: 'r1', file: input.file })
    expect((await listed())?.files).toEqual([])
    await expect(readFullText.perform(as('ana'), { review, file: input.file })).rejects.toThrow('No report')
    await attachFile.perform(as('luis'), input)
    expect((await listed())?.files).toMatchObject([{ person: 'luis', certainty: null }])
    const { facts } = await readHistory.perform(as('ana'), { review })
    expect(facts.filter(({ type }) => type.startsWith('full-text')).map(({ type }) => type)).toEqual([
      'full-text-attached',
      'full-text-detached',
      'full-text-attached',
    ])
  })

  it('are read with page numbers and headings; the text is taken out once', async () => {
    const { review, as, keep, folder } = stage
    const file = await keep(paper('trust.pdf'))
    await attachFile.perform(as('ana'), { review, report: 'r1', file, name: 'trust.pdf' })
    const read = await readFullText.perform(as('luis'), { review, file })
    expect(read.pages).toHaveLength(2)
    expect(read.pages[1]).toContain('Trust appears to be made rather than found')
    expect(read.outline).toContainEqual(expect.objectContaining({ title: 'Discussion', page: 2 }))
    expect(read.outline[0]?.title).toBe('Trust and reciprocity in mutual aid groups: an interview study')
    expect(await folder.readDerived(file, 'full-text-1')).toContain('made rather than found')
    const { content, mediaType } = await fetchFullText.perform(as('ana'), { review, file })
    expect(mediaType).toBe('application/pdf')
    expect(content).toHaveLength(paper('trust.pdf').length)
  })

  it('keep their passages when the HTML takes the place of the PDF', async () => {
    const { review, as, keep } = stage
    const textOf = async (name: string) => {
      const file = await keep(paper(name))
      await attachFile.perform(as('ana'), { review, report: 'r1', file, name })
      return readFullText.perform(as('ana'), { review, file })
    }
    const pdf = await textOf('trust.pdf')
    const html = await textOf('trust.html')
    const page = pdf.pages[0] ?? ''
    const start = page.indexOf('People who share')
    const anchor = anchorOf(pdf, { page: 1, start, end: page.indexOf('among equals') })
    const found = findPassage(html, anchor)
    expect(found).toMatchObject({ page: 1, how: 'exact', certainty: 1 })
    expect(html.pages[0]?.slice(found?.start, found?.end)).toMatch(
      /^People who share .* giving and receiving$/,
    )
  })

  it('that cannot be read are refused with the way out, and nothing is noted', async () => {
    const { review, as, keep } = stage
    const refused = async (bytes: string, name: string) =>
      attachFile.perform(as('ana'), { review, report: 'r1', file: await keep(bytes), name })
    await expect(refused('%PDF-1.7 and nothing more', 'broken.pdf')).rejects.toThrow(
      'broken.pdf cannot be opened',
    )
    await expect(refused('PK\u0003\u0004\u0000\u0000', 'word.docx')).rejects.toThrow('save it as PDF')
    await expect(refused('', 'empty.txt')).rejects.toThrow('empty.txt is empty')
    await expect(
      attachFile.perform(as('ana'), { review, report: 'r1', file: '0'.repeat(64), name: 'gone.pdf' }),
    ).rejects.toThrow('upload it first')
    expect((await listFullTexts.perform(as('ana'), { review })).reports[0]).toMatchObject({
      files: [],
      retrieval: null,
    })
  })
})
