import { type Problem, type RawField, rawLimit } from '../reference.ts'
import { lineReader, type Sink, type TextReader } from '../text-reader.ts'
import { knownTags, referenceFromRis } from './ris-fields.ts'

/** How the tags of an entry are written: two spaces before the hyphen, or otherwise; unknown until the line after TY. */
type Spacing = 'two' | 'other' | 'unknown'
type Entry = { fields: RawField[]; line: number; spacing: Spacing }

/** Anything that might be a tag: one space or none before the hyphen, or none after it. */
const loose = /^\s{0,4}([A-Z][A-Z0-9])(\s{0,4})-(?:\s(.*)|(\S.*)?)$/

/**
 * Reads RIS in its dialects. An entry starts at `TY` and ends at `ER`, at the next `TY`, or with the file; lines without
 * a tag continue the value before. An entry written with two spaces is read with two spaces throughout, so that wrapped
 * text that happens to look like a tag (`AD - Alzheimer's disease`) stays text.
 */
export function risReader(sink: Sink): TextReader {
  let entry: Entry | null = null
  let blankBefore = false
  let outside: Problem | null = null
  let any = false

  const finish = (ended: boolean, line: number) => {
    if (!entry) return
    const { fields, line: begun } = entry
    entry = null
    // A TY line alone at the end of a file is no reference.
    if (!ended && fields.length === 1 && fields[0]?.tag === 'TY' && fields[0].value === '') return
    if (!ended)
      sink.problem({
        severity: 'changed',
        line,
        raw: fields
          .map(({ tag, value }) => `${tag}  - ${value}`)
          .join('\n')
          .slice(0, rawLimit),
        code: 'entry-without-end',
        message: `The entry from line ${begun} has no ER line; it was read up to here.`,
      })
    sink.reference(referenceFromRis(fields))
  }
  const begin = (line: number, spacing: Spacing) => {
    if (outside) sink.problem(outside)
    outside = null
    any = true
    entry = { fields: [], line, spacing }
    return entry
  }
  const takeField = (tag: string, value: string, line: string, number: number, spacing: Spacing) => {
    blankBefore = false
    if (tag === 'TY') {
      finish(false, number)
      begin(number, spacing === 'two' ? 'unknown' : 'other').fields.push({ tag, value })
    } else if (tag === 'ER') finish(true, number)
    else if (entry) {
      if (entry.spacing === 'unknown') entry.spacing = spacing
      entry.fields.push({ tag, value })
    } else {
      sink.problem({
        severity: 'changed',
        line: number,
        raw: line.slice(0, rawLimit),
        code: 'tag-before-type',
        message: `The tag ${tag} stands before any TY line; an entry was begun here.`,
      })
      begin(number, spacing).fields.push({ tag, value })
    }
  }
  const takeText = (line: string, number: number) => {
    const text = line.trim()
    if (text === '') {
      blankBefore = true
      return
    }
    const last = entry?.fields.at(-1)
    if (last) last.value += last.value === '' ? text : blankBefore ? `\n\n${text}` : `\n${text}`
    // Some exports number their entries.
    else if (!/^\d+[.)]?$/.test(text)) {
      outside ??= {
        severity: any ? 'lost' : 'noticed',
        line: number,
        raw: '',
        code: any ? 'text-outside-entry' : 'text-before-entries',
        message: any
          ? 'These lines belong to no entry; they were not used.'
          : 'The file begins with lines that belong to no entry; they were not used.',
      }
      if (outside.raw.length < rawLimit)
        outside.raw = `${outside.raw}${outside.raw && '\n'}${line}`.slice(0, rawLimit)
    }
    blankBefore = false
  }

  return lineReader(
    (line, number) => {
      const tag = strictTag(line)
      if (tag !== '') {
        if (tag !== 'ER' || line.length < 20)
          takeField(tag, line.slice(line.charCodeAt(5) === 32 ? 6 : 5).trim(), line, number, 'two')
        else takeText(line, number)
        return
      }
      const found = mayBeTag(line) ? loose.exec(line) : null
      const written = found?.[1] ?? ''
      const value = (found?.[3] ?? found?.[4] ?? '').trim()
      const spaced: Spacing = (found?.[2] ?? '').length >= 2 ? 'two' : 'other'
      if (found && isTag(written, value, spaced, entry?.spacing ?? 'other'))
        takeField(written, value, line, number, spaced)
      else takeText(line, number)
    },
    (lines) => {
      finish(false, lines)
      if (outside) sink.problem(outside)
    },
  )
}

/** `TY` and `ER` count however they are spaced, as long as what follows can belong to them. */
function isTag(tag: string, value: string, spaced: Spacing, entry: Spacing): boolean {
  if (tag === 'TY') return /^[A-Z]{2,8}$/.test(value) || entry === 'other'
  if (tag === 'ER') return value === '' || entry === 'other'
  // Indented tags, spaced as they should be.
  if (spaced === 'two' && knownTags.has(tag)) return true
  return entry === 'other' || (entry === 'unknown' && knownTags.has(tag))
}

/** Tags by the codes of their two signs. */
const tags: string[] = []

/** The tag of a line that begins exactly as the format wants it (`TI  - `), else `''`. No string is made for it. */
function strictTag(line: string): string {
  if (line.charCodeAt(4) !== 45 || line.charCodeAt(2) !== 32 || line.charCodeAt(3) !== 32) return ''
  const first = line.charCodeAt(0)
  const second = line.charCodeAt(1)
  if (first < 65 || first > 90) return ''
  if (!((second >= 65 && second <= 90) || (second >= 48 && second <= 57))) return ''
  const code = (first - 65) * 64 + second - 48
  const known = tags[code]
  if (known !== undefined) return known
  const tag = internal(String.fromCharCode(first, second))
  tags[code] = tag
  return tag
}

/** The same text as a key of an object, which engines compare by address. */
function internal(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text
}

/** Whether a hyphen stands early enough for a tag. */
function mayBeTag(line: string): boolean {
  const hyphen = line.indexOf('-')
  return hyphen >= 2 && hyphen <= 10
}
