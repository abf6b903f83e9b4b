import type { SearchEntry } from '@ayni/review'

const keywords = 'mutual aid groups / grupos de ayuda mutua; self-help groups / grupos de autoayuda'
const published =
  'As published: run between January and May 2022 (entered under the last day); hits per source not given.'

/** The searches as far as the article tells: the same keywords everywhere, no numbers per source. */
export const searches: readonly SearchEntry[] = [
  search('pubmed', 'PubMed', 'database', keywords, published),
  search('scopus', 'Scopus', 'database', keywords, published),
  search('scielo', 'SciELO', 'database', keywords, published),
  search('redalyc', 'Redalyc', 'database', keywords, published),
  search('embase', 'Embase', 'database', keywords, `${published} Named in the abstract, not in the methods.`),
  search(
    'cochrane',
    'Cochrane Library',
    'database',
    keywords,
    `${published} Named in the methods, not in the abstract.`,
  ),
  search(
    'grey',
    'Grey literature',
    'other',
    keywords,
    `${published} Providers, agencies and care services were asked.`,
  ),
  search('hand', 'Reference lists', 'other', '', `${published} Lists of the relevant articles, by hand.`),
]

function search(
  id: string,
  source: string,
  kind: SearchEntry['kind'],
  query: string,
  note: string,
): SearchEntry {
  return { search: id, source, kind, query, date: '2022-05-31', hits: null, note }
}
