import { Worker } from 'node:worker_threads'
import type { ReadFullText } from './read-file.ts'

export type TextTask = { id: number; bytes: Uint8Array<ArrayBuffer> }
export type TextAnswer = { id: number; read: ReadFullText }

/** A file that takes longer than this is built to do so. */
const patience = 120_000
/** The thread is kept this long for the next file: pdf.js takes half a second to load. */
const rest = 30_000

let thread: Worker | null = null
let resting: NodeJS.Timeout | undefined
let queue: Promise<unknown> = Promise.resolve()
let last = 0

/** Takes the text out of a PDF, HTML or text file in a thread of its own, one file after the other. */
export function readInThread(bytes: Uint8Array): Promise<ReadFullText> {
  const reading = queue.then(() => readNext(new Uint8Array(bytes)))
  queue = reading.catch(() => undefined)
  return reading
}

async function readNext(bytes: Uint8Array<ArrayBuffer>): Promise<ReadFullText> {
  clearTimeout(resting)
  const worker = thread ?? new Worker(new URL('./text-worker.ts', import.meta.url))
  thread = worker
  worker.ref()
  last += 1
  const id = last
  try {
    return await new Promise<ReadFullText>((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(limit)
        worker.off('message', onMessage)
        worker.off('error', onError)
        settle()
      }
      const onMessage = (answer: TextAnswer) => {
        if (answer.id === id) finish(() => resolve(answer.read))
      }
      // A file that brings the reader down must not bring the next one down too.
      const onError = (error: unknown) => finish(() => reject(error))
      const limit = setTimeout(() => onError(new Error('too long')), patience)
      worker.on('message', onMessage)
      worker.on('error', onError)
      worker.postMessage({ id, bytes } satisfies TextTask, [bytes.buffer])
    })
  } catch {
    thread = null
    void worker.terminate()
    return { refused: 'damaged' }
  } finally {
    // What waits for nothing keeps no process alive.
    worker.unref()
    resting = setTimeout(() => {
      void thread?.terminate()
      thread = null
    }, rest).unref()
  }
}
