import { type CitationSettings, citationStyles } from '@ayni/references/citations'
import {
  agreementTable,
  appraisalTable,
  chartsTable,
  checkClaims,
  checklistTable,
  codebookTable,
  codesOf,
  codesTogetherTable,
  codingsTable,
  componentOutcomeTable,
  currentProtocol,
  evidenceMap,
  flowDiagram,
  flowOf,
  flowTable,
  heatMapFigure,
  includedStudiesTable,
  independentDecisions,
  instrumentsOf,
  itemAgreementTable,
  itemBarsFigure,
  lookAt,
  methodsText,
  type OverlapBy,
  pageData,
  type ReportBlock,
  type ReviewState,
  ratingsAsTable,
  readersPage,
  reportDocument,
  reportHtml,
  reportMarkdown,
  sharedReportsTable,
  sourcesFigure,
  sourcesTable,
  studyComponentTable,
  studyOutcomeTable,
  synthesisView,
  synthesisViews,
  tableToCsv,
  tableToXlsx,
  trafficLightFigure,
} from '@ayni/review'
import { strFromU8, strToU8, zipSync } from 'fflate'
import { z } from 'zod'
import { instrumentJsonSchema } from '../appraising/read-instrument.ts'
import { ownChartsFile } from '../charting/fill-table.ts'
import { formJsonSchema } from '../charting/read-form.ts'
import { codebookQdc, projectQdpx } from '../coding/exchange.ts'
import { NotFound } from '../errors.ts'
import type { OpenReview } from '../open-review.ts'
import { type Context, onReview } from '../operation.ts'
import { language } from '../schemas.ts'
import { bundleOf } from './bundle.ts'
import { figurePng } from './figure-png.ts'
import { readersPageScript } from './readers-page-script.ts'
import { reportDocx } from './report-docx.ts'

/** A file made from a review on demand. The server and the terminal hand it on as it is. */
export type Download = { name: string; mediaType: string; content: string | Uint8Array }

type Language = z.output<typeof language>
type Maker = {
  mediaType: string
  make(review: OpenReview, language: Language, context: Context): string | Uint8Array | Promise<Uint8Array>
}

const svg = 'image/svg+xml'
const csv = 'text/csv; charset=utf-8'
const html = 'text/html; charset=utf-8'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Everything a review can be downloaded as, by file name. */
const makers: Record<string, Maker> = {
  'report.html': {
    mediaType: html,
    make: (review, language) => reportHtml(blocksOf(review, language, 'apa'), language),
  },
  'methods.txt': {
    mediaType: 'text/plain; charset=utf-8',
    make: ({ state }, language) => methodsText(state, language).join('\n\n'),
  },
  'flow.svg': { mediaType: svg, make: ({ state }, language) => flowDiagram(state, language) },
  'flow.csv': { mediaType: csv, make: ({ state }, language) => tableToCsv(flowTable(state, language)) },
  ...overlapMakers('sources', 'source'),
  ...overlapMakers('searches', 'search'),
  'map.svg': { mediaType: svg, make: ({ state }, language) => heatMapFigure(state, language) },
  'map.csv': {
    mediaType: csv,
    make: ({ state }, language) => tableToCsv(componentOutcomeTable(state, language)),
  },
  'study-components.csv': {
    mediaType: csv,
    make: ({ state }, language) => tableToCsv(studyComponentTable(state, language)),
  },
  'study-outcomes.csv': {
    mediaType: csv,
    make: ({ state }, language) => tableToCsv(studyOutcomeTable(state, language)),
  },
  'charts.csv': { mediaType: csv, make: ({ state }, language) => tableToCsv(chartsTable(state, language)) },
  'codebook.csv': {
    mediaType: csv,
    make: ({ state }, language) => tableToCsv(codebookTable(state, language)),
  },
  'codings.csv': {
    mediaType: csv,
    make: ({ state }, language, { person }) => tableToCsv(codingsTable(state, person, language)),
  },
  'codes-together.csv': {
    mediaType: csv,
    make: ({ state }, language, { person }) => tableToCsv(codesTogetherTable(state, person, language)),
  },
  'codebook.qdc': { mediaType: 'application/xml; charset=utf-8', make: codebookQdc },
  'project.qdpx': {
    mediaType: 'application/zip',
    make: (review, _, context) => projectQdpx(review, context),
  },
  'studies.csv': {
    mediaType: csv,
    make: ({ state }, language) => tableToCsv(includedStudiesTable(state, language)),
  },
  'appraisal.svg': { mediaType: svg, make: ({ state }, language) => trafficLightFigure(state, language) },
  'appraisal-items.svg': { mediaType: svg, make: ({ state }, language) => itemBarsFigure(state, language) },
  'appraisal.csv': {
    mediaType: csv,
    make: ({ state }, language) => tableToCsv(appraisalTable(state, language)),
  },
  'appraisal-agreement.csv': {
    mediaType: csv,
    make: ({ state }, language) => tableToCsv(itemAgreementTable(state, language)),
  },
  'checklist.csv': {
    mediaType: csv,
    make: ({ state }, language) => tableToCsv(checklistTable(state, language)),
  },
  'checklist.docx': {
    mediaType: word,
    make: ({ state }, language) => {
      const table = checklistTable(state, language)
      return reportDocx([{ kind: 'table', caption: table.title, table }], language)
    },
  },
  'flow.json': { mediaType: 'application/json', make: ({ state }) => pretty(flowOf(state)) },
  'map.json': { mediaType: 'application/json', make: ({ state }) => pretty(evidenceMap(state)) },
  'check.json': {
    mediaType: 'application/json',
    make: ({ state }, language) => pretty(checkClaims(state, language)),
  },
  'framework.json': { mediaType: 'application/json', make: ({ state }) => pretty(latestFramework(state)) },
  'readers-page.zip': {
    mediaType: 'application/zip',
    make: ({ state }, language) => Promise.resolve(readersZip(state, language)),
  },
  'bundle.zip': { mediaType: 'application/zip', make: (review, _, context) => bundleOf(review, context) },
}

