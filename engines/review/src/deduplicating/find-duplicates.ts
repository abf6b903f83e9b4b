import { compareRecords } from './compare-records.ts'
import type { DeduplicationRecord, DuplicateLink } from './duplicate-link.ts'
import { type Prepared, prepare } from './prepared-record.ts'

/** From here on a pair is linked, and down to here it is shown to a person. */
const certainFrom = 0.97
const doubtfulFrom = 0.2

/** A key that more records share than this tells nothing (an editorial, a missing title). */
const commonKey = 200

/**
 * Finds pairs of records of one report. Only records that share a key (DOI, PMID, a stretch of the title, or authors with
 * year and pages) are compared, so the work grows nearly in line with the records.
 *
 * @param options.known pairs that people judged: they are not reported again.
 * @param options.onProgress told the fraction done, from 0 to 1.
 * @example findDuplicates(records).links.filter(({ zone }) => zone === 'doubtful')
 */
export function findDuplicates(
  records: readonly DeduplicationRecord[],
  options: {
    known?: readonly { a: string; b: string; same: boolean }[]
    onProgress?: (fraction: number) => void
  } = {},
): { links: DuplicateLink[] } {
  const prepared = records.map(prepare)
  const judged = new Set((options.known ?? []).flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
  const blocks = new Map<string, number[]>()
  prepared.forEach((record, index) => {
    for (const key of keysOf(record)) {
      const block = blocks.get(key)
      if (block) block.push(index)
      else blocks.set(key, [index])
    }
  })
  const compared = new Set<number>()
  const links: DuplicateLink[] = []
  let done = 0
  for (const block of blocks.values()) {
    done += 1
    if (done % 5_000 === 0) options.onProgress?.(done / blocks.size)
    if (block.length < 2 || block.length > commonKey) continue
    for (let i = 0; i < block.length; i += 1)
      for (let j = i + 1; j < block.length; j += 1) {
        const first = block[i] ?? 0
        const second = block[j] ?? 0
        const pair = first * prepared.length + second
        if (compared.has(pair)) continue
        compared.add(pair)
        const a = prepared[first]
        const b = prepared[second]
        if (!a || !b || judged.has(`${a.id} ${b.id}`)) continue
        const { certainty, reasons } = compareRecords(a, b)
        if (certainty >= doubtfulFrom)
          links.push({
            a: a.id,
            b: b.id,
            certainty,
            zone: certainty >= certainFrom ? 'certain' : 'doubtful',
            reasons,
          })
      }
  }
  options.onProgress?.(1)
  return { links }
}

/** Keys under which a record is looked for; records of one report share at least one of them. */
function keysOf({ doi, pmid, title, words, families, year, firstPage, volume }: Prepared): Set<string> {
  const keys = new Set<string>()
  if (doi !== '') keys.add(`doi ${doi}`)
  if (pmid !== '') keys.add(`pmid ${pmid}`)
  const letters = title.replaceAll(' ', '')
  if (letters.length >= 10) {
    keys.add(`start ${letters.slice(0, 16)}`)
    keys.add(`end ${letters.slice(-16)}`)
    const long = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 3)
    keys.add(`long ${long.join(' ')}`)
  }
  const [family] = families
  if (family && year !== null && firstPage !== '') keys.add(`page ${family} ${year} ${firstPage}`)
  if (volume !== '' && firstPage !== '' && year !== null) keys.add(`place ${year} ${volume} ${firstPage}`)
  if (family && year !== null) keys.add(`who ${families.slice(0, 2).join(' ')} ${year} ${words[0] ?? ''}`)
  return keys
}
