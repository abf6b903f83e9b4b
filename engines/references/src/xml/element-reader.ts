import { decodeEntities } from '../clean-text.ts'
import { rawLimit } from '../reference.ts'
import { countLines, type Sink, type TextReader } from '../text-reader.ts'
import type { XmlElement } from './element.ts'

/**
 * Reads a stream of XML and hands on each whole element of the given names, as a small tree; everything around is passed over.
 * It forgives what can be forgiven: an element that is not closed is given up where the next of its kind begins, a stray
 * end tag is passed over, a bare `<` or `&` is text. No schema, no external entities.
 */
export function elementReader(
  names: ReadonlySet<string>,
  take: (element: XmlElement) => void,
  problem: Sink['problem'],
): TextReader {
  let held = ''
  let line = 1
  let open: XmlElement[] = []
  let begunAt = 1

  const giveUp = () => {
    const [root] = open
    open = []
    if (!root) return
    problem({
      severity: 'changed',
      line: begunAt,
      raw: `<${root.name}${root.attributes}>`.slice(0, rawLimit),
      code: 'entry-without-end',
      message: `The element ${root.name} is not closed; what could be read of it was kept.`,
    })
    take(root)
  }
  const start = (name: string, attributes: string, isEmpty: boolean, text: string, at: number) => {
    if (names.has(name)) {
      if (open.length > 0) giveUp()
      begunAt = line + countLines(text.slice(0, at))
    } else if (open.length === 0) return
    const element: XmlElement = { name, attributes, content: [] }
    open.at(-1)?.content.push(element)
    if (!isEmpty) open.push(element)
    else if (open.length === 0) take(element)
  }
  const end = (name: string) => {
    for (let depth = open.length - 1; depth >= 0; depth -= 1) {
      if (open[depth]?.name !== name) continue
      const [root] = open
      open.length = depth
      if (depth === 0 && root) take(root)
      return
    }
  }
  const addText = (text: string) => {
    if (text === '') return
    open.at(-1)?.content.push(text)
  }

  /** Reads as far as tags are whole; gives back where it stopped. */
  const readTags = (text: string, last: boolean): number => {
    let at = 0
    for (;;) {
      const tag = text.indexOf('<', at)
      if (tag < 0) {
        // Text before the next tag may go on, and an entity may be cut.
        if (!last) return open.length === 0 ? text.length : at
        addText(decodeEntities(text.slice(at)))
        return text.length
      }
      const next = text.charCodeAt(tag + 1)
      if (Number.isNaN(next) && !last) return at
      const special = next === 33 || next === 63 ? specialEnd(text, tag, last) : null
      if (special === 'more') return at
      if (tag > at && open.length > 0) addText(decodeEntities(text.slice(at, tag)))
      if (special) {
        if (special.content !== '' && open.length > 0) addText(special.content)
        at = special.end
        continue
      }
      if (!isNameStart(next) && next !== 47) {
        addText('<')
        at = tag + 1
        continue
      }
      const close = text.indexOf('>', tag)
      if (close < 0) {
        if (!last) return tag
        addText(text.slice(tag))
        return text.length
      }
      if (next === 47) end(text.slice(tag + 2, close).trim())
      else {
        const isEmpty = text.charCodeAt(close - 1) === 47
        const inner = text.slice(tag + 1, isEmpty ? close - 1 : close)
        const space = inner.search(/\s/)
        start(
          space < 0 ? inner : inner.slice(0, space),
          space < 0 ? '' : inner.slice(space),
          isEmpty,
          text,
          tag,
        )
      }
      at = close + 1
    }
  }
  return {
    push(text) {
      held += text
      const at = readTags(held, false)
      line += countLines(held.slice(0, at))
      held = held.slice(at)
    },
    end() {
      readTags(held, true)
      held = ''
      giveUp()
    },
    line: () => line + countLines(held),
  }
}

/** Behind a comment, CDATA, declaration or instruction, with its text where it has one; `more` where its end is to come. */
function specialEnd(text: string, tag: number, last: boolean): { end: number; content: string } | 'more' {
  const [opening, closing] = text.startsWith('<!--', tag)
    ? ['<!--', '-->']
    : text.startsWith('<![CDATA[', tag)
      ? ['<![CDATA[', ']]>']
      : text.startsWith('<?', tag)
        ? ['<?', '?>']
        : ['<!', '>']
  // `<!` may yet become one of the longer ones.
  if (!last && text.length - tag < 9) return 'more'
  const close = text.indexOf(closing, tag + opening.length)
  if (close < 0) return last ? { end: text.length, content: '' } : 'more'
  const content = opening === '<![CDATA[' ? text.slice(tag + opening.length, close) : ''
  return { end: close + closing.length, content }
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127
}
