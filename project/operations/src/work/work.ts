import { totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ColumnUses, Problem, Reference } from '@ayni/references'
import { type FileKind, readReferences } from '@ayni/references/reading'
import type { DeduplicationRecord, DuplicateLink, Judgement } from '@ayni/review'
import { type Inspection, inspect } from '../searching/inspect.ts'

/** What the worker thread is asked for. */
export type Task =
  | {
      task: 'read-references' | 'inspect-references'
      bytes: Uint8Array<ArrayBuffer>
      name: string
      columns: ColumnUses | null
    }
  | {
      task: 'find-duplicates'
      records: DeduplicationRecord[]
      known: Judgement[]
      compareOnly: ReadonlySet<string> | null
    }

/**
 * What the worker thread answers: progress from 0 to 1 and parts of a large result as often as it likes, then one
 * result or failure.
 */
export type Answer<Result, Part = never> =
  | { progress: number }
  | { part: Part }
  | { result: Result }
  | { failure: string }

/** Long work that runs beside the server and can be stopped. */
export type Work<Result> = { done: Promise<Result>; cancel(): void }

/** What was read of a file, its references apart: they come in parts. */
export type ReadKind = FileKind & { problems: Problem[] }

type Heard<Part> = { onProgress?: (fraction: number) => void; onPart?: (part: Part) => void }

/** What is smaller is read where it is, in a few milliseconds: a thread takes half a second to start. */
const smallSize = 1 << 18

/** Reads a reference file, a large one in a thread of its own. */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  columns: ColumnUses | null,
  onProgress: (fraction: number) => void,
): Promise<ReadKind & { references: Reference[] }> {
  if (isSmall(bytes)) return readReferences(bytes, name, columns ?? undefined)
  const references: Reference[] = []
  const read = await start<ReadKind, Reference[]>(
    { task: 'read-references', bytes: new Uint8Array(bytes), name, columns },
    {
      onProgress,
      onPart: (part) => {
        for (const reference of part) references.push(reference)
      },
    },
  ).done
  return { ...read, references }
}

/** Looks at a reference file, a large one in a thread of its own: what is in it, without bringing it in. */
export async function inspectFile(
  bytes: Uint8Array,
  name: string,
  columns: ColumnUses | null,
  onProgress: (fraction: number) => void,
): Promise<Inspection> {
  if (isSmall(bytes)) return inspect(bytes, name, columns, onProgress)
  return start<Inspection>(
    { task: 'inspect-references', bytes: new Uint8Array(bytes), name, columns },
    { onProgress },
  ).done
}

/** A workbook may unpack to much more than it is. */
function isSmall(bytes: Uint8Array): boolean {
  return bytes.length < smallSize && !(bytes[0] === 0x50 && bytes[1] === 0x4b)
}

/** Looks for duplicates in a thread of its own: among all records, or only where one of the two is in `compareOnly`. */
export function findDuplicatesInWorker(
  records: DeduplicationRecord[],
  known: Judgement[],
  compareOnly: ReadonlySet<string> | null,
  onProgress: (fraction: number) => void,
): Work<DuplicateLink[]> {
  return start<DuplicateLink[]>({ task: 'find-duplicates', records, known, compareOnly }, { onProgress })
}

function start<Result, Part = never>(task: Task, { onProgress, onPart }: Heard<Part>): Work<Result> {
  // A million records take more than a thread is given of itself.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: Math.floor((0.75 * totalmem()) / 2 ** 20) },
  })
  let cancelled = false
  const done = new Promise<Result>((resolve, reject) => {
    worker.on('message', (answer: Answer<Result, Part>) => {
      if ('progress' in answer) onProgress?.(answer.progress)
      else if ('part' in answer) onPart?.(answer.part)
      else {
        if ('result' in answer) resolve(answer.result)
        else reject(new Error(answer.failure))
        void worker.terminate()
      }
    })
    worker.on('error', reject)
    worker.on('exit', () =>
      reject(new Error(cancelled ? 'cancelled' : 'The work stopped before it was done.')),
    )
    // The bytes of a file are handed over, not copied: it may be as large as the memory allows.
    worker.postMessage(task, 'bytes' in task ? [task.bytes.buffer] : [])
  })
  return {
    done,
    cancel() {
      cancelled = true
      void worker.terminate()
    },
  }
}
