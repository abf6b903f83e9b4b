import { type RawField, rawLimit } from '../reference.ts'
import { lineReader, type Sink, type TextReader } from '../text-reader.ts'
import { referenceFromOvid } from './ovid-fields.ts'

/**
 * Reads the text forms of Ovid. Each entry begins with its number, `<12. >`; below, fields are either tagged as in RIS
 * (`TI  - title`) or labelled, with the value indented in the lines below the label.
 */
export function ovidReader(sink: Sink): TextReader {
  let fields: RawField[] = []
  let begun = false
  const finish = () => {
    if (fields.length > 0) sink.reference(referenceFromOvid(fields))
    fields = []
  }
  return lineReader((line, number) => {
    const last = fields.at(-1)
    if (/^\s*<\s*\d+\s*\.?\s*>\s*$/.test(line)) {
      finish()
      begun = true
      return
    }
    if (line.trim() === '') return
    const tagged = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)$/.exec(line)
    if (!begun)
      sink.problem({
        severity: 'noticed',
        line: number,
        raw: line.slice(0, rawLimit),
        code: 'text-before-entries',
        message: 'The line stands before the first entry; it was not used.',
      })
    else if (tagged) fields.push({ tag: tagged[1] ?? '', value: (tagged[2] ?? '').trim() })
    // In the labelled form all values are indented, and labels are short.
    else if (/^[A-Z][\w ,./&-]{1,60}$/.test(line.trimEnd()) && !(last && /^[A-Z][A-Z0-9]$/.test(last.tag)))
      fields.push({ tag: line.trim(), value: '' })
    else if (last) last.value += last.value === '' ? line.trim() : `\n${line.trim()}`
  }, finish)
}
