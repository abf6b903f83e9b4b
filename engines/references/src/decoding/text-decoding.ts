import iconv from 'iconv-lite'
import { startsWith } from './file-kind.ts'
import { isSingleByte, legacyEncodingOf } from './legacy-encoding.ts'

/** Turns the bytes of a text file, pushed in pieces, into text whose lines end with `\n` or `\r\n`, never cut between. */
export type TextDecoding = {
  push(bytes: Uint8Array): string
  end(): string
  /** What was found so far, e.g. `utf-8`, `utf-16le`, `windows-1252`, `utf-8 with some windows-1252`. */
  encoding(): string
}

type Decode = { push(bytes: Uint8Array): string; end(): string }

/** Line ends of old Macs. */
const loneReturn = /\r(?!\n)/
const loneReturns = /\r(?!\n)/g

/** A piece without a line end that is longer than this is cut at a byte below 128. */
const longestLine = 1 << 15

/**
 * Finds the encoding from the content: byte order marks, UTF-16 by its zeros, else UTF-8, and for the bytes that are not
 * UTF-8 the encoding from before it that makes letters of them. Files put together from both kinds come out whole.
 */
export function textDecoding(): TextDecoding {
  let decode: Decode | null = null
  let name = 'utf-8'
  let heldReturn = ''
  const found = { utf8: false, legacy: '' }

  const begin = (bytes: Uint8Array): { decode: Decode; rest: Uint8Array } => {
    const mark = byteOrderMark(bytes)
    if (mark) name = mark.name
    const wide = mark ? mark.wide : wideEncoding(bytes.subarray(0, 4_096))
    if (wide) name = wide
    return { decode: wide ? wideDecode(wide) : narrowDecode(found), rest: bytes.subarray(mark?.length ?? 0) }
  }
  const unify = (decoded: string, last: boolean): string => {
    let text = heldReturn + decoded
    heldReturn = ''
    if (!last && text.endsWith('\r')) {
      heldReturn = '\r'
      text = text.slice(0, -1)
    }
    return text.includes('\r') && loneReturn.test(text) ? text.replace(loneReturns, '\n') : text
  }
  return {
    push(bytes) {
      if (decode) return unify(decode.push(bytes), false)
      const started = begin(bytes)
      decode = started.decode
      return unify(decode.push(started.rest), false)
    },
    end: () => unify(decode?.end() ?? '', true),
    encoding() {
      if (found.legacy === '') return name
      return found.utf8 ? `${name} with some ${found.legacy}` : found.legacy
    },
  }
}

/** All text of a file at once. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const decoding = textDecoding()
  const text = decoding.push(bytes) + decoding.end()
  return { text, encoding: decoding.encoding() }
}

/** Where text shows that UTF-8 was once read as Windows-1252 (`Ã©` for `é`), or -1. */
export function decodedTwiceAt(text: string): number {
  if (!text.includes('Ã') && !text.includes('â€')) return -1
  return text.search(/Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[™œ\u009d“”˜¦]/)
}

type Wide = 'utf-16le' | 'utf-16be'

function byteOrderMark(bytes: Uint8Array): { name: string; wide: Wide | null; length: number } | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { name: 'utf-8 with mark', wide: null, length: 3 }
  if (startsWith(bytes, [0xff, 0xfe])) return { name: 'utf-16le', wide: 'utf-16le', length: 2 }
  if (startsWith(bytes, [0xfe, 0xff])) return { name: 'utf-16be', wide: 'utf-16be', length: 2 }
  return null
}

/** UTF-16 of mostly Latin text has a zero in every other byte. */
function wideEncoding(sample: Uint8Array): Wide | null {
  if (sample.length < 8) return null
  let even = 0
  let odd = 0
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const half = sample.length / 2
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le'
  return even > half * 0.6 && odd < half * 0.1 ? 'utf-16be' : null
}

function wideDecode(encoding: Wide): Decode {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  return { push: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

/** Decodes whole lines, so that no character is cut. */
function narrowDecode(found: { utf8: boolean; legacy: string }): Decode {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let held: Uint8Array = new Uint8Array()
  const decodeBlock = (bytes: Uint8Array): string => {
    try {
      const text = strict.decode(bytes)
      if (text.length !== bytes.length) found.utf8 = true
      return text
    } catch {
      return repair(bytes)
    }
  }
  const repair = (bytes: Uint8Array): string => {
    const { pieces, valid, invalid } = splitUtf8(bytes)
    if (found.legacy === '') found.legacy = legacyEncodingOf(bytes)
    const legacy = found.legacy
    if (invalid > valid && (valid === 0 || !isSingleByte(legacy))) return iconv.decode(bytes, legacy)
    if (valid > 0) found.utf8 = true
    return pieces
      .map(({ from, to, isUtf8 }) =>
        isUtf8 ? strict.decode(bytes.subarray(from, to)) : iconv.decode(bytes.subarray(from, to), legacy),
      )
      .join('')
  }
  return {
    push(bytes) {
      const all = held.length === 0 ? bytes : joined(held, bytes)
      const cut = cutAt(all)
      held = all.slice(cut)
      return cut === 0 ? '' : decodeBlock(all.subarray(0, cut))
    },
    end() {
      const rest = held
      held = new Uint8Array()
      return rest.length === 0 ? '' : decodeBlock(rest)
    },
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/** After the last line end; in a very long line after its last byte below 128. */
function cutAt(bytes: Uint8Array): number {
  const line = Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13))
  if (line >= 0 || bytes.length < longestLine) return line + 1
  let at = bytes.length
  while (at > 0 && (bytes[at - 1] ?? 0) >= 128) at -= 1
  return at > 0 ? at : bytes.length
}

type Piece = { from: number; to: number; isUtf8: boolean }

/** Runs of valid UTF-8 and of bytes that are none, with the number of characters above 127 of each kind. */
function splitUtf8(bytes: Uint8Array): { pieces: Piece[]; valid: number; invalid: number } {
  const pieces: Piece[] = []
  let valid = 0
  let invalid = 0
  let from = 0
  let at = 0
  while (at < bytes.length) {
    if ((bytes[at] ?? 0) < 128) {
      at += 1
      continue
    }
    const length = sequenceLength(bytes, at)
    if (length > 0) {
      valid += 1
      at += length
      continue
    }
    if (at > from) pieces.push({ from, to: at, isUtf8: true })
    from = at
    while (at < bytes.length && (bytes[at] ?? 0) >= 128 && sequenceLength(bytes, at) === 0) at += 1
    invalid += at - from
    pieces.push({ from, to: at, isUtf8: false })
    from = at
  }
  if (at > from) pieces.push({ from, to: at, isUtf8: true })
  return { pieces, valid, invalid }
}

/** Length of the UTF-8 character of more than one byte that starts here, or 0. Unicode 16, table 3-7. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  const second = bytes[at + 1] ?? 0
  const follows = (index: number) => ((bytes[at + index] ?? 0) & 0xc0) === 0x80
  if (first >= 0xc2 && first <= 0xdf) return follows(1) ? 2 : 0
  if (first >= 0xe0 && first <= 0xef) {
    if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0
    return follows(1) && follows(2) ? 3 : 0
  }
  if (first >= 0xf0 && first <= 0xf4) {
    if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0
    return follows(1) && follows(2) && follows(3) ? 4 : 0
  }
  return 0
}
