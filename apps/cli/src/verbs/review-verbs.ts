import { readFile, writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import {
  agreementOfTable,
  checkManuscriptFile,
  findDuplicates,
  importDecisions,
  importReferences,
  listReviews,
  openExample,
  rankReports,
  readCheck,
  readFlow,
  readMap,
  roundAgreement,
  startReview,
} from '@ayni/operations'
import {
  manuscriptCheckReport,
  manuscriptCheckTable,
  reportHtml,
  reportMarkdown,
  tableToCsv,
} from '@ayni/review'
import type { Coefficient } from '@ayni/statistics'
import { Misused } from '../arguments.ts'
import type { Caller } from '../caller.ts'
import { aligned, counted, number } from '../print.ts'
import type { Result, Verb } from '../verb.ts'

const languages = ['en', 'es', 'pt'] as const

/** `--language`, or null for the language of the review. */
export function languageOf(options: ReadonlyMap<string, string>): 'en' | 'es' | 'pt' | null {
  const given = options.get('language')
  if (given === undefined) return null
  const found = languages.find((language) => language === given)
  if (!found) throw new Misused(`"${given}" is not a language; there are ${languages.join(', ')}`)
  return found
}

/** The verbs of a review, in the order of the method. */
export const reviewVerbs: Verb[] = [
  {
    name: 'start',
    summary: 'start a review',
    shape: { positional: ['TITLE'], options: { language: 'en|es|pt', name: 'WHO LEADS' }, flags: [] },
    async run(caller, { positional, options }) {
      const [title = ''] = positional
      const started = await caller.call(startReview, {
        title,
        language: languageOf(options) ?? 'en',
        name: options.get('name') ?? null,
      })
      return { json: started, lines: [`Started ${started.review}.`] }
    },
  },
  {
    name: 'list',
    summary: 'list the reviews of the data folder',
    shape: { positional: [], options: {}, flags: [] },
    async run(caller) {
      const listed = await caller.call(listReviews, {})
      const rows = listed.reviews.map(({ id, title, records }) => [id, title, counted(records, 'record')])
      const damaged = listed.damaged.map(({ id, message }) => `${id}: ${message}`)
      return { json: listed, lines: [...aligned(rows), ...damaged, `Data folder: ${listed.folder}`] }
    },
  },
  {
    name: 'example',
    summary: 'create the example in the data folder',
    shape: { positional: [], options: {}, flags: ['again'] },
    async run(caller, { flags }) {
      const { review, created } = await caller.call(openExample, { again: flags.has('again') })
      return { json: { review }, lines: [created ? `Created ${review}.` : `${review} is there already.`] }
    },
  },
  {
    name: 'import',
    summary: 'import search exports',
    shape: {
      positional: ['REVIEW', 'FILE…'],
      options: { source: 'NAME', kind: 'database|register|other', search: 'ID' },
      flags: [],
    },
    async run(caller, { positional, options }) {
      const [review = '', ...files] = positional
      const source = options.get('source')
      if (source === undefined) throw new Misused('--source NAME is missing: where do the records come from?')
      const kind = options.get('kind') ?? 'database'
      if (kind !== 'database' && kind !== 'register' && kind !== 'other')
        throw new Misused(`--kind is database, register or other; got "${kind}"`)
      const imports = []
      for (const path of files) {
        const { file, name } = await caller.upload(path)
        const made = await caller.call(importReferences, {
          review,
          file,
          name,
          source,
          kind,
          search: options.get('search') ?? null,
        })
        imports.push({ file: path, ...made })
      }
      const lines = imports.flatMap(({ file, format, encoding, records, problems }) => [
        `${file}: ${counted(records, 'record')} (${format}, ${encoding})${problems.length > 0 ? `, ${counted(problems.length, 'problem')}` : ''}`,
        ...problems.map((problem) => `  line ${problem.line}: ${problem.message}`),
      ])
      return { json: { review, imports }, lines }
    },
  },
  {
    name: 'decisions import',
    summary: 'import decisions taken elsewhere (record, reviewer, stage, verdict, reason)',
    shape: { positional: ['REVIEW', 'FILE'], options: {}, flags: [] },
    async run(caller, { positional }) {
      const [review = '', path = ''] = positional
      const { file, name } = await caller.upload(path)
      const made = await caller.call(importDecisions, { review, file, name })
      const lines = [
        `${counted(made.decisions, 'decision')} and ${counted(made.resolutions, 'resolution')} imported; ${number(made.conflicts)} conflicts wait.`,
        ...made.problems.map((problem) => `  line ${problem.line}: ${problem.message}`),
      ]
      return { json: made, lines }
    },
  },
  {
    name: 'duplicates find',
    summary: 'find duplicates; certain ones are linked',
    shape: { positional: ['REVIEW'], options: {}, flags: [] },
    async run(caller, { positional: [review = ''] }) {
      const found = await caller.call(findDuplicates, { review })
      const lines = [
        `${counted(found.compared, 'record')} compared: ${number(found.certain)} certain links, ${number(found.doubtful)} doubtful pairs to judge.`,
      ]
      return { json: found, lines }
    },
  },
  {
    name: 'rank',
    summary: 'the reports that wait, the likeliest to be included first',
    shape: { positional: ['REVIEW'], options: { limit: 'N' }, flags: [] },
    async run(caller, { positional: [review = ''], options }) {
      const given = options.get('limit')
      if (given !== undefined && !/^[1-9]\d*$/.test(given))
        throw new Misused(`--limit takes a whole number from 1 on; got "${given}"`)
      const found = await caller.call(rankReports, { review, limit: Number(given ?? 1_000_000) })
      const rows = found.reports.map(({ report, score, title }) => [score?.toFixed(4) ?? '–', report, title])
      return { json: found, lines: rows.length === 0 ? ['Nothing waits.'] : aligned(rows) }
    },
  },
  {
    name: 'flow',
    summary: 'the numbers of the flow diagram',
    shape: { positional: ['REVIEW'], options: { language: 'en|es|pt', out: 'FILE' }, flags: ['svg'] },
    async run(caller, { positional: [review = ''], options, flags }) {
      if (flags.has('svg')) return figure(caller, review, 'flow.svg', options)
      const flow = await caller.call(readFlow, { review })
      return { json: flow, lines: aligned(numbersIn(flow)) }
    },
  },
  {
    name: 'agreement',
    summary: 'agreement between reviewers, of a review or of a table of ratings',
    shape: {
      positional: ['REVIEW|RATINGS.csv'],
      options: { round: 'ROUND', columns: 'A,B', categories: 'LOW,…,HIGH' },
      flags: [],
    },
    async run(caller, { positional: [subject = ''], options }) {
      const found = /\.(csv|tsv|txt)$/i.test(subject)
        ? await caller.call(agreementOfTable, {
            csv: await readFile(subject, 'utf8').catch(() => {
              throw new Misused(`there is no file ${subject}`)
            }),
            columns: options.get('columns')?.split(',') ?? [],
            categories: options.get('categories')?.split(',') ?? [],
          })
        : await caller.call(roundAgreement, {
            review: subject,
            round: options.get('round') ?? 'title-abstract',
          })
      const rows = [
        ['reviewers', found.reviewers.join(', ')],
        ['items', String(found.n)],
        ...Object.entries(found.coefficients).map(([name, value]) => [name, coefficient(value)]),
        ...found.warnings.map((warning) => ['warning', warnings[warning]]),
      ]
      return { json: found, lines: aligned(rows) }
    },
  },
  {
    name: 'map',
    summary: 'the map of components × outcomes',
    shape: { positional: ['REVIEW'], options: { language: 'en|es|pt', out: 'FILE' }, flags: ['svg'] },
    async run(caller, { positional: [review = ''], options, flags }) {
      if (flags.has('svg')) return figure(caller, review, 'map.svg', options)
      const map = await caller.call(readMap, { review })
      const rows = map.components.map((component) => [
        component.name,
        ...map.outcomes.map((outcome) => {
          const cell = map.cells.find((one) => one.component === component.id && one.outcome === outcome.id)
          return `${cell?.count ?? 0} ${cell?.level ?? ''}`
        }),
      ])
      return { json: map, lines: aligned([['', ...map.outcomes.map(({ name }) => name)], ...rows]) }
    },
  },
  {
    name: 'check',
    summary:
      'every claim, or every figure of a manuscript, beside what the facts give; a manuscript’s also as .csv, .md or .html',
    shape: {
      positional: ['REVIEW'],
      options: { manuscript: 'FILE', out: 'FILE', language: 'en|es|pt' },
      flags: [],
    },
    async run(caller, { positional: [review = ''], options }) {
      const manuscript = options.get('manuscript')
      if (manuscript !== undefined) return checkedManuscript(caller, review, manuscript, options)
      if (options.has('out')) throw new Misused('--out goes with --manuscript.')
      const { checks } = await caller.call(readCheck, { review, language: languageOf(options) })
      const lines = checks.flatMap(({ verdict, statement, reason }) => [
        `${verdict}: ${statement}`,
        `  ${reason}`,
      ])
      return { json: checks, lines }
    },
  },
]

/** The figures of a manuscript that nobody has set aside, told or written as a file by its ending. */
async function checkedManuscript(
  caller: Caller,
  review: string,
  path: string,
  options: ReadonlyMap<string, string>,
): Promise<Result> {
  const out = options.get('out')
  const ending = out === undefined ? '' : extname(out)
  if (out !== undefined && !['.csv', '.html', '.md'].includes(ending))
    throw new Misused(`"${out}" should end with .csv, .md or .html.`)
  const { file, name } = await caller.upload(path)
  const { readings, language } = await caller.call(checkManuscriptFile, {
    review,
    file,
    name,
    language: languageOf(options),
  })
  const standing = readings.filter(({ isDismissed }) => !isDismissed)
  if (out !== undefined) {
    const blocks = manuscriptCheckReport(name, standing, language)
    const text =
      ending === '.csv'
        ? tableToCsv(manuscriptCheckTable(standing, language))
        : ending === '.md'
          ? reportMarkdown(blocks)
          : reportHtml(blocks, language)
    await writeFile(out, text)
    return { json: { file: out, figures: standing.length }, lines: [`Wrote ${out}.`] }
  }
  const lines = standing.flatMap(({ verdict, sentence, where, reason }) => [
    `${verdict}: ${sentence} (${where})`,
    `  ${reason}`,
  ])
  return { json: standing, lines }
}

async function figure(
  caller: Caller,
  review: string,
  file: string,
  options: ReadonlyMap<string, string>,
): Promise<Result> {
  const bytes = await caller.download(review, file, languageOf(options))
  const out = options.get('out')
  const svg = new TextDecoder().decode(bytes)
  if (out === undefined) return { json: { svg }, lines: [svg] }
  await writeFile(out, bytes)
  return { json: { file: out }, lines: [`Wrote ${out}.`] }
}

const warnings = {
  prevalence: 'one category is so rare that kappa misleads; read AC1 and the agreement on each category',
}

/** A coefficient as a line: its value with standard error and 95 % interval, or why there is none. */
function coefficient(found: Coefficient): string {
  if (found.value === null) return `– (${found.reason})`
  const [value, se, low, high] = [found.value, found.se, found.low, found.high].map((one) => one.toFixed(4))
  const by = found.seed === undefined ? '' : `, bootstrap with seed ${found.seed}`
  return `${value} (standard error ${se}, 95 % interval ${low} to ${high}${by})`
}

/** Every number of a value with the names that lead to it: `ways.databases.screened 12`. */
function numbersIn(value: unknown, name = ''): string[][] {
  if (typeof value === 'number') return [[name, number(value)]]
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, name === '' ? key : `${name}.${key}`))
}
