import { rawLimit } from '../reference.ts'
import { countLines, type Sink, type TextReader } from '../text-reader.ts'
import { referenceFromBibtex } from './bibtex-fields.ts'
import { readEntry, type Strings, skipBlock, startsEntry } from './bibtex-syntax.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * Reads BibTeX and BibLaTeX: strings with concatenation, nested braces, quotes, LaTeX accents. An entry whose braces do not
 * close is given up at the next `@type{key,` that starts a line; what was read of it is kept, and its neighbours are whole.
 */
export function bibtexReader(sink: Sink): TextReader {
  const strings: Strings = new Map(months.map((month, index) => [month, String(index + 1).padStart(2, '0')]))
  /** Text of the entry that is still open; joined only where a new one begins. */
  let held: string[] = []
  let line = 1

  const readAll = (text: string) => {
    const starts = /(?<![\w.-])@\s*([a-zA-Z]+)\s*([{(])/g
    let position = 0
    let counted = 0
    const lineAt = (at: number) => {
      for (let end = text.indexOf('\n', counted); end >= 0 && end < at; end = text.indexOf('\n', counted)) {
        line += 1
        counted = end + 1
      }
      return line
    }
    for (;;) {
      starts.lastIndex = position
      const found = starts.exec(text)
      if (!found) break
      const type = (found[1] ?? '').toLowerCase()
      const open = found.index + found[0].length
      if (type === 'comment' || type === 'preamble') {
        position = skipBlock(text, open)
        continue
      }
      const entry = readEntry(text, open, found[2] === '(' ? ')' : '}', type === 'string', strings)
      position = entry.end
      if (type === 'string') {
        for (const { tag, value } of entry.fields) strings.set(tag.toLowerCase(), value)
        continue
      }
      // Something like `name@host (…)` in text between the entries.
      if (entry.fields.length === 0 && (entry.key === '' || found[2] === '(')) {
        position = open
        continue
      }
      if (entry.repaired !== '')
        sink.problem({
          severity: 'changed',
          line: lineAt(found.index),
          raw: text.slice(found.index, Math.min(entry.end, found.index + rawLimit)),
          code: entry.repaired === 'not-closed' ? 'entry-without-end' : 'unbalanced-braces',
          message:
            entry.repaired === 'not-closed'
              ? `The entry ${entry.key || type} is not closed; what could be read of it was kept (${entry.fields.length} fields).`
              : `The braces or quotes of the entry ${entry.key || type} do not match; its values were cut at the ends of lines.`,
        })
      sink.reference(referenceFromBibtex(type, entry.key, entry.fields))
    }
    lineAt(text.length + 1)
  }

  return {
    push(text) {
      const cut = lastStart(text)
      if (cut < 0) {
        held.push(text)
        return
      }
      held.push(text.slice(0, cut))
      readAll(held.join(''))
      held = [text.slice(cut)]
    },
    end() {
      readAll(held.join(''))
      held = []
    },
    line: () => line + countLines(held.join('')),
  }
}

/** Where the last entry that starts a line begins, or -1. */
function lastStart(text: string): number {
  for (let at = text.lastIndexOf('\n@'); at >= 0; at = at === 0 ? -1 : text.lastIndexOf('\n@', at - 1))
    if (startsEntry(text, at + 1)) return at + 1
  return -1
}
