/**
 * A DOI without resolver, in lower case; `''` where there is none.
 *
 * @example normaliseDoi('https://doi.org/10.1016/J.JAD.2019.05.039.') // '10.1016/j.jad.2019.05.039'
 */
export function normaliseDoi(written: string): string {
  if (!written.includes('10.')) return ''
  const text = /%2f/i.test(written) || /^https?:.*%/i.test(written) ? decoded(written) : written
  const found = /10\.\d{4,9}\/[^\s"<>]+(?:<[^\s<>]+>[^\s"<>]*)*/.exec(text)
  if (!found) return ''
  let doi = found[0].toLowerCase().replace(/\[doi\].*$/, '')
  if (/[\p{P}]$/u.test(doi)) doi = trimmedDoi(doi)
  return doi
}

/** Without the punctuation of the sentence around it. A closing bracket belongs to the DOI only where it was opened in it. */
function trimmedDoi(written: string): string {
  let doi = written
  for (;;) {
    const last = doi.at(-1) ?? ''
    const open = { ')': '(', ']': '[', '}': '{' }[last]
    if (open ? count(doi, last) > count(doi, open) : ".,;:'’”»*".includes(last) && last !== '')
      doi = doi.slice(0, -1)
    else return doi
  }
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
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

/** The year in a date as written: the first number of four digits from 1000 to 2999, also in `20170812`, or `null`. */
export function yearOf(written: string): number | null {
  if (/^[12]\d\d\d$/.test(written)) return Number(written)
  const found = /(?<!\d)([12]\d{3})(?:(?!\d)|(?=(?:0\d|1[0-2])[0-3]\d(?!\d)))/.exec(written)
  return found ? Number(found[1]) : null
}

/**
 * ISSNs and ISBNs in a text, in the order given.
 *
 * @example standardNumbers('0165-0327 (Print); 978-3-86490-311-3') // ['0165-0327', '9783864903113']
 */
export function standardNumbers(written: string): string[] {
  if (/^\d{4}-\d{3}[\dX]$/.test(written)) return [written]
  if (/^\d{7}[\dX]$/.test(written)) return [`${written.slice(0, 4)}-${written.slice(4)}`]
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
