const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  œ: 'oe',
  ı: 'i',
  α: ' alpha ',
  β: ' beta ',
  γ: ' gamma ',
  δ: ' delta ',
  κ: ' kappa ',
}

/**
 * Text for comparison: small letters without accents, Greek letters by name where they stand alone in Latin
 * text, everything but letters and digits one space.
 *
 * @example foldText('TNF-α: ¿qué Øresund?') // 'tnf alpha que oresund'
 */
export function foldText(written: string): string {
  let text = written.toLowerCase()
  if (hasNonAscii(text)) {
    // A sharp s alone was meant for beta: `ß-blockers`.
    text = text
      .replace(/(?<!\p{L})ß(?!\p{L})/gu, 'β')
      .normalize('NFKD')
      .replace(/\p{Mn}+/gu, '')
    text = text.replace(
      /[ßæøđðłþœı]|(?<!\p{Script=Greek})[αβγδκ](?!\p{Script=Greek})/gu,
      (letter) => letters[letter] ?? letter,
    )
    return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  }
  return text.replace(/[^a-z0-9]+/g, ' ').trim()
}

/** Whether a folded text is in Latin letters; one without letters is. */
export function isLatin(folded: string): boolean {
  return !hasNonAscii(folded) || !/\p{L}/u.test(folded) || /\p{Script=Latin}/u.test(folded)
}

function hasNonAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return true
  return false
}
