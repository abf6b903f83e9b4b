import type { Author, Reference } from './reference.ts'

/**
 * How people name a reference in talk: first author's family name and year.
 *
 * @example referenceLabel(reference) // 'Rossi 2014'; without author the first words of the title
 */
export function referenceLabel(reference: Pick<Reference, 'authors' | 'year' | 'title'>): string {
  const [first] = reference.authors
  const name = first ? shortName(first) : reference.title.split(/\s+/).slice(0, 4).join(' ') || '?'
  return reference.year === null ? name : `${name} ${reference.year}`
}

/** Family name with its particle, or the organisation. */
export function shortName(author: Author): string {
  if (author.kind === 'corporate') return author.name
  return author.particle ? `${author.particle} ${author.family}` : author.family
}
