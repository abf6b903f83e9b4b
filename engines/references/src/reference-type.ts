import type { ReferenceType } from './reference.ts'

/** Our type for the words that formats use; looked up in small letters without punctuation. */
const words: readonly [RegExp, ReferenceType][] = [
  [/preprint|posted content/, 'preprint'],
  [/trial regist|clinicaltrials|clinical trial protocol regist/, 'trial-registration'],
  [
    /^(jour|jfull|ejour|mgzn|news|inpr|article|journal.*|abst|magazine.*|.*journal article.*|review|research article|electronic article)$/,
    'article',
  ],
  [/^(cpaper|conf|inproceedings|conference.*|proceedings.*|.*congress.*|meeting abstract|c)$/, 'conference'],
  [/^(chap|echap|incollection|inbook|.*chapter.*|book section|encyc|dict)$/, 'chapter'],
  [/^(book|ebook|edbook|whole|booklet|monograph|proceedings|edited book|b)$/, 'book'],
  [/^(thes|phdthesis|mastersthesis|thesis|dissertation|.*thesis.*)$/, 'thesis'],
  [/^(rprt|techreport|report|govdoc|gov|standard|government document)$/, 'report'],
  [/^(data|dataset|aggr|dbase|database)$/, 'dataset'],
  [/^(elec|web|online|blog|electronic|webpage|web page|icomm)$/, 'web-page'],
  [/article|journal|editorial|letter|comment|review/, 'article'],
]

/** The type of reference that a word of some format names; `other` where none is known. */
export function referenceTypeOf(written: string): ReferenceType {
  const word = written.trim().toLowerCase()
  return words.find(([pattern]) => pattern.test(word))?.[1] ?? 'other'
}
