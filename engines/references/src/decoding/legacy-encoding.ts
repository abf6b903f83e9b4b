import iconv from 'iconv-lite'
import jschardet from 'jschardet'

/** Encodings of Western texts from before UTF-8: of Windows, of old Macs, of DOS. The first wins a tie. */
const western = ['windows-1252', 'macintosh', 'cp850'] as const

/** What the detector calls these, or close relatives of them. */
const westernNames = /^(iso-8859-(1|15)|windows-1252|macroman|cp437|cp850|cp858|ascii)$/i

const highLetters = new Map(
  western.map((encoding) => {
    const letters = iconv.decode(
      Uint8Array.from({ length: 128 }, (_, index) => index + 128),
      encoding,
    )
    return [encoding, [...letters].map((letter) => 'áéíóúñüçãõâêôàèìòùäöëïåæøß’–'.includes(letter))]
  }),
)

/**
 * The encoding of text that is not UTF-8. A Western one is chosen by how many of its bytes above 127 are accented small
 * letters in it, which one letter is enough to tell; others need more text and are left to the detector.
 *
 * @returns a name that `iconv-lite` knows.
 */
export function legacyEncodingOf(bytes: Uint8Array): string {
  const scores = new Map(western.map((encoding) => [encoding, 0]))
  let high = 0
  for (let index = 0; index < bytes.length && high < 4_000; index += 1) {
    const byte = bytes[index] ?? 0
    if (byte < 128) continue
    high += 1
    for (const encoding of western)
      if (highLetters.get(encoding)?.[byte - 128]) scores.set(encoding, (scores.get(encoding) ?? 0) + 1)
  }
  if (high > 5) {
    const { encoding } = jschardet.detect(bytes.subarray(0, 32_768))
    if (encoding && !/^utf/i.test(encoding) && !westernNames.test(encoding) && iconv.encodingExists(encoding))
      return encoding.toLowerCase()
  }
  return western.reduce((best, encoding) =>
    (scores.get(encoding) ?? 0) > (scores.get(best) ?? 0) ? encoding : best,
  )
}

/** Whether a byte above 127 is a letter by itself, so that it can be decoded without its neighbours. */
export function isSingleByte(encoding: string): boolean {
  return /^(windows-125|iso-8859|mac|cp[48]|cp1125|koi8)/.test(encoding)
}
