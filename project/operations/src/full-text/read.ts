import { NotFound } from '../errors.ts'
import { onReview } from '../operation.ts'
import type { Download } from '../publishing/download.ts'
import { filled } from '../schemas.ts'
import { attachedFile, fullTextOf } from './texts.ts'

/** The text of an attached file, page by page, with its outline: what the reader searches and anchors passages in. */
export const readFullText = onReview({
  name: 'full-text.read',
  kind: 'question',
  who: 'anyone',
  summary: 'The text of an attached file, page by page, with its outline.',
  input: { file: filled },
  async run({ state }, { file }, { project }) {
    const { name, kind, characters } = attachedFile(state, file)
    const { pages, outline } = await fullTextOf(project, file, name)
    return { hash: file, name, kind, characters, pages, outline }
  },
})

const mediaTypes = { pdf: 'application/pdf', html: 'text/html', text: 'text/plain; charset=utf-8' }

/** The bytes of an attached file. The server hands them on as they are. */
export const fetchFullText = onReview({
  name: 'full-text.fetch',
  kind: 'question',
  who: 'anyone',
  summary: 'The file itself; over HTTP at /api/reviews/<review>/full-texts/<hash>.',
  input: { file: filled },
  async run({ state }, { file }, { project }): Promise<Download> {
    const { name, kind } = attachedFile(state, file)
    const content = await project.folder.readFile(file)
    if (!content)
      throw new NotFound(
        `${name} is not in this data folder: bundles carry no full texts. Upload the same file again.`,
      )
    return { name, mediaType: mediaTypes[kind], content }
  },
})
