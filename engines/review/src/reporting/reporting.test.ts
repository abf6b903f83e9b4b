import { compareFrameworks, type Framework } from '@ayni/framework'
import { describe, expect, it } from 'vitest'
import { evidenceMap } from '../evidence-map/evidence-map.ts'
import { defaultProtocol } from '../protocol/default-protocol.ts'
import { decided, imported, type Step, stateAfter, studied } from '../tiny-review.fixture.ts'
import { claimValueText } from './claim-value-text.ts'
import { draftFramework } from './draft-framework.ts'
import { flowOf } from './flow.ts'
import { flowDiagram } from './flow-diagram.ts'
import { heatMapFigure } from './heat-map-figure.ts'
import { methodsText } from './methods-text.ts'
import { reportHtml } from './report-html.ts'
import { reportMarkdown } from './report-markdown.ts'
import { reportDocument } from './report-pieces.ts'
import { textWidth, wrapText } from './svg-text.ts'
import { tableToCsv } from './table-csv.ts'
import { codebookTable, componentOutcomeTable, flowTable, studyComponentTable } from './tables.ts'

const mapped = studied([
  { study: 'A 2001', codes: ['trust/honesty', 'trust/leadership'], outcomes: ['hope'] },
  { study: 'B 2002', codes: ['trust/honesty'], outcomes: ['hope', 'skills'] },
  { study: 'C 2003', codes: ['agency'], outcomes: [] },
])
const screened: Step[] = [
  { type: 'review-started', payload: { title: 'T <b>', language: 'en' } },
  { type: 'protocol-written', payload: { protocol: defaultProtocol('T <b>', 'en'), changed: '', why: '' } },
  imported('PubMed', 'database', 1, 3),
  ...['r1', 'r2', 'r3'].flatMap((record) => [
    decided('ana', record, 'title-abstract', record === 'r3' ? 'exclude' : 'include'),
    decided('luis', record, 'title-abstract', 'include'),
  ]),
]

describe('the map', () => {
  it('counts studies once and mentions as often as they occur', () =>
    expect(evidenceMap(stateAfter(mapped)).components).toMatchObject([
      { id: 'trust', studies: 2, mentions: 3 },
      { id: 'agency', studies: 1, mentions: 1 },
    ]))
  it('joins components and outcomes of a study by the rule', () => {
    const { cells } = evidenceMap(stateAfter(mapped))
    expect(cells).toMatchObject([
      {
        component: 'trust',
        outcome: 'hope',
        count: 2,
        level: 'moderately-present',
        studies: ['A 2001', 'B 2002'],
      },
      { component: 'trust', outcome: 'skills', count: 1 },
      { component: 'agency', outcome: 'hope', count: 0, level: 'absent' },
      { component: 'agency', outcome: 'skills', count: 0 },
    ])
  })
  it('counts only findings that name both where the rule says so', () => {
    const rule = { basis: 'stated' as const, levels: [{ id: 'no', name: {}, atLeast: 0 }] }
    expect(evidenceMap(stateAfter(mapped), rule).cells.every(({ count }) => count === 0)).toBe(true)
  })
})

describe('tables', () => {
  it('print the codebook and the cross table', () => {
    const state = stateAfter(mapped)
    expect(codebookTable(state, 'en').rows[0]).toEqual([
      'trust',
      '',
      'trust/honesty',
      'A 2001; B 2002',
      '2',
      '2',
    ])
    expect(studyComponentTable(state, 'en').rows).toEqual([
      ['A 2001', '1', ''],
      ['B 2002', '1', ''],
      ['C 2003', '', '1'],
      ['Studies', '2', '1'],
    ])
    expect(componentOutcomeTable(state, 'es').rows[0]?.[3]).toBe('Moderadamente presente')
  })
  it('are CSV that spreadsheets read and do not run', () =>
    expect(
      tableToCsv({
        title: '',
        columns: ['a', 'b'],
        rows: [
          ['=1+1', 'x, "y"'],
          ['-3.5', '@home'],
        ],
      }),
    ).toBe('\ufeffa,b\r\n\'=1+1,"x, ""y"""\r\n-3.5,\'@home\r\n'))
})

