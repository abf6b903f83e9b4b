import type { Problem } from '@ayni/references'
import { fullText, type RoundId, titleAbstract, type Verdict } from '../screening/decision.ts'
import { readRayyanNotes } from './rayyan-notes.ts'

/** A decision taken elsewhere, as a row of a table states it. Record and reviewer are still names. */
export type DecisionRow = {
  /** 1-based line in the file, the header being line 1. */
  line: number
  record: string
  reviewer: string
  round: RoundId
  verdict: Verdict
  /** Reasons as written, one each. */
  reasons: string[]
  note: string
  /** The row settles a conflict: its reviewer column says so (`resolution`, `consensus`, `final`). */
  resolution: boolean
}

/** Column names (folded) by what they hold, in English, Spanish and Portuguese. */
const columnNames = {
  record: ['record', 'recordid', 'id', 'key', 'registro', 'referencia', 'doi', 'pmid', 'title', 'titulo'],
  reviewer: [
    'reviewer',
    'screener',
    'rater',
    'user',
    'person',
    'revisor',
    'revisora',
    'evaluador',
    'avaliador',
  ],
  stage: ['stage', 'round', 'phase', 'level', 'etapa', 'fase', 'ronda', 'rodada'],
  verdict: ['verdict', 'decision', 'vote', 'label', 'included', 'inclusion', 'veredicto', 'decisao', 'voto'],
  reason: [
    'reason',
    'reasons',
    'exclusionreason',
    'exclusionreasons',
    'motivo',
    'motivos',
    'razon',
    'razones',
    'razao',
  ],
  note: ['note', 'notes', 'comment', 'comments', 'nota', 'notas', 'comentario', 'comentarios', 'observacao'],
} as const

const verdictWords: Record<Verdict, readonly string[]> = {
  include: [
    'include',
    'included',
    'in',
    'yes',
    'y',
    '1',
    'true',
    'relevant',
    'incluir',
    'incluido',
    'incluida',
    'si',
    'sim',
  ],
  exclude: [
    'exclude',
    'excluded',
    'out',
    'no',
    'n',
    '0',
    'false',
    'irrelevant',
    'excluir',
    'excluido',
    'excluida',
    'nao',
  ],
  unsure: [
    'unsure',
    'maybe',
    'undecided',
    'unclear',
    'doubt',
    'dudoso',
    'duda',
    'talvez',
    'quizas',
    'incierto',
    'incerto',
  ],
}

const resolutionWords = [
  'resolution',
  'resolved',
  'consensus',
  'final',
  'resolucion',
  'consenso',
  'resolucao',
]

/**
 * Reads a table of decisions. Long tables have a row per decision (record, reviewer, stage, verdict,
 * reason); wide ones a row per record and a column per reviewer (`rater_1`, `reviewer 2` …), empty where
 * that person gave none; exports of Rayyan hold the decisions in their notes. Columns are found by name in three languages; without a stage column the
 * decisions are on title and abstract. Several reasons are separated by `;` or `|`.
 *
 * @returns the rows that can be used; a problem for each row that cannot, and one where columns are missing.
 */
