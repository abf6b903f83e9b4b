import { describe, expect, it } from 'vitest'
import { type FileEvidence, type MatchableReport, matchFile } from './match-file.ts'
import { readHtml, readPlainText } from './read-markup.ts'

const report = (id: string, title: string, more: Partial<MatchableReport> = {}): MatchableReport => ({
  report: id,
  titles: [title],
  dois: [],
  pmids: [],
  firstAuthor: '',
  year: null,
  ...more,
})
const reports = [
  report('r1', 'Trust and reciprocity in mutual aid groups', {
    dois: ['10.5555/ayni.1'],
    firstAuthor: 'Quispe',
    year: 2014,
  }),
  report('r2', 'How peer groups share practical knowledge', {
    dois: ['10.5555/ayni.12'],
    firstAuthor: 'Silva',
    year: 2019,
    pmids: ['31415926'],
  }),
  report('r3', 'Grupos de ayuda mutua en la ciudad: ¿qué los sostiene?', {
    firstAuthor: 'Núñez',
    year: 2009,
  }),
  report('r4', 'Mutual aid', { firstAuthor: 'Katz', year: 1981 }),
]
const file = (more: Partial<FileEvidence>): FileEvidence => ({
  name: 'download.pdf',
  title: '',
  doi: '',
  pages: [],
  ...more,
})

describe('a file is matched', () => {
  it('by the DOI on its first page, also when broken over lines, and not by another that it begins', () => {
    const { verdict, matches } = matchFile(
      file({ pages: ['Open journal of groups\nhttps://doi.org/10.5555/\nayni.12\nResearch article'] }),
      reports,
    )
    expect(verdict).toBe('sure')
    expect(matches).toMatchObject([{ report: 'r2', reasons: ['doi-in-file'] }])
  })
  it('by its title, set in capitals over three lines', () => {
    const { verdict, matches } = matchFile(
      file({ pages: ['TRUST AND RECI-\nPROCITY IN MUTUAL\nAID GROUPS\nRosa Quispe, Lima 2014'] }),
      reports,
    )
    expect(verdict).toBe('sure')
    expect(matches[0]).toMatchObject({ report: 'r1', reasons: ['title-in-file', 'author-and-year-in-file'] })
  })
  it('by a title with letters lost, as a proposal: errata and parts have such titles', () => {
    const pages = ['Gru pos de ayuda mutua en la ciudad: qué los sostlene? Ana Núñez 2009']
    expect(matchFile(file({ pages }), reports)).toMatchObject({
      verdict: 'doubtful',
      matches: [{ report: 'r3' }],
    })
  })
  it('by its name alone only as a proposal, unless the name is a DOI', () => {
    expect(matchFile(file({ name: 'Núñez et al. - 2009.pdf' }), reports)).toMatchObject({
      verdict: 'doubtful',
      matches: [{ report: 'r3' }],
    })
    expect(matchFile(file({ name: '10.5555_ayni.1.pdf' }), reports)).toMatchObject({
      verdict: 'sure',
      matches: [{ report: 'r1' }],
    })
    expect(matchFile(file({ name: 'PMID31415926.pdf' }), reports)).toMatchObject({
      verdict: 'doubtful',
      matches: [{ report: 'r2', reasons: ['pmid-in-name'] }],
    })
    expect(
      matchFile(file({ name: 'Quispe_2014_Trust_and_reciprocity_in_mutual_aid_gr.pdf' }), reports),
    ).toMatchObject({ verdict: 'sure' })
  })
  it('by the longer title where another is part of it', () => {
    const part = report('r5', 'Practical knowledge in groups of peers')
    const whole = report('r6', 'Trust and practical knowledge in groups of peers: a trial')
    const pages = ['Trust and practical\nknowledge in groups of\npeers: a trial\nAbstract\nWe met.']
    expect(matchFile(file({ pages }), [part, whole])).toMatchObject({
      verdict: 'sure',
      matches: [
        { report: 'r6', reasons: ['title-in-file'] },
        { report: 'r5', reasons: ['title-deep-in-file'] },
      ],
    })
  })
  it('with doubt where two reports name themselves, or a title says little', () => {
    const comment =
      'Comment on: Trust and reciprocity in mutual aid groups. How peer groups share practical knowledge'
    expect(matchFile(file({ pages: [comment] }), reports)).toMatchObject({ verdict: 'doubtful' })
    expect(matchFile(file({ pages: ['A leaflet about mutual aid'] }), reports)).toMatchObject({
      verdict: 'doubtful',
      matches: [{ report: 'r4' }],
    })
  })
  it('with doubt by its whole title where the file states other years, unless a DOI names the report', () => {
    const title = 'Trust and reciprocity in mutual aid groups'
    const match = (more: Partial<FileEvidence>) => matchFile(file(more), reports)
    const preprint = `${title}\nRosa Quispe\nPreprint, May 2011`
    const doubted = match({ pages: [preprint] })
    expect(doubted.verdict).toBe('doubtful')
    expect(doubted.matches[0]).toMatchObject({
      report: 'r1',
      reasons: ['title-in-file'],
      otherYears: [2011],
    })
    expect(match({ pages: [preprint.replace('May', 'doi:10.5555/ayni.1, May')] }).verdict).toBe('sure')
    // Online first; no year at all; other years beside the report's.
    for (const page of [preprint.replace('2011', '2013'), title, `${preprint}\nAccepted 2014`])
      expect(match({ pages: [page] }).verdict, page).toBe('sure')
    expect(match({ pages: [title], name: 'quispe_2009.pdf' }).matches[0]?.otherYears).toEqual([2009])
    // No years: a DOI, a number of records.
    expect(match({ pages: [`${title}\ndoi:10.2009/x, 12009 members`] }).verdict).toBe('sure')
  })
  it('to nothing where nothing points anywhere, or only the list of references does', () => {
    expect(matchFile(file({ pages: ['Bees of the Andes'] }), reports)).toEqual({
      verdict: 'none',
      matches: [],
    })
    const cited = `${'Bees fly. '.repeat(400)}\nReferences\nQuispe R. Trust and reciprocity in mutual aid groups. 2014. doi:10.5555/ayni.1`
    expect(matchFile(file({ pages: [cited] }), reports).matches).toEqual([])
  })
  it('by its metadata', () => {
    expect(matchFile(file({ doi: '10.5555/AYNI.1' }), reports)).toMatchObject({
      verdict: 'sure',
      matches: [{ report: 'r1' }],
    })
  })
})

