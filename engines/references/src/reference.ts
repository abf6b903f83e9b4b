/**
 * A reference: one entry of a bibliographic file, before it belongs to a review.
 *
 * Every text field is trimmed text without markup, `''` or `[]` where the file says nothing.
 * `raw` keeps each tag of the entry in file order as it was written, so that nothing is lost even
 * where a field is not understood.
 */
export type Reference = {
  type: ReferenceType
  title: string
  abstract: string
  authors: Author[]
  editors: Author[]
  /** Four-digit year of publication, `null` where none can be read. */
  year: number | null
  /** The date as written in the file. */
  date: string
  /** Journal, proceedings or book in which it appeared. */
  journal: string
  volume: string
  issue: string
  /** Pages as written, e.g. `345-9` or `e12`; see `normalisePages` for comparison. */
  pages: string
  /** Bare and in lower case, without resolver, e.g. `10.1016/j.jad.2019.05.039`. */
  doi: string
  /** Digits only. */
  pmid: string
  /** ISSN and ISBN as `1234-567X` or digits. */
  issn: string[]
  publisher: string
  keywords: string[]
  /** As written: `eng`, `Spanish`, `pt`. */
  language: string
  urls: string[]
  /** The database's own key for the entry (accession number, citation key, ID column). */
  accession: string
  notes: string[]
  raw: RawField[]
  /** The format of the file it was read from, which says what the tags of `raw` mean. */
  format?: Format
}

/** The formats of files that Ayni reads. */
export type Format =
  | 'ris'
  | 'nbib'
  | 'pubmed-xml'
  | 'bibtex'
  | 'endnote-xml'
  | 'refer'
  | 'refworks'
  | 'ovid'
  | 'wos'
  | 'csl-json'
  | 'csv'
  | 'xlsx'

export type ReferenceType =
  | 'article'
  | 'book'
  | 'chapter'
  | 'conference'
  | 'thesis'
  | 'report'
  | 'preprint'
  | 'dataset'
  | 'trial-registration'
  | 'web-page'
  | 'other'

export type Author =
  | { kind: 'person'; family: string; given: string; particle: string; suffix: string }
  | { kind: 'corporate'; name: string }

/** One tag of the file and its value, as written. */
export type RawField = { tag: string; value: string }

/** Something in a file that a person should know of, and what was done about it. */
export type Problem = {
  /** `lost`: an entry or value could not be used. `changed`: used after a repair. `noticed`: left as it is. */
  severity: 'lost' | 'changed' | 'noticed'
  /** 1-based line in the decoded file. */
  line: number
  /** The text concerned, as it stands in the file, cut at 2,000 characters. */
  raw: string
  /** What is wrong, a stable key such as `unknown-tag` or `entry-without-end`, for translation. */
  code: string
  /** One English sentence: what is wrong and what was done. */
  message: string
}

/** A reference without content, to be filled. */
export function emptyReference(): Reference {
  return {
    type: 'other',
    title: '',
    abstract: '',
    authors: [],
    editors: [],
    year: null,
    date: '',
    journal: '',
    volume: '',
    issue: '',
    pages: '',
    doi: '',
    pmid: '',
    issn: [],
    publisher: '',
    keywords: [],
    language: '',
    urls: [],
    accession: '',
    notes: [],
    raw: [],
  }
}

/** Raw text of a problem is cut here. */
export const rawLimit = 2_000
