import { formatAuthor, type Reference } from '@ayni/references'

/** A reference in one line of plain text: authors, year, title, where, and the DOI. */
export function plainCitation(reference: Reference): string {
  const names = reference.authors.map(formatAuthor)
  const authors = names.length > 7 ? `${names.slice(0, 6).join('; ')} … ${names.at(-1)}` : names.join('; ')
  const place = [reference.volume, reference.issue && `(${reference.issue})`]
    .filter((part) => part !== '')
    .join('')
  const where = [reference.journal || reference.publisher, place, reference.pages]
    .filter((part) => part !== '')
    .join(', ')
  const sentences = [
    `${authors || '—'} (${reference.year ?? 's. f.'})`,
    reference.title.replace(/\.$/, ''),
    where,
    reference.doi === '' ? (reference.urls[0] ?? '') : `https://doi.org/${reference.doi}`,
  ]
  return sentences.filter((part) => part !== '').join('. ')
}
