/** A text made comparable, and where each of its characters came from. */
export type FoldedText = {
  text: string
  /** Position in the text as written, for each character and one more for the end. */
  from: Uint32Array
}

/**
 * A text without what extraction and typesetting change: case, accents, ligatures, kinds of quotation marks and dashes,
 * runs of white space, hyphens at the end of a line.
 *
 * @param spaces `one` keeps a space between words, for searching; `none` drops spaces and hyphens altogether, for
 *   finding a quotation in a text that another program took out of the same document.
 * @example foldText('Self-\nhelp ﬁnds', 'none').text // 'selfhelpfinds'
 */
export function foldText(written: string, spaces: 'one' | 'none'): FoldedText {
  const parts: string[] = []
  const from = new Uint32Array(written.length * 2 + 1)
  let length = 0
  let atSpace = true
  const add = (text: string, position: number) => {
    if (length + text.length > from.length - 1) return
    for (let i = 0; i < text.length; i += 1) from[length + i] = position
    length += text.length
    parts.push(text)
    atSpace = false
  }
  for (let i = 0; i < written.length; ) {
    const sign = String.fromCodePoint(written.codePointAt(i) ?? 0)
    const next = i + sign.length
    if (isSpace.test(sign)) {
      if (spaces === 'one' && !atSpace) add(' ', i)
      atSpace = true
    } else if (isDash.test(sign)) {
      const joins = spaces === 'none' || sign === softHyphen || breaksWord(written, i, next)
      if (!joins) add('-', i)
      else if (spaces === 'one') {
        // The word goes on in the next line: neither the hyphen nor the break counts.
        let after = next
        while (isSpace.test(written[after] ?? '')) after += 1
        i = sign === softHyphen && after > next ? after : sign === softHyphen ? next : after
        continue
      }
    } else add(foldSign(sign), i)
    i = next
  }
  from[length] = written.length
  return { text: parts.join(''), from: from.slice(0, length + 1) }
}

/** The stretch of the text as written that a stretch of the folded text stands for. */
export function unfold({ from }: FoldedText, start: number, end: number): { start: number; end: number } {
  // The end is taken from the last character, so that white space after it stays outside.
  return { start: from[start] ?? 0, end: end > start ? (from[end - 1] ?? 0) + 1 : (from[start] ?? 0) }
}

const softHyphen = '\u00ad'
const isSpace = /^[\s\u200b\ufeff]$/
const isDash = /^[\p{Pd}\u00ad\u2212]$/u
const folded = new Map<string, string>()

function breaksWord(text: string, dash: number, next: number): boolean {
  return /\p{L}/u.test(text[dash - 1] ?? '') && /^[ \t]*\r?\n\s*\p{Ll}/u.test(text.slice(next, next + 12))
}

function foldSign(sign: string): string {
  const known = folded.get(sign)
  if (known !== undefined) return known
  const plain =
    quotes.get(sign) ??
    sign
      .normalize('NFKD')
      .replace(/[\p{Mn}\s]+/gu, '')
      .toLowerCase()
  folded.set(sign, plain)
  return plain
}

const quotes = new Map([
  ...[...'‘’‚‛ʼ`´′'].map((sign): [string, string] => [sign, "'"]),
  ...[...'“”„‟«»″'].map((sign): [string, string] => [sign, '"']),
])