describe('markup', () => {
  it('gives paragraphs, headings, title and DOI, and drops what is run', () => {
    const html = `<!doctype html><html><head><title>A &amp; B</title><meta name="citation_doi" content="10.5555/x.1">
      <script>document.write('<p>no</p>')</script></head><body><nav>Menu</nav><h1>Trust <em>grows</em></h1>
      <p>Caf&eacute; one,<br>two.</p><!-- gone --><h2>Methods</h2><table><tr><td>a</td><td>b</td></tr></table>3 < 4</body></html>`
    const { pages, outline, title, doi } = readHtml(html)
    expect(pages).toEqual(['Trust grows\nCafé one,\ntwo.\nMethods\na b\n3 < 4'])
    expect(outline).toEqual([
      { title: 'Trust grows', level: 1, page: 1, position: 0 },
      { title: 'Methods', level: 2, page: 1, position: 27 },
    ])
    expect({ title, doi }).toEqual({ title: 'A & B', doi: '10.5555/x.1' })
  })
  it('is read in one pass, however broken', () => {
    for (const part of ['<nav>', '<!--', '<', '<meta name=', '<script>x', '</p', '&', '<h1>a'])
      expect(readHtml(`<html>${part.repeat(20_000)}`).pages).toHaveLength(1)
    expect(readHtml('<p>one <script>two</p>').pages[0]).not.toContain('<')
    expect(readHtml('<p>a<nav>b<nav>c</nav>d').pages[0]).toBe('ad')
  }, 2_000)
  it('plain text has pages where it has form feeds', () => {
    expect(readPlainText('One  \r\n\r\n\r\n\r\ntwo\fThree').pages).toEqual(['One\n\ntwo', 'Three'])
  })
})
