import { parentPort } from 'node:worker_threads'
import { readReferences } from '@ayni/references'
import { findDuplicates } from '@ayni/review'
import type { Answer, Task } from './work.ts'

/** Runs one task off the main thread, so that the server goes on answering. */
parentPort?.once('message', (task: Task) => {
  try {
    answer({ result: run(task) })
  } catch (error) {
    answer({ failure: error instanceof Error ? error.message : String(error) })
  }
})

function run(task: Task): unknown {
  switch (task.task) {
    case 'read-references':
      return readReferences(task.bytes, task.name)
    case 'find-duplicates':
      return findDuplicates(task.records, {
        known: task.judged,
        onProgress: (progress) => answer({ progress }),
      }).links
  }
}

function answer(message: Answer<unknown>): void {
  parentPort?.postMessage(message)
}
