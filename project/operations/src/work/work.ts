import { Worker } from 'node:worker_threads'
import type { readReferences } from '@ayni/references'
import type { DeduplicationRecord, DuplicateLink } from '@ayni/review'

/** What the worker thread is asked for. */
export type Task =
  | { task: 'read-references'; bytes: Uint8Array<ArrayBuffer>; name: string }
  | {
      task: 'find-duplicates'
      records: DeduplicationRecord[]
      judged: { a: string; b: string; same: boolean }[]
    }

/** What the worker thread answers: progress from 0 to 1 as often as it likes, then one result or failure. */
export type Answer<Result> = { progress: number } | { result: Result } | { failure: string }

/** Long work that runs beside the server and can be stopped. */
export type Work<Result> = { done: Promise<Result>; cancel(): void }

/** Reads a reference file in a thread of its own. */
export function readInWorker(bytes: Uint8Array, name: string): Promise<ReturnType<typeof readReferences>> {
  return start<ReturnType<typeof readReferences>>({
    task: 'read-references',
    bytes: new Uint8Array(bytes),
    name,
  }).done
}

/** Looks for duplicates in a thread of its own. */
export function findDuplicatesInWorker(
  records: DeduplicationRecord[],
  judged: { a: string; b: string; same: boolean }[],
  onProgress: (fraction: number) => void,
): Work<DuplicateLink[]> {
  return start<DuplicateLink[]>({ task: 'find-duplicates', records, judged }, onProgress)
}

function start<Result>(task: Task, onProgress: (fraction: number) => void = () => undefined): Work<Result> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url))
  let cancelled = false
  const done = new Promise<Result>((resolve, reject) => {
    worker.on('message', (answer: Answer<Result>) => {
      if ('progress' in answer) onProgress(answer.progress)
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
    worker.postMessage(task)
  })
  return {
    done,
    cancel() {
      cancelled = true
      void worker.terminate()
    },
  }
}
