import iconv from 'iconv-lite'

/** Text of a file with the name of the encoding it was in. */
export type Decoded = { text: string; encoding: string }

/**
 * Decodes a text file by its content: byte order marks, UTF-16 without one, strict UTF-8, else the one of
 * Windows-1252 and Mac Roman in which the high bytes make letters inside words.
 *
 * @returns null when the bytes are no text (a picture, a PDF, noise).
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  if (starts(bytes, [0xef, 0xbb, 0xbf]))
    return { text: decode(bytes.subarray(3), 'utf-8'), encoding: 'utf-8 with mark' }
  if (starts(bytes, [0xff, 0xfe]))
    return { text: decode(bytes.subarray(2), 'utf-16le'), encoding: 'utf-16le' }
  if (starts(bytes, [0xfe, 0xff]))
    return { text: decode(bytes.subarray(2), 'utf-16be'), encoding: 'utf-16be' }
  const sample = bytes.subarray(0, 65_536)
  const wide = wideEncoding(sample)
  if (wide) return { text: decode(bytes, wide), encoding: wide }
  if (isBinary(sample)) return null
  const utf8 = strictUtf8(bytes)
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  const encoding = looksLikeMacRoman(bytes) ? 'macintosh' : 'windows-1252'
  return { text: decode(bytes, encoding), encoding }
}

/** Whether text shows the traces of UTF-8 that was read as Windows-1252: `Ã©` for `é`. */
export function looksDecodedTwice(text: string): boolean {
  return /Ã[\u0080-\u00bf©¡­³±ª£§¨¼º¶´]|â€[™œ\u009d“”]/.test(text)
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'macintosh') return iconv.decode(bytes, 'macroman')
  return new TextDecoder(encoding).decode(bytes)
}

function starts(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

/** UTF-16 of mostly Latin text has a zero in every other byte. */
function wideEncoding(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
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

/** Text has no zero bytes and hardly any other control characters. */
function isBinary(sample: Uint8Array): boolean {
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls += 1
  }
  return controls > sample.length * 0.01
}

/** Counts in which of the two encodings the high bytes between small letters are small letters themselves. */
function looksLikeMacRoman(bytes: Uint8Array): boolean {
  let mac = 0
  let windows = 0
  const isSmall = (byte: number | undefined) => byte !== undefined && byte >= 97 && byte <= 122
  for (let index = 1; index < bytes.length && mac + windows < 2_000; index += 1) {
    const byte = bytes[index] ?? 0
    if (byte < 0x80 || !(isSmall(bytes[index - 1]) || isSmall(bytes[index + 1]))) continue
    if ((byte >= 0x87 && byte <= 0x9f) || byte === 0xbe || byte === 0xbf) mac += 1
    if (byte >= 0xdf) windows += 1
  }
  return mac > windows
}
