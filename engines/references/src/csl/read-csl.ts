import { rawLimit } from '../reference.ts'
import { countLines, type Sink, type TextReader } from '../text-reader.ts'
import { isJson, referenceFromCsl } from './csl-fields.ts'

/**
 * Reads CSL-JSON, one object after the other, so that one that is no JSON does not take the others along. Objects may stand
 * in a list, in the `items` of an object (Zotero), or line by line.
 */
export function cslReader(sink: Sink): TextReader {
  let held = ''
  let line = 1
  /** How much of `held` was scanned, and in what state. */
  let at = 0
  let start = -1
  let depth = 0
  let inText = false
  /** Depth at which items begin: behind `{"items": [` one deeper. */
  let base = 0

  const takeItem = (text: string, from: number) => {
    let item: unknown
    try {
      item = JSON.parse(text)
    } catch {
      sink.problem({
        severity: 'lost',
        line: line + countLines(held.slice(0, from)),
        raw: text.slice(0, rawLimit),
        code: 'entry-not-readable',
        message: 'The entry is no JSON; it was not used.',
      })
      return
    }
    if (isJson(item)) sink.reference(referenceFromCsl(item))
  }
  const scan = () => {
    const signs = /["\\{}]/g
    signs.lastIndex = at
    let scanned = held.length
    for (let found = signs.exec(held); found; found = signs.exec(held)) {
      const sign = found[0]
      if (inText) {
        if (sign === '\\') {
          // The sign behind it may still be to come.
          signs.lastIndex += 1
          scanned = Math.max(scanned, signs.lastIndex)
        } else if (sign === '"') inText = false
      } else if (sign === '"') inText = true
      else if (sign === '{') {
        if (
          depth === 0 &&
          base === 0 &&
          /^\{\s*("\w+"\s*:\s*("[^"]*"|[\d.]+|null|true|false)\s*,\s*){0,8}"(items|references)"\s*:\s*\[/.test(
            held.slice(found.index, found.index + 4_000),
          )
        )
          base = 1
        else if (depth === base) start = found.index
        depth += 1
      } else if (sign === '}' && depth > 0) {
        depth -= 1
        if (depth === base && start >= 0) {
          takeItem(held.slice(start, found.index + 1), start)
          start = -1
        }
      }
    }
    const keep = start >= 0 ? start : held.length
    line += countLines(held.slice(0, keep))
    held = held.slice(keep)
    at = scanned - keep
    if (start >= 0) start = 0
  }
  return {
    push(text) {
      held += text
      scan()
    },
    end() {
      if (start >= 0)
        sink.problem({
          severity: 'lost',
          line,
          raw: held.slice(0, rawLimit),
          code: 'entry-without-end',
          message: 'The last entry is not closed; it was not used.',
        })
    },
    line: () => line + countLines(held),
  }
}
