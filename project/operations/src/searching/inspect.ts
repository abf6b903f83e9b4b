import type { ColumnUses, Problem, Reference } from '@ayni/references'
import {
  type FileKind,
  previewTable,
  type ReferenceReader,
  referenceReader,
  type TablePreview,
} from '@ayni/references/reading'
import { guessSource, problemsWithoutVerdicts, tellsVerdicts, withoutVerdicts } from '@ayni/review'

/** What a file of references holds, told before it is imported. */
export type Inspection = FileKind & {
  records: number
  /** The titles of the first records, to see that the file was understood. */
  titles: string[]
  /** The first problems; `problemCount` counts all. */
  problems: Problem[]
  problemCount: number
  /** Problems by which an entry or value could not be used. */
  lost: number
  /** Its beginning as a table, where it is one; also where its columns are unknown. */
  table: TablePreview | null
  /** Where it probably comes from, `''` where nothing tells. */
  source: string
}

const problemsShown = 200
const titlesShown = 3
/** So many records tell which source a file comes from. */
const recordsAsked = 200

/** Reads a file through and keeps what a person wants to know before importing it. */
export function inspect(
  bytes: Uint8Array,
  name: string,
  columns: ColumnUses | null,
  onProgress: (fraction: number) => void,
): Inspection {
  const problems: Problem[] = []
  const first: Reference[] = []
  let [records, problemCount, lost] = [0, 0, 0]
  const reader = referenceReader(
    name,
    {
      reference: (reference) => {
        records += 1
        if (first.length < recordsAsked) first.push(reference)
      },
      problem: (problem) => {
        problemCount += 1
        if (problem.severity === 'lost') lost += 1
        if (problems.length < problemsShown) problems.push(problem)
      },
    },
    columns ?? undefined,
  )
  pushInPieces(bytes, reader, onProgress)
  const kind = reader.end()
  const mayBeTable = kind.format === null || kind.format === 'csv' || kind.format === 'xlsx'
  const table = mayBeTable ? previewTable(bytes) : null
  return {
    ...kind,
    records,
    titles: first.slice(0, titlesShown).map(({ title }) => title),
    // Whoever knows the hash of a file may ask, also who has still to judge its records.
    problems: problemsWithoutVerdicts(problems, first.some(tellsVerdicts)),
    problemCount,
    lost,
    table: table && {
      ...table,
      rows: table.rows.map((row) => row.map((cell) => withoutVerdicts([cell])[0] ?? '')),
    },
    source: guessSource(name, kind.format, first),
  }
}

const pieceSize = 1 << 16

/** Hands bytes to a reader and tells now and then how far it is. */
export function pushInPieces(
  bytes: Uint8Array,
  reader: ReferenceReader,
  onProgress: (fraction: number) => void,
): void {
  let told = 0
  for (let at = 0; at < bytes.length; at += pieceSize) {
    reader.push(bytes.subarray(at, at + pieceSize))
    const done = (at + pieceSize) / bytes.length
    if (done < told + 0.02) continue
    told = done
    onProgress(Math.min(1, done))
  }
}