/** `sources.svg`, `sources.csv`, `sources-shared.csv`: what each source (or search) contributed, alone and shared. */
function overlapMakers(name: string, by: OverlapBy): Record<string, Maker> {
  return {
    [`${name}.svg`]: { mediaType: svg, make: ({ state }, language) => sourcesFigure(state, language, by) },
    [`${name}.csv`]: {
      mediaType: csv,
      make: ({ state }, language) => tableToCsv(sourcesTable(state, language, by)),
    },
    [`${name}-shared.csv`]: {
      mediaType: csv,
      make: ({ state }, language) => tableToCsv(sharedReportsTable(state, language, by)),
    },
  }
}

/** Files that make up the report: all but the bundle, and the framework only once one is published. */
export function reportFiles(state: ReviewState): string[] {
  return Object.keys(makers).filter(
    (name) =>
      name !== 'bundle.zip' &&
      name !== 'project.qdpx' &&
      name !== 'readers-page.zip' &&
      name !== 'checklist.docx' &&
      (name !== 'framework.json' || state.frameworks.length > 0) &&
      (name !== 'codebook.qdc' || codesOf(state).length > 0),
  )
}

/** `charts.xlsx`: the charts as they count; `my-charts.csv`, `my-charts.xlsx`: one's own, to be filled elsewhere and read again; `form.json` with its schema. */
function chartsMaker(file: string): Maker | null {
  switch (file) {
    case 'charts.xlsx':
      return { mediaType: xlsx, make: ({ state }, language) => tableToXlsx(chartsTable(state, language)) }
    case 'form.json':
      return {
        mediaType: 'application/json',
        make: ({ state }) => pretty(currentProtocol(state)?.form ?? null),
      }
    case 'form.schema.json':
      return { mediaType: 'application/json', make: formJsonSchema }
    case 'my-charts.csv':
      return { mediaType: csv, make: (...asked) => tableToCsv(ownChartsFile(...asked)) }
    case 'my-charts.xlsx':
      return { mediaType: xlsx, make: (...asked) => tableToXlsx(ownChartsFile(...asked)) }
    default:
      return null
  }
}

/** `agreement-<round>.csv` and `ratings-<round>.csv`: the coefficients of a round, and what they are computed from. */
function agreementMaker(file: string): Maker | null {
  const [, kind, round] = /^(agreement|ratings)-(title-abstract|full-text|pilot-\d+)\.csv$/.exec(file) ?? []
  if (round === undefined) return null
  return {
    mediaType: csv,
    make({ state }) {
      const found = independentDecisions(state, round)
      return tableToCsv(kind === 'ratings' ? ratingsAsTable(found, round) : agreementTable(found, round))
    },
  }
}

function blocksOf(
  { state }: OpenReview,
  language: Language,
  style: CitationSettings['style'],
): ReportBlock[] {
  return reportDocument(state, { language, checks: checkClaims(state, language), style })
}

/** `report.docx`, `report.md`, `report.html`, and with the references in another style `report-vancouver.docx` …. */
function documentMaker({ state }: OpenReview, file: string): Maker | null {
  const [, named = 'apa', ending] = /^report(?:-([\w-]+))?\.(docx|html|md)$/.exec(file) ?? []
  const style = citationStyles.find((one) => one === named) ?? state.citationStyles.get(named)
  if (!style || ending === undefined) return null
  if (ending === 'html')
    return {
      mediaType: html,
      make: (review, language) => reportHtml(blocksOf(review, language, style), language),
    }
  return ending === 'md'
    ? {
        mediaType: 'text/markdown; charset=utf-8',
        make: (review, language) => reportMarkdown(blocksOf(review, language, style)),
      }
    : {
        mediaType: word,
        make: (review, language) => reportDocx(blocksOf(review, language, style), language),
      }
}