describe('figures', () => {
  it('say in words what they show, and are the same to the byte', () => {
    const state = stateAfter(screened)
    const svg = flowDiagram(state, 'en')
    expect(svg).toContain('Records identified: 3')
    expect(svg).toContain('Conflicts open: 1')
    expect(flowDiagram(state, 'en')).toBe(svg)
    expect(heatMapFigure(stateAfter(mapped), 'pt')).toContain('Moderadamente presente desde 1 estudo')
  })
  it('part the flow by way of searching, and join what the version before had', () => {
    const protocol = { ...defaultProtocol('T', 'en'), previous: { studies: 12, reports: 15 } }
    const state = stateAfter([
      { type: 'protocol-written', payload: { protocol, changed: '', why: '' } },
      imported('PubMed', 'database', 1, 4),
      imported('ClinicalTrials.gov', 'register', 5, 2),
      imported('Websites', 'other', 7, 3),
      // What a website has too counts with the database.
      { type: 'duplicate-judged', payload: { a: 'r1', b: 'r7', same: true } },
      ...['r2', 'r8'].flatMap((record) =>
        ['title-abstract', 'full-text'].flatMap((round) =>
          ['ana', 'luis'].map((person) => decided(person, record, round, 'include')),
        ),
      ),
    ])
    const { ways, previous, ...all } = flowOf(state)
    expect(ways.databases).toMatchObject({ identified: 6, duplicates: 0, screened: 1, assessed: 1 })
    expect(ways.others).toMatchObject({ identified: 3, duplicates: 1, screened: 1, awaitingTitleAbstract: 1 })
    expect(all).toMatchObject({ identified: 9, duplicates: 1, screened: 2, studies: 2, included: 2 })
    expect(previous).toEqual({ studies: 12, reports: 15 })
    const svg = flowDiagram(state, 'en')
    for (const text of ['Found by other methods', 'Registers: 2', 'Websites: 3', 'Studies in all: 14'])
      expect(svg).toContain(text)
    const rows = flowTable(state, 'en').rows.map((row) => row.join(': '))
    expect(rows).toContain('Found by other methods: Duplicate records removed: 1')
    expect(rows).toContain('Reports in all: 17')
    // Without other methods and an earlier version there is one column, and nothing over it.
    const plain = stateAfter(screened)
    expect(flowDiagram(plain, 'en')).not.toMatch(/Found by|version before/)
    expect(flowTable(plain, 'en').rows).toContainEqual(['Records identified: PubMed', '3'])
  })
  it('wrap any text within its width', () => {
    const lines = wrapText(
      'No describe un grupo de ayuda mutua según la definición acordada Donaudampfschifffahrtsgesellschaft',
      90,
      13,
    )
    expect(Math.max(...lines.map((line) => textWidth(line, 13)))).toBeLessThanOrEqual(90)
  })
})

describe('the methods', () => {
  it('say what was done and nothing else', () => {
    const [first, second] = methodsText(stateAfter(screened), 'en')
    expect(first).toBe('3 records were imported from PubMed.')
    expect(second).toContain('Each report was judged by 2 reviewers, blind to the others')
    expect(methodsText(stateAfter([]), 'en')).toEqual([])
  })
  it('say that records came up by likely relevance, and what let the rest be left', () => {
    // 60 of 400 read, 20 of them relevant and all at the beginning: too few to stop; 330 read are enough.
    const after = (read: number) =>
      methodsText(
        stateAfter([
          {
            type: 'protocol-written',
            payload: { protocol: defaultProtocol('T', 'en'), changed: '', why: '' },
          },
          imported('PubMed', 'database', 1, 400),
          ...Array.from({ length: read }, (_, at) => `r${at + 1}`).flatMap((record, at) =>
            ['ana', 'luis'].map((person): Step => {
              const step = decided(person, record, 'title-abstract', at < 20 ? 'include' : 'exclude')
              return step.type === 'decision-recorded'
                ? { ...step, payload: { ...step.payload, order: 'ranked' } }
                : step
            }),
          ),
        ]),
        'en',
      ).join(' ')
    expect(after(60)).toContain(
      '120 of 120 decisions at title and abstract were taken in the order of likely',
    )
    expect(after(60)).not.toContain('left unread')
    expect(after(330)).toContain('70 reports were left unread after the hypergeometric test')
    expect(after(400)).not.toContain('left unread')
  })
  it('say how far one is, a rule of the full text of its own, charters, coders and votes', () => {
    const protocol = {
      ...defaultProtocol('T', 'en'),
      fullText: { reviewersPerRecord: 1, agreement: 'one-includes' as const, resolver: 'lead' as const },
      charters: 2,
      coders: 2,
      consensus: { share: 0.75, votes: 2, isAnonymous: true },
    }
    const question = { question: 'q1', kind: 'placement' as const, code: 'trust/honesty', component: 'trust' }
    const vote = (by: string): Step => ({
      type: 'vote-cast',
      by,
      payload: { round: 'votes-1', question: 'q1', agrees: true, instead: null, comment: '' },
    })
    const text = (language: 'en' | 'es' | 'pt') =>
      methodsText(
        stateAfter([
          ...mapped,
          { type: 'protocol-written', payload: { protocol, changed: '', why: '' } },
          imported('PubMed', 'database', 1, 4),
          ...['r1', 'r2'].flatMap((record) =>
            ['ana', 'luis'].map((person) => decided(person, record, 'title-abstract', 'include')),
          ),
          decided('ana', 'r1', 'full-text', 'include'),
          { type: 'chart-filled', payload: { study: 'A 2001', values: [], isFinished: true } },
          { type: 'vote-opened', payload: { round: 'votes-1', questions: [question] } },
          vote('ana'),
          vote('luis'),
          { type: 'vote-closed', payload: { round: 'votes-1' } },
        ]),
        language,
      ).join(' ')
    for (const sentence of [
      'So far 2 of 4 reports have been judged by 2 reviewers, blind to the others; it was settled when all agreed.',
      'At full text each report was judged by 1 reviewer',
      '1 report waits for a decision at full text.',
      '2 people charted each study alone.',
      '2 people coded each study alone before seeing the others.',
      '2 experts voted alone, in 1 round, on where concepts belong',
      'consensus was 75% of at least 2 votes. Who voted how was withheld.',
    ])
      expect(text('en')).toContain(sentence)
    expect(text('es')).toContain('Hasta ahora fueron juzgados 2 de 4 informes por 2 revisores')
    expect(text('pt')).toContain('2 pessoas codificaram cada estudo separadamente')
  })
})

