import { fillPlaceholders, fillWordPlaceholders, placeholders } from '@ayni/review'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { Invalid, NotFound } from '../errors.ts'
import { onReview } from '../operation.ts'
import { filled, language } from '../schemas.ts'

/** Parts of a Word file in which an author writes. */
const written = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/

/** Every name that a manuscript may use, with what it stands for now. */
export const listPlaceholders = onReview({
  name: 'manuscript.placeholders',
  kind: 'question',
  who: 'anyone',
  summary: 'The names that a manuscript may use as {{name}}, with their values now.',
  input: { language: language.nullable().default(null) },
  run: ({ state }, { language }) => ({ placeholders: placeholders(state, language ?? state.language) }),
})

/** Fills the names in a manuscript that was uploaded; filled before, it is filled again with the numbers of now. */
export const fillManuscript = onReview({
  name: 'manuscript.fill',
  kind: 'question',
  who: 'members',
  summary:
    'Fill {{name}} in a manuscript uploaded before (.docx, .md, .txt, by its hash); the answer is the filled file (base64), with names that stand for nothing.',
  input: { file: filled, name: filled, language: language.nullable().default(null) },
  async run({ state }, { file, name, language }, { project }) {
    const bytes = await project.folder.readFile(file)
    if (!bytes) throw new NotFound(`The file ${name} is not in the data folder; upload it first.`)
    const values = placeholders(state, language ?? state.language)
    const isWord = bytes[0] === 0x50 && bytes[1] === 0x4b
    const { content, count, unknown } = isWord ? fillWord(bytes, name, values) : fillText(bytes, values)
    if (count === 0 && unknown.length === 0)
      throw new Invalid(
        `${name} names nothing: write {{flow.included}} where the number of included reports should stand.`,
      )
    return {
      name: name.replace(/(?:-filled)?(\.\w+)?$/, '-filled$1'),
      mediaType: isWord
        ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
        : 'text/markdown; charset=utf-8',
      base64: Buffer.from(content).toString('base64'),
      filled: count,
      unknown,
    }
  },
})

/** The filled file, how many names were filled, and those that stand for nothing with their line or paragraph. */
type Done = { content: Uint8Array; count: number; unknown: { name: string; where: number }[] }

function fillText(bytes: Uint8Array, values: ReturnType<typeof placeholders>): Done {
  const { text, filled: count, unknown } = fillPlaceholders(strFromU8(bytes), values)
  return { content: strToU8(text), count, unknown: unknown.map(({ name, line }) => ({ name, where: line })) }
}

function fillWord(bytes: Uint8Array, name: string, values: ReturnType<typeof placeholders>): Done {
  let entries: Record<string, Uint8Array>
  try {
    entries = unzipSync(bytes)
  } catch {
    throw new Invalid(`${name} cannot be opened as a Word file (.docx).`)
  }
  if (!entries['word/document.xml'])
    throw new Invalid(`${name} is no Word file (.docx): it holds no document.`)
  let count = 0
  const unknown: Done['unknown'] = []
  for (const [path, content] of Object.entries(entries)) {
    if (!written.test(path)) continue
    const part = fillWordPlaceholders(strFromU8(content), values)
    count += part.filled
    unknown.push(...part.unknown.map((one) => ({ name: one.name, where: one.paragraph })))
    entries[path] = strToU8(part.xml)
  }
  return { content: zipSync(entries), count, unknown }
}
