import { parentPort } from 'node:worker_threads'
import { readFullText } from './read-file.ts'
import type { TextAnswer, TextTask } from './text-thread.ts'

/** Takes the text out of one file after another, off the main thread. */
parentPort?.on('message', async ({ id, bytes }: TextTask) => {
  const answer = await readFullText(bytes).then(
    (read): TextAnswer => ({ id, read }),
    (): TextAnswer => ({ id, read: { refused: 'damaged' } }),
  )
  parentPort?.postMessage(answer)
})
