import { emptyReference } from '@ayni/references'
import type { DeduplicationRecord } from '@ayni/review'
import { randomFrom, shuffled } from './seeded.ts'

/**
 * Made-up records with known groups, for measuring time and memory: words drawn as in language (Zipf), 22 % of the
 * works copied once or twice with one to four changes as databases make them, 3 % near misses (replies, errata,
 * second parts), abstracts of some 200 words on four of five.
 */
export function syntheticRecords(
  count: number,
  seed: number,
): { records: DeduplicationRecord[]; gold: Map<string, string> } {
  const random = randomFrom(seed)
  const upTo = (n: number) => Math.floor(random() * n)
  const vocabulary = Array.from({ length: 30_000 }, (_, rank) => madeWord(rank))
  // Inverse of Zipf's cumulative law: rank grows as a power of a uniform number.
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'of'
  const words = (n: number) => Array.from({ length: n }, word)
  const families = Array.from({ length: 20_000 }, (_, rank) => capital(madeWord(rank * 7 + 13)))
  const journals = Array.from({ length: 2_000 }, () =>
    words(2 + upTo(4))
      .map(capital)
      .join(' '),
  )
  const records: DeduplicationRecord[] = []
  const gold = new Map<string, string>()
  const add = (record: Omit<DeduplicationRecord, 'id'>, group: number) => {
    const id = `r${records.length}`
    records.push({ ...record, id })
    gold.set(id, String(group))
  }
  const fresh = (): Omit<DeduplicationRecord, 'id'> => {
    const page = 1 + upTo(2000)
    return {
      ...emptyReference(),
      type: 'article',
      title: capital(words(6 + upTo(12)).join(' ')),
      abstract:
        random() < 0.8 ? Array.from({ length: 12 }, () => capital(words(17).join(' '))).join('. ') : '',
      authors: Array.from({ length: 1 + upTo(7) }, () => ({
        kind: 'person' as const,
        family: families[Math.floor(families.length ** random()) - 1] ?? 'Li',
        given: `${String.fromCharCode(65 + upTo(26))}. ${String.fromCharCode(65 + upTo(26))}.`,
        particle: '',
        suffix: '',
      })),
      year: 1990 + upTo(34),
      journal: journals[upTo(journals.length)] ?? '',
      volume: String(1 + upTo(90)),
      issue: String(1 + upTo(12)),
      pages: `${page}-${page + 4 + upTo(12)}`,
      doi: random() < 0.7 ? `10.${1000 + upTo(9000)}/x${upTo(1e9)}` : '',
    }
  }
  for (let group = 0; records.length < count; group++) {
    const work = fresh()
    add(work, group)
    const chance = random()
    if (chance < 0.22)
      for (let copies = random() < 0.75 ? 1 : 2; copies > 0; copies--) add(altered(work, upTo), group)
    else if (chance < 0.25) {
      group += 1
      const title =
        [`Reply to: ${work.title}`, `Erratum: ${work.title}`, `${work.title}: part II`][upTo(3)] ?? ''
      const page = 2000 + upTo(2000)
      add(
        {
          ...work,
          title,
          doi: '',
          abstract: '',
          volume: String(90 + upTo(30)),
          issue: '',
          pages: `${page}-${page + 2}`,
        },
        group,
      )
    }
  }
  return { records: shuffled(records.slice(0, count), seed), gold }
}

type Change = (
  record: Omit<DeduplicationRecord, 'id'>,
  upTo: (n: number) => number,
) => Partial<DeduplicationRecord>

/** What databases do to records. */
const changes: readonly Change[] = [
  ({ title }) => ({ title: title.toUpperCase() }),
  ({ title }) => ({ title: `${title}.` }),
  ({ title }, upTo) => {
    const at = 1 + upTo(Math.max(1, title.length - 2))
    return { title: title.slice(0, at) + title.slice(at + 1) }
  },
  () => ({ doi: '' }),
  () => ({ abstract: '' }),
  () => ({ issue: '' }),
  ({ authors }) => ({ authors: authors.slice(0, 3) }),
  ({ authors }) => ({
    authors: authors.map((author) =>
      author.kind === 'person' ? { ...author, given: author.given.slice(0, 1) } : author,
    ),
  }),
  ({ authors }) => ({
    authors: authors.map((author) =>
      author.kind === 'person' ? { ...author, family: author.family.replace('e', 'é') } : author,
    ),
  }),
  ({ pages }) => ({ pages: pages.replace(/^(\d)(\d*)-\1(?=\d)/, '$1$2-') }),
  ({ journal }) => ({
    journal: journal
      .split(' ')
      .map((word) => (word.length > 5 ? `${word.slice(0, 4)}.` : word))
      .join(' '),
  }),
  ({ year }, upTo) => ({ year: year === null ? null : year + upTo(2) }),
]

function altered(
  work: Omit<DeduplicationRecord, 'id'>,
  upTo: (n: number) => number,
): Omit<DeduplicationRecord, 'id'> {
  let copy = work
  for (let n = 1 + upTo(4); n > 0; n--) {
    const change = changes[upTo(changes.length)]
    if (change) copy = { ...copy, ...change(copy, upTo) }
  }
  return copy
}

/** A pronounceable word for each rank: the more common, the shorter. */
function madeWord(rank: number): string {
  const onsets = ['b', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'tr', 'st', 'ph']
  const vowels = ['a', 'e', 'i', 'o', 'u']
  let word = ''
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / 80))
    word += (onsets[rest % 16] ?? '') + (vowels[Math.floor(rest / 16) % 5] ?? '')
  const endings = ['', 'n', 's', 'tion', 'l', 'r', 'ment']
  return word + (endings[rank % 7] ?? '')
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