export function readDecisionTable(table: {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}): {
  value: DecisionRow[]
  problems: Problem[]
} {
  const folded = table.columns.map(fold)
  const find = (names: readonly string[]) =>
    names.map((name) => folded.indexOf(name)).find((index) => index >= 0) ?? -1
  const at = {
    record: find(columnNames.record),
    stage: find(columnNames.stage),
    verdict: find(columnNames.verdict),
    reason: find(columnNames.reason),
    note: find(columnNames.note),
    reviewer: find(columnNames.reviewer),
  }
  const raterColumns = folded.flatMap((name, index) =>
    /^(rater|reviewer|screener|revisor)\d+$/.test(name) ? [index] : [],
  )
  const wide = raterColumns.length > 0
  const rayyan = table.rows.some((row) => row[at.note]?.includes('RAYYAN-INCLUSION'))
  if (rayyan) return { value: rayyanRows(table.rows, at.record, at.note), problems: [] }
  const missing = [
    ...(at.record < 0 ? ['record'] : []),
    ...(!wide && at.reviewer < 0 ? ['reviewer'] : []),
    ...(!wide && at.verdict < 0 ? ['verdict'] : []),
  ]
  if (missing.length > 0)
    return {
      value: [],
      problems: [
        {
          severity: 'lost',
          line: 1,
          raw: table.columns.join(','),
          code: 'missing-column',
          message: `The table needs a column named ${missing.join(' and one named ')}; it has ${table.columns.join(', ') || 'none'}.`,
        },
      ],
    }

  const value: DecisionRow[] = []
  const problems: Problem[] = []
  for (const [index, row] of table.rows.entries()) {
    const line = index + 2
    const cell = (column: number) => (column < 0 ? '' : (row[column] ?? '').trim())
    const refuse = (code: string, message: string) =>
      problems.push({ severity: 'lost', line, raw: row.join(',').slice(0, 2_000), code, message })
    if (row.every((text) => text.trim() === '')) continue
    if (cell(at.record) === '') {
      refuse('no-record', 'The row names no record; it was not used.')
      continue
    }
    const round = roundNamed(cell(at.stage))
    if (round === null) {
      refuse('unknown-stage', `"${cell(at.stage)}" is not a stage (title-abstract, full-text, pilot-1 …).`)
      continue
    }
    const given = wide
      ? raterColumns
          .map((column) => ({ reviewer: table.columns[column] ?? '', word: cell(column) }))
          .filter(({ word }) => word !== '')
      : [{ reviewer: cell(at.reviewer), word: cell(at.verdict) }]
    for (const { reviewer, word } of given) {
      const verdict = verdictNamed(word)
      if (reviewer === '') refuse('no-reviewer', 'The row names no reviewer; it was not used.')
      else if (verdict === null)
        refuse('unknown-verdict', `"${word}" is not a verdict (include, exclude, unsure).`)
      else
        value.push({
          line,
          record: cell(at.record),
          reviewer,
          round,
          verdict,
          // In a wide table the reason belongs to the exclusions of the row.
          reasons: wide && verdict === 'include' ? [] : splitReasons(cell(at.reason)),
          note: cell(at.note),
          resolution: resolutionWords.includes(fold(reviewer)),
        })
    }
  }
  return { value, problems }
}

/** The decisions of a Rayyan export, all on title and abstract. Reasons go with the exclusions. */
function rayyanRows(rows: readonly (readonly string[])[], record: number, notes: number): DecisionRow[] {
  return rows.flatMap((row, index) => {
    const found = readRayyanNotes(row[notes] ?? '')
    return (found?.verdicts ?? []).map(({ reviewer, verdict }) => ({
      line: index + 2,
      record: (row[record] ?? '').trim(),
      reviewer,
      round: titleAbstract,
      verdict,
      reasons: verdict === 'exclude' ? (found?.reasons ?? []) : [],
      note: '',
      resolution: false,
    }))
  })
}

function roundNamed(stage: string): RoundId | null {
  const name = fold(stage)
  if (
    [
      '',
      'titleabstract',
      'titleandabstract',
      'titleabstracts',
      'abstract',
      'screening',
      'ta',
      'tiab',
      'tituloresumen',
      'tituloyresumen',
      'tituloeresumo',
      'tituloresumo',
    ].includes(name)
  )
    return titleAbstract
  if (['fulltext', 'ft', 'eligibility', 'textocompleto', 'textointegral'].includes(name)) return fullText
  const pilot = /^pilot[oa]?(\d*)$/.exec(name)
  return pilot ? `pilot-${pilot[1] || '1'}` : null
}

function verdictNamed(word: string): Verdict | null {
  const name = fold(word)
  if (verdictWords.include.includes(name)) return 'include'
  if (verdictWords.exclude.includes(name)) return 'exclude'
  return verdictWords.unsure.includes(name) ? 'unsure' : null
}

function splitReasons(written: string): string[] {
  return written
    .split(/[;|]/)
    .map((reason) => reason.trim())
    .filter((reason) => reason !== '')
}

/** Lower case without accents, spaces or punctuation, so that `Título/Resumen` and `titulo resumen` are one. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
