import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Misused } from '../arguments.ts'

/** A file that is written beside its place and moved there when it is whole: a failure leaves what was there before. */
export type WholeFile = {
  write(text: string): Promise<void>
  finish(): Promise<void>
  discard(): Promise<void>
}

/** Opens a file to be written piece by piece. */
export async function wholeFile(path: string): Promise<WholeFile> {
  const beside = `${path}.part`
  const stream = createWriteStream(beside)
  await once(stream, 'open').catch((error: Error) => {
    throw new Misused(`${path} cannot be written: ${error.message}`)
  })
  return {
    async write(text) {
      if (text !== '' && !stream.write(text)) await once(stream, 'drain')
    },
    async finish() {
      stream.end()
      await once(stream, 'close')
      await rename(beside, path)
    },
    async discard() {
      stream.destroy()
      await rm(beside, { force: true })
    },
  }
}

/** The terminal's own output, which is not held back. */
export function standardOutput(): WholeFile {
  return {
    async write(text) {
      if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain')
    },
    finish: async () => {},
    discard: async () => {},
  }
}
