/**
 * A DOI without resolver, in lower case; `''` where there is none.
 *
 * @example normaliseDoi('https://doi.org/10.1016/J.JAD.2019.05.039.') // '10.1016/j.jad.2019.05.039'
 */
export function normaliseDoi(written: string): string {
  const found = /10\.\d{4,9}\/[^\s"<>]+/.exec(written.includes('%') ? decoded(written) : written)
  if (!found) return ''
  let doi = found[0]
    .toLowerCase()
    .replace(/[.,;:]+$/, '')
    .replace(/\[doi\]$/, '')
  // A closing bracket belongs to the DOI only where it was opened in it.
  while (doi.endsWith(')') && (doi.match(/\)/g)?.length ?? 0) > (doi.match(/\(/g)?.length ?? 0))
    doi = doi.slice(0, -1)
  return doi.replace(/[.,;:]+$/, '')
}

/**
 * A title for comparison: small letters without accents, marks of any script kept, everything else one space.
 *
 * @example normaliseTitle('¿Qué funciona? A review.') // 'que funciona a review'
 */
export function normaliseTitle(written: string): string {
  return written
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * Pages for comparison: first and last page in full, `''` where not given.
 *
 * @example normalisePages('345-9') // { first: '345', last: '349' }
 */
export function normalisePages(written: string): { first: string; last: string } {
  const text = written.replace(/^(pp?|pages?|págs?|páginas?)\.?\s*/i, '').replace(/\s+/g, '')
  const [first = '', last = ''] = text.split(/[-–—]+|,/)
  const bothNumbers = /^\d+$/.test(first) && /^\d+$/.test(last)
  const full =
    bothNumbers && last.length < first.length ? first.slice(0, first.length - last.length) + last : last
  return { first: first.toLowerCase(), last: full.toLowerCase() }
}

/** The year in a date as written: the first number of four digits from 1000 to 2999. */
export function yearOf(written: string): number | null {
  const found = /(?<!\d)([12]\d{3})(?!\d)/.exec(written)
  return found ? Number(found[1]) : null
}

/** ISSNs (`1234-567X`) and ISBNs (digits) in a text. */
export function standardNumbers(written: string): string[] {
  const found: string[] = []
  for (const [match] of written.matchAll(/(?<![\dX-])(?:97[89][-\s]?)?(?:\d[-\s]?){7,9}[\dXx](?![\dX])/g)) {
    const digits = match.replace(/[-\s]/g, '').toUpperCase()
    if (digits.length === 8) found.push(`${digits.slice(0, 4)}-${digits.slice(4)}`)
    else if (digits.length === 10 || digits.length === 13) found.push(digits)
  }
  return [...new Set(found)]
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
