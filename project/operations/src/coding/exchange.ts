import {
  type CodebookFile,
  type CodebookProblem,
  codebookFileOf,
  codingsOf,
  type DocumentText,
  planImport,
  projectOf,
  readCodebook,
  studiesOf,
  writeCodebook,
  writeProject,
} from '@ayni/review'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { Invalid, NotFound } from '../errors.ts'
import { filesOf } from '../full-text/attach.ts'
import { fullTextOf } from '../full-text/texts.ts'
import { newSlug } from '../new-id.ts'
import { append, type OpenReview, type Project } from '../open-review.ts'
import { type Context, onReview } from '../operation.ts'
import { filled } from '../schemas.ts'

const input = { file: filled, name: filled }

/** What a codebook of another program would add and change. Nothing is done yet. */
export const inspectCodebook = onReview({
  name: 'codebook.inspect',
  kind: 'question',
  who: 'anyone',
  summary:
    'What importing a REFI-QDA codebook (.qdc, or the one in a .qdpx) that was uploaded before would add and change.',
  input,
  async run({ state }, { file, name }, { project }) {
    const { book, problems } = await codebookIn(project, file, name)
    return { origin: book.origin, sets: book.sets.length, problems, ...planImport(state, book, newSlug) }
  },
})

/** Takes over a codebook of another program: new codes, and what it says otherwise of those that are here. */
export const importCodebook = onReview({
  name: 'codebook.import',
  kind: 'command',
  who: ['lead', 'reviewer', 'expert'],
  summary: 'Take over a REFI-QDA codebook that was uploaded before; codes that it does not have stay.',
  input,
  async run(review, { file, name }, context) {
    const { book } = await codebookIn(context.project, file, name)
    const { added, changed, same } = planImport(review.state, book, newSlug)
    const facts = [...added, ...changed].map(({ code }) => ({
      type: 'code-described' as const,
      payload: code,
    }))
    if (facts.length > 0) await append(review, context.person, context.now(), facts)
    return { added: added.length, changed: changed.length, same, codes: added.map(({ code }) => code.code) }
  },
})

async function codebookIn(
  { folder }: Project,
  file: string,
  name: string,
): Promise<{ book: CodebookFile; problems: CodebookProblem[] }> {
  const bytes = await folder.readFile(file)
  if (!bytes) throw new NotFound(`The file ${name} is not in the data folder; upload it first.`)
  const { value, problems } = readCodebook(textIn(bytes, name))
  if (!value) throw new Invalid(`${name} is no REFI-QDA codebook; export one (.qdc) from the other program.`)
  return { book: value, problems }
}

/** Some programs write UTF-16; a project is a zip with the codebook inside `project.qde`. */
function textIn(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first !== 0x50 || second !== 0x4b) return new TextDecoder().decode(bytes)
  try {
    const [project] = Object.values(unzipSync(bytes, { filter: (one) => /\.qde$/i.test(one.name) }))
    return project ? strFromU8(project) : ''
  } catch {
    throw new Invalid(`${name} is damaged: it cannot be unpacked.`)
  }
}

/** The codebook as a file for other programs. */
export function codebookQdc({ state }: OpenReview): string {
  const book = codebookFileOf(state)
  if (book.codes.length === 0) throw new NotFound('There is no code yet to export.')
  return writeCodebook(book)
}

/** Time stamp of all entries, so that the same coding gives the same bytes. */
const fixedTime = new Date(1980, 0, 1, 0, 0, 0)

/** The coding as a project for other programs, with the texts of coded files; without what others still code alone. */
export async function projectQdpx({ state }: OpenReview, context: Context): Promise<Uint8Array> {
  const studies = new Set(
    codingsOf(state, context.person).flatMap(({ study, anchor }) => (anchor ? study : [])),
  )
  const texts = new Map(
    [...(await textsOfStudies(state, context, studies)).values()].flat().map((one) => [one.hash, one]),
  )
  const project = projectOf(state, context.person, texts)
  const entries: Record<string, Uint8Array> = { 'project.qde': strToU8(writeProject(project)) }
  for (const { guid, text } of project.sources) entries[`sources/${guid}.txt`] = strToU8(text)
  return zipSync(entries, { level: 6, mtime: fixedTime })
}

type ReadText = DocumentText & { name: string; kind: 'pdf' | 'html' | 'text' }

/** The full texts of studies, the latest of each report last; files that cannot be read here are left out. */
export async function textsOfStudies(
  state: OpenReview['state'],
  { project }: Context,
  wanted: ReadonlySet<string>,
): Promise<Map<string, ReadText[]>> {
  const found = new Map<string, ReadText[]>()
  for (const { id, records } of studiesOf(state)) {
    if (!wanted.has(id)) continue
    const files = new Map(
      records.flatMap((record) => filesOf(state, record)).map((file) => [file.hash, file]),
    )
    const texts: ReadText[] = []
    for (const { hash, name, kind } of files.values())
      try {
        const { pages } = await fullTextOf(project, hash, name)
        texts.push({ hash, name, kind, pages })
      } catch (error) {
        // A bundle carries no full texts; what was coded in them is then known by its words alone.
        if (!(error instanceof NotFound) && !(error instanceof Invalid)) throw error
      }
    found.set(id, texts)
  }
  return found
}
