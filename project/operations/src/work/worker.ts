import { parentPort } from 'node:worker_threads'
import type { Problem, Reference } from '@ayni/references'
import { referenceReader } from '@ayni/references/reading'
import { findDuplicates } from '@ayni/review'
import { inspect, pushInPieces } from '../searching/inspect.ts'
import type { Answer, ReadKind, Task } from './work.ts'

/** References are handed over in parts of this size, so that a large file is never there twice. */
const partSize = 500

/** Runs one task off the main thread, so that the server goes on answering. */
parentPort?.once('message', (task: Task) => {
  try {
    answer({ result: run(task) })
  } catch (error) {
    answer({ failure: error instanceof Error ? error.message : String(error) })
  }
})

function run(task: Task): unknown {
  const onProgress = (progress: number) => answer({ progress })
  switch (task.task) {
    case 'read-references':
      return read(task, onProgress)
    case 'inspect-references':
      return inspect(task.bytes, task.name, task.columns, onProgress)
    case 'find-duplicates':
      return findDuplicates(task.records, {
        known: task.known,
        ...(task.compareOnly && { compareOnly: task.compareOnly }),
        onProgress,
      }).links
  }
}

function read(
  { bytes, name, columns }: Extract<Task, { bytes: Uint8Array }>,
  onProgress: (fraction: number) => void,
): ReadKind {
  let part: Reference[] = []
  const problems: Problem[] = []
  const reader = referenceReader(
    name,
    {
      reference: (reference) => {
        part.push(reference)
        if (part.length < partSize) return
        answer({ part })
        part = []
      },
      problem: (problem) => problems.push(problem),
    },
    columns ?? undefined,
  )
  pushInPieces(bytes, reader, onProgress)
  const kind = reader.end()
  answer({ part })
  return { ...kind, problems }
}

function answer(message: Answer<unknown, unknown>): void {
  parentPort?.postMessage(message)
}
