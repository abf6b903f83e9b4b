/** What a person looks for, taken apart: words for the index of texts, and fields that stand in no text. */
export type RecordQuery = {
  /** Words, phrases and fields that the record must hold, as the store's `search` takes them; `''` for none. */
  words: string
  /** Those it must not hold, each for itself. */
  without: string[]
  years: { from: number; to: number } | null
  sources: string[]
  languages: string[]
  labels: string[]
}

/**
 * Reads a search as people type it: `hope "mutual aid" author:roth -title:protocol year:2015-2020 source:pubmed
 * language:es label:later`.
 *
 * @example readRecordQuery('hope year:2015-').years // { from: 2015, to: Infinity }
 */
export function readRecordQuery(typed: string): RecordQuery {
  const query: RecordQuery = { words: '', without: [], years: null, sources: [], languages: [], labels: [] }
  const words: string[] = []
  for (const [whole, minus, field = '', phrase, word = ''] of typed.matchAll(
    /(-)?(?:(\p{L}+):)?(?:"([^"]*)"|(\S+))/gu,
  )) {
    const value = phrase ?? word
    if (minus !== undefined) query.without.push(whole.slice(1))
    else if (field === 'year' && yearsOf(value)) query.years = yearsOf(value)
    else if (field === 'source') query.sources.push(value)
    else if (field === 'language') query.languages.push(value.toLowerCase())
    else if (field === 'label') query.labels.push(value)
    else words.push(whole)
  }
  query.words = words.join(' ')
  return query
}

/** `2015`, `2015-2020`, `2015-`, `-2020`; `null` for what says no years. */
export function yearsOf(value: string): RecordQuery['years'] {
  const match = /^(\d{4})?(-|–|\.\.)?(\d{4})?$/.exec(value)
  if (!match || (match[1] === undefined && match[3] === undefined)) return null
  const [, from, dash, to] = match
  if (dash === undefined) return { from: Number(from), to: Number(from) }
  return { from: Number(from ?? 0), to: to === undefined ? Number.POSITIVE_INFINITY : Number(to) }
}
