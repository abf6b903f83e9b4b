import { normalisePages, normaliseTitle } from '@ayni/references'
import type { DeduplicationRecord } from './duplicate-link.ts'

/** A record made ready to be compared many times. */
export type Prepared = {
  id: string
  title: string
  words: string[]
  /** Numbers and part words of the title, which tell parts and years of a series apart. */
  numbers: string
  families: string[]
  year: number | null
  journal: string
  volume: string
  issue: string
  firstPage: string
  doi: string
  pmid: string
  /** Erratum, reply, preprint, abstract, registration: kinds of their own beside the article. */
  kind: string
}

/** Words that begin or end a title and make it something about the article, not the article. */
const kinds: readonly [string, RegExp][] = [
  [
    'erratum',
    /^(erratum|corrigendum|correction|errata|author correction|fe de erratas|errata)\b|\b(erratum|corrigendum)$/,
  ],
  ['retraction', /^(retraction|retracted|expression of concern)\b/],
  [
    'reply',
    /^(re|reply|response|comment on|commentary on|letter)\b|\b(reply|authors? (reply|response)|comment)$/,
  ],
]

/** Prepares a record. */
export function prepare(record: DeduplicationRecord): Prepared {
  const title = normaliseTitle(record.title)
  const words = title.split(' ').filter((word) => word !== '')
  return {
    id: record.id,
    title,
    words,
    numbers: words.filter((word) => /^\d+$|^(i|ii|iii|iv|v|vi|vii|viii|ix|x)$/.test(word)).join(' '),
    families: record.authors.map((author) =>
      normaliseTitle(author.kind === 'corporate' ? author.name : author.family),
    ),
    year: record.year,
    journal: normaliseTitle(record.journal),
    volume: number(record.volume),
    issue: number(record.issue),
    firstPage: normalisePages(record.pages).first.replace(/^0+/, ''),
    doi: record.doi,
    pmid: record.pmid,
    kind:
      record.type === 'preprint' || record.type === 'trial-registration'
        ? record.type
        : (kinds.find(([, pattern]) => pattern.test(title))?.[0] ?? ''),
  }
}

function number(written: string): string {
  return /\d+/.exec(written)?.[0].replace(/^0+/, '') ?? ''
}
