import { readNames } from './compare-authors.ts'
import { readLocation } from './compare-locations.ts'
import type { DeduplicationRecord } from './duplicate-link.ts'
import type { ComparedTitle } from './read-title.ts'
import { titlesIn } from './title-parts.ts'

/**
 * Keys of a record that its copies are likely to have too: DOI, PMID, the letters of the title, its beginning with
 * the first author or the year, all authors with the year, the place in the volume, first author and page, the opening of the abstract.
 *
 * @returns numbers of 32 bits.
 */
export function keysOf(record: DeduplicationRecord, title: ComparedTitle): number[] {
  const keys: number[] = []
  const letters = title.text.replaceAll(' ', '')
  const { volume, firstPage } = readLocation(record)
  const [first] = readNames(record.authors.slice(0, 1))
  const year = record.year ?? ''
  if (record.doi !== '') keys.push(hashOf(`doi ${record.doi}`))
  if (record.pmid !== '') keys.push(hashOf(`pmid ${record.pmid}`))
  if (letters !== '') keys.push(hashOf(`title ${letters}`))
  for (const part of titlesIn(title.written)) keys.push(hashOf(`title ${part}`))
  if (first && letters.length >= 8) keys.push(hashOf(`start ${letters.slice(0, 12)} ${first.family}`))
  if (letters.length >= 20) keys.push(hashOf(`start ${letters.slice(0, 20)} ${year}`))
  const names = readNames(record.authors).map(({ family }) => consonantsOf(family))
  if (names.length > 0) keys.push(hashOf(`authors ${names.sort().join(' ')} ${year}`))
  if (firstPage !== '' && volume >= 0) keys.push(hashOf(`place ${volume} ${firstPage} ${year}`))
  if (firstPage !== '' && first) keys.push(hashOf(`page ${first.family} ${firstPage} ${year}`))
  const opening = openingOf(record.abstract)
  if (opening !== '') keys.push(hashOf(`abstract ${opening}`))
  return keys
}

/** What is left of a name whatever became of its accents and umlauts: `Günther`, `Guenther`, `G?nther`. */
function consonantsOf(name: string): string {
  return name.replace(/[aeiouǂ]/g, '') || name
}

/** The first fifty letters of an abstract, behind a label such as `BACKGROUND:`. */
function openingOf(abstract: string): string {
  if (abstract.length < 100) return ''
  const head = abstract.slice(0, 140)
  const label = /^\s*[A-ZÁÉÍÓÚÇÑ &/]{3,40}:?\s+(?=\p{Lu}\p{Ll})/u.exec(head)?.[0] ?? ''
  return head
    .slice(label.length)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 50)
}

/** FNV-1a, 32 bits, as a non-negative number. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
