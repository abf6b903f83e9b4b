import { type Problem, type RawField, rawLimit } from '../reference.ts'
import { lineReader, type Sink, type TextReader } from '../text-reader.ts'
import { referenceFromNbib } from './nbib-fields.ts'

/** `TI  - text`, `PMID- 1`; some programs write `PMID-1` or `TI- text`. */
const tagLine = /^([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*)|(.*))$/

/**
 * Reads PubMed's tagged format (.nbib, MEDLINE). A tag of two to four letters is padded to four before the hyphen; lines
 * that start with six spaces go on; an empty line or the next `PMID-` ends the entry.
 */
export function nbibReader(sink: Sink): TextReader {
  let fields: RawField[] = []
  let outside: Problem | null = null
  /** An entry has begun whose identity is known; then an empty line ends it. */
  let identified = false
  const finish = () => {
    if (fields.length > 0) sink.reference(referenceFromNbib(fields))
    fields = []
    identified = false
  }
  const takeText = (line: string, number: number) => {
    const last = fields.at(-1)
    if (last) {
      last.value += last.value === '' ? line.trim() : ` ${line.trim()}`
      // What goes on is indented; anything else is kept, but somebody should look.
      if (line.startsWith('  ')) return
    }
    outside ??= {
      severity: last ? 'changed' : 'lost',
      line: number,
      raw: line.slice(0, rawLimit),
      code: last ? 'line-without-tag' : 'text-outside-entry',
      message: last
        ? `The line has no tag and is not indented; it was added to ${last.tag}.`
        : 'The line belongs to no entry; it was not used.',
    }
    sink.problem(outside)
    outside = null
  }
  return lineReader((line, number) => {
    const tag = strictTag(line)
    const found = tag === '' && line.charCodeAt(0) >= 65 ? tagLine.exec(line) : null
    const name = tag || (found?.[1] ?? '')
    if (name !== '') {
      if (name === 'PMID' && identified) finish()
      if (name === 'PMID' || name === 'TI') identified = true
      fields.push({ tag: name, value: tag ? line.slice(6).trim() : (found?.[2] ?? found?.[3] ?? '').trim() })
    } else if (line.trim() === '') {
      if (identified) finish()
    } else takeText(line, number)
  }, finish)
}

const tags = new Map<string, string>()

/** The tag of a line that begins as PubMed writes it (`TI  - `), else `''`. */
function strictTag(line: string): string {
  if (line.charCodeAt(4) !== 45 || line.charCodeAt(5) !== 32) return ''
  const head = line.slice(0, 4)
  const known = tags.get(head)
  if (known !== undefined) return known
  const tag = /^([A-Z][A-Z0-9]{1,3}) *$/.exec(head)?.[1] ?? ''
  if (tags.size < 2_000) tags.set(head, tag)
  return tag
}
