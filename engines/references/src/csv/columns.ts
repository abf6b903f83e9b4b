/** What a column of a table holds. */
export type ColumnUse =
  | 'id'
  | 'type'
  | 'title'
  | 'authors'
  | 'editors'
  | 'year'
  | 'journal'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'start-page'
  | 'end-page'
  | 'doi'
  | 'pmid'
  | 'issn'
  | 'isbn'
  | 'publisher'
  | 'abstract'
  | 'keywords'
  | 'language'
  | 'url'
  | 'notes'

/** A column by its name in the file; `use` is null where its content is only kept as written. */
export type Column = { name: string; use: ColumnUse | null }

/** Names in small letters and digits alone, the surest first. Scopus, Embase, Rayyan, Covidence, ASReview, Zotero, es, pt. */
const names: Record<ColumnUse, readonly string[]> = {
  id: [
    'id',
    'key',
    'recordid',
    'studyid',
    'eid',
    'covidence',
    'refid',
    'accessionnumber',
    'ut',
    'number',
    'recnumber',
    'zoteroid',
  ],
  type: [
    'type',
    'documenttype',
    'itemtype',
    'publicationtype',
    'typeofreference',
    'contenttype',
    'tipo',
    'referencetype',
  ],
  title: ['title', 'primarytitle', 'articletitle', 'documenttitle', 'titulo', 'ti', 'title1', 'itemtitle'],
  authors: [
    'authors',
    'reviewbyline',
    'byline',
    'author',
    'authornames',
    'firstauthors',
    'autores',
    'autor',
    'au',
    'authorfullnames',
    'authorsprimary',
  ],
  editors: ['editors', 'editor'],
  year: [
    'year',
    'publicationyear',
    'pubyear',
    'py',
    'ano',
    'anio',
    'year1',
    'date',
    'publicationdate',
    'publishedyear',
    'publishyear',
    'datepublished',
    'coverdate',
  ],
  journal: [
    'journal',
    'sourcetitle',
    'publicationtitle',
    'journalname',
    'journaltitle',
    'secondarytitle',
    'publicationname',
    'revista',
    'source',
    'containertitle',
    'periodical',
    'venue',
    'booktitle',
    'journalabbreviation',
  ],
  volume: ['volume', 'vol', 'journalvolume', 'volumen', 'vl'],
  issue: ['issue', 'journalissue', 'number', 'numero', 'no', 'issuenumber', 'is'],
  pages: ['pages', 'page', 'pagination', 'paginas', 'pg', 'articlepages', 'firstpagelastpage'],
  'start-page': ['pagestart', 'startpage', 'firstpage', 'sp', 'beginningpage'],
  'end-page': ['pageend', 'endpage', 'lastpage', 'ep', 'endingpage'],
  doi: ['doi', 'itemdoi', 'digitalobjectidentifier', 'doilink'],
  pmid: ['pmid', 'pubmedid', 'medlinepmid', 'pubmed'],
  issn: ['issn', 'printissn', 'issnprint', 'isbnissn', 'sn', 'eissn'],
  isbn: ['isbn'],
  publisher: ['publisher', 'editorial', 'editora', 'publishername'],
  abstract: ['abstract', 'abstracttext', 'resumen', 'resumo', 'ab', 'abstractnote', 'notesabstract'],
  keywords: [
    'keywords',
    'authorkeywords',
    'keyword',
    'palabrasclave',
    'palavraschave',
    'manualtags',
    'indexkeywords',
    'de',
    'tags',
    'emtreedrugindextermsmajorfocus',
  ],
  language: ['language', 'languageoforiginaldocument', 'idioma', 'lengua', 'lingua', 'la', 'articlelanguage'],
  url: ['url', 'link', 'urls', 'fulltextlink', 'weblink', 'enlace', 'fullrecordentryembaselink'],
  notes: ['notes', 'note', 'notas', 'extra', 'usernotes'],
}

/**
 * What each column holds, from its name; for one use the surest name wins, and a column has one use.
 *
 * @example guessColumns(['Title', 'Source title']) // uses 'title' and 'journal'
 */
export function guessColumns(head: readonly string[]): Column[] {
  const folded = head.map((name) =>
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  )
  const uses: (ColumnUse | null)[] = head.map(() => null)
  for (const [use, candidates] of entries(names))
    for (const candidate of candidates) {
      const index = folded.findIndex((name, position) => name === candidate && uses[position] === null)
      if (index < 0) continue
      uses[index] = use
      break
    }
  return head.map((name, index) => ({ name, use: uses[index] ?? null }))
}

function entries(record: Record<ColumnUse, readonly string[]>): [ColumnUse, readonly string[]][] {
  const uses: ColumnUse[] = [
    'title',
    'abstract',
    'authors',
    'journal',
    'year',
    'doi',
    'pmid',
    'id',
    'type',
    'volume',
    'issue',
    'pages',
    'start-page',
    'end-page',
    'editors',
    'issn',
    'isbn',
    'publisher',
    'keywords',
    'language',
    'url',
    'notes',
  ]
  return uses.map((use) => [use, record[use]])
}