/** `synthesis-<view>.svg` and `.csv`: a view of the synthesis of all studies, as a figure and as a table. */
function synthesisMaker(file: string): Maker | null {
  const [, named, ending] = /^synthesis-(.+)\.(svg|csv)$/.exec(file) ?? []
  const view = synthesisViews.find((one) => one === named)
  if (!view) return null
  const drawn = ({ state }: OpenReview, language: Language) => synthesisView(lookAt(state, language), view)
  return ending === 'svg'
    ? { mediaType: svg, make: (review, language) => drawn(review, language).svg }
    : { mediaType: csv, make: (review, language) => tableToCsv(drawn(review, language).table) }
}

/** `instrument-<id>.json`: an instrument of the protocol, to be read by `appraisal.read-instrument`; and its schema. */
function instrumentMaker({ state }: OpenReview, file: string): Maker | null {
  const mediaType = 'application/json'
  if (file === 'instrument.schema.json') return { mediaType, make: () => instrumentJsonSchema() }
  const [, id] = /^instrument-(.+)\.json$/.exec(file) ?? []
  const protocol = currentProtocol(state)
  const instrument = protocol && instrumentsOf(protocol).find((one) => one.id === id)
  return instrument ? { mediaType, make: () => pretty(instrument) } : null
}

function makerOf(review: OpenReview, file: string): Maker | null {
  return (
    makers[file] ??
    documentMaker(review, file) ??
    agreementMaker(file) ??
    chartsMaker(file) ??
    synthesisMaker(file) ??
    instrumentMaker(review, file) ??
    pictureMaker(review, file)
  )
}

/** `flow.png`, `synthesis-gaps.png` …: every figure as a picture too. */
function pictureMaker(review: OpenReview, file: string): Maker | null {
  const figure = file.endsWith('.png') ? makerOf(review, file.replace(/png$/, 'svg')) : null
  return (
    figure && {
      mediaType: 'image/png',
      async make(...asked) {
        const drawn = await figure.make(...asked)
        return (await figurePng(typeof drawn === 'string' ? drawn : strFromU8(drawn))).png
      },
    }
  )
}

/** Makes one file of a review. */
export const download = onReview({
  name: 'download',
  kind: 'question',
  who: 'anyone',
  summary: `A file made from the review: ${Object.keys(makers).join(', ')}, charts.xlsx, my-charts.csv and my-charts.xlsx, form.json and form.schema.json, report.docx and report.md (report-vancouver.docx, report-harvard1.md …), for each round agreement-<round>.csv and ratings-<round>.csv, synthesis-<view>.svg and .csv, every figure also as .png (300 dots to the inch), instrument-<id>.json and instrument.schema.json.`,
  input: { file: z.string(), language: language.nullable().default(null) },
  async run(review, { file, language }, context): Promise<Download> {
    const maker = makerOf(review, file)
    if (!maker) throw new NotFound(`There is no file "${file}"; there are ${Object.keys(makers).join(', ')}.`)
    const content = await maker.make(review, language ?? review.state.language, context)
    return { name: `${review.store.id}-${file}`, mediaType: maker.mediaType, content }
  },
})

/** All files of the report at once. */
export const makeReport = onReview({
  name: 'report',
  kind: 'question',
  who: 'anyone',
  summary: 'The whole report: HTML, figures (SVG), tables (CSV) and the numbers (JSON).',
  input: { language: language.nullable().default(null) },
  async run(review, { language }, context) {
    const files = []
    for (const file of reportFiles(review.state)) {
      const content = await makers[file]?.make(review, language ?? review.state.language, context)
      if (typeof content === 'string')
        files.push({ name: file, mediaType: makers[file]?.mediaType ?? '', content })
    }
    return { files }
  },
})

/** The page for readers in a folder, with the same as tables and as data. The same review gives the same bytes. */
function readersZip(state: ReviewState, language: Language): Uint8Array {
  const files = {
    'index.html': readersPage(state, language, readersPageScript),
    'data.json': pretty(pageData(state)),
    'map.csv': tableToCsv(componentOutcomeTable(state, language)),
    'studies.csv': tableToCsv(includedStudiesTable(state, language)),
  }
  const entries = Object.entries(files).map(([name, content]) => [name, strToU8(content)] as const)
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1) })
}

function latestFramework(state: ReviewState): unknown {
  const latest = state.frameworks.at(-1)
  if (!latest) throw new NotFound('No version of the framework has been published yet.')
  return latest.framework
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