describe('the report', () => {
  it('escapes what people wrote, runs no script and stands in the language asked for', () => {
    const blocks = reportDocument(stateAfter(screened), { language: 'es', checks: [], style: 'apa' })
    const html = reportHtml(blocks, 'es')
    expect(html).toContain('<html lang="es">')
    expect(html).toContain('T &lt;b&gt;')
    expect(html).not.toMatch(/<script|<b>/)
  })
  it('names a component once for all its concepts, and marks what a study has by a dot', () => {
    const blocks = reportDocument(stateAfter(mapped), { language: 'en', checks: [], style: 'apa' })
    const html = reportHtml(blocks, 'en')
    expect(html).toContain('<th scope="rowgroup" rowspan="2">trust</th><td>trust/honesty</td>')
    expect(html).toContain('<tr><th scope="row">A 2001</th><td>●</td><td></td></tr>')
    expect(html).toContain('<tr><th scope="row">Studies</th><td>2</td><td>1</td></tr>')
    expect(reportMarkdown(blocks)).toContain('|  | trust/leadership | A 2001 | 1 | 1 |')
  })
  it('writes what claims state in words', () => {
    const texts = [
      { n: 25, kappa: 0.86, ci95: [0.66, 1] },
      { raters: 4, threshold: 0.7 },
      { cells: [{}, {}], differing: 1, thresholds: null },
      [{ component: 'a' }],
      ['A 2001', 'B 2002'],
      [],
      null,
      2064,
    ].map((value) => claimValueText(value, 'es'))
    expect(texts).toEqual([
      '0.86 (0.66–1.00)',
      '4 evaluadores, 70% de los ítems',
      'difiere 1 de 2 celdas',
      '1 celda',
      'A 2001; B 2002',
      '—',
      '—',
      '2,064',
    ])
  })
})

describe('a framework', () => {
  const about = {
    id: 'f',
    version: 1,
    publishedAt: '',
    publishedBy: '',
    note: '',
    reviewId: 'r',
    isCited: true,
  }
  const draft = (steps: readonly Step[], previous: Framework | null) =>
    draftFramework(stateAfter(steps), { ...about, previous })

  it('F4 names the codes of a component, F5 the studies of a pairing', () => {
    const framework = draft(mapped, null)
    expect(framework.components[0]).toMatchObject({
      id: 'trust',
      codes: ['trust/honesty', 'trust/leadership'],
    })
    expect(framework.pairings[0]).toMatchObject({ studies: ['A 2001', 'B 2002'], count: 2 })
  })
  it('F3 lists what changed since the version before', () => {
    const first = draft(mapped, null)
    const later: Step[] = [
      ...mapped,
      { type: 'component-defined', payload: { component: 'trust', name: { en: 'Trust' }, definition: {} } },
      { type: 'component-retired', payload: { component: 'agency', why: '' } },
      { type: 'coding-withdrawn', payload: { coding: 'B 2002 trust/honesty' } },
    ]
    expect(draft(later, first).changes).toMatchObject([
      { kind: 'reworded', what: 'component', id: 'trust' },
      { kind: 'retired', what: 'component', id: 'agency' },
      { kind: 'evidence', id: 'trust × hope' },
      { kind: 'evidence', id: 'trust × skills' },
      { kind: 'retired', what: 'study', id: 'C 2003' },
    ])
    expect(compareFrameworks(first, first, () => '')).toEqual([])
  })
})
