import type { ReferenceType } from './reference.ts'

/** Our type for the words that formats use; looked up in small letters. The first that matches counts. */
const words: readonly [RegExp, ReferenceType][] = [
  [/preprint|posted content/, 'preprint'],
  [/trial.regist|clinicaltrials|clinical trial protocol regist/, 'trial-registration'],
  [/^(jour|jfull|ejour|mgzn|news|inpr|article|abst|review|research article|electronic article)$/, 'article'],
  [/meeting abstract|conference|congress|^(cpaper|conf|inproceedings|proceedings .*)$/, 'conference'],
  [
    /chapter|book section|^(chap|echap|incollection|inbook|encyc|dict|book, section|reference-entry)$/,
    'chapter',
  ],
  [
    /^(book|ebook|edbook|edited book|whole|booklet|monograph|proceedings|books?,.*|mvbook|collection)$/,
    'book',
  ],
  [/thesis|dissertation|^thes$/, 'thesis'],
  [/^(rprt|techreport|report|govdoc|gov|standard|government document|technical report|stand)$/, 'report'],
  [/^(data|dataset|aggr|dbase|database|online database)$/, 'dataset'],
  [/^(elec|web|online|blog|electronic|webpage|web ?page|web-page|icomm|post-weblog|website)$/, 'web-page'],
  [/article|journal|editorial|letter|comment|review|^mag/, 'article'],
]

const known = new Map<string, ReferenceType>()
/** Enough for the words of any database; a file of noise does not fill the memory. */
const mostKnown = 2_000

/** The type of reference that a word of some format names; `other` where none is known. */
export function referenceTypeOf(written: string): ReferenceType {
  const before = known.get(written)
  if (before) return before
  const word = written.trim().toLowerCase()
  const type = words.find(([pattern]) => pattern.test(word))?.[1] ?? 'other'
  if (known.size < mostKnown && written.length < 100) known.set(written, type)
  return type
}
