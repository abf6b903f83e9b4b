/** What a column of a table holds. Several columns may hold keywords, ISSNs, addresses or notes. */
export type ColumnUse =
  | 'id'
  | 'type'
  | 'title'
  | 'authors'
  | 'editors'
  | 'year'
  | 'date'
  | 'month'
  | 'day'
  | 'journal'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'start-page'
  | 'end-page'
  | 'citation'
  | 'doi'
  | 'pmid'
  | 'issn'
  | 'publisher'
  | 'abstract'
  | 'keywords'
  | 'language'
  | 'url'
  | 'notes'

/** A column by its name in the file; `use` is null where its content is only kept as written. */
export type Column = { name: string; use: ColumnUse | null }

/**
 * Names in small letters and digits alone, the surest first: Scopus, Embase, Web of Science, PubMed, ProQuest, IEEE, Springer,
 * BVS, Rayyan, Covidence, ASReview, Zotero; English, Spanish and Portuguese. Uses are given in this order.
 */
const names: readonly [ColumnUse, string][] = [
  ['title', 'title primarytitle articletitle documenttitle titulo ti title1 itemtitle studytitle'],
  ['abstract', 'abstract abstracttext resumen resumo ab abstractnote notesabstract summary'],
  [
    'authors',
    'authors author authornames firstauthors autores autor au reviewbyline byline authorfullnames authorsprimary creator creators',
  ],
  [
    'journal',
    'journal sourcetitle publicationtitle journalname journaltitle secondarytitle publicationname revista journalbook so containertitle periodical venue booktitle publication journalabbreviation alternatetitle1',
  ],
  ['year', 'year publicationyear pubyear py ano anio year1 publishedyear publishyear yearpublished'],
  ['date', 'date publicationdate datepublished coverdate pubdate fecha data pd'],
  ['month', 'month publishedmonth mes'],
  ['day', 'day publishedday dia'],
  ['doi', 'doi itemdoi digitalobjectidentifier doilink di'],
  ['pmid', 'pmid pubmedid medlinepmid pubmed pm'],
  ['id', 'id key recordid studyid eid covidence refid accessionnumber ut an recnumber zoteroid'],
  [
    'type',
    'itemtype documenttype type publicationtype typeofreference contenttype tipo referencetype dt category',
  ],
  ['volume', 'volume vol journalvolume volumen volumenumber vl'],
  ['issue', 'issue journalissue issuenumber numero no is number'],
  ['pages', 'pages page pagination paginas pg articlepages firstpagelastpage ps'],
  ['start-page', 'pagestart startpage firstpage sp bp beginningpage artno articlenumber ar'],
  ['end-page', 'pageend endpage lastpage ep endingpage'],
  ['citation', 'source citation fuente fonte'],
  ['editors', 'editors editor secondaryauthors be'],
  ['issn', 'issn printissn issnprint isbnissn sn eissn ei isbn bn'],
  ['publisher', 'publisher editorial editora publishername pu'],
  [
    'keywords',
    'keywords authorkeywords keyword palabrasclave palavraschave manualtags automatictags indexkeywords descriptors descriptor de tags',
  ],
  ['language', 'language languageoforiginaldocument idioma lengua lingua la articlelanguage'],
  ['url', 'url link urls fulltexturl fulltextlink weblink enlace openurllink fullrecordentryembaselink'],
  ['notes', 'notes note notas extra usernotes'],
]

/** All uses, in the order in which they are guessed. */
export const columnUses: readonly ColumnUse[] = names.map(([use]) => use)

const several: ReadonlySet<ColumnUse> = new Set(['keywords', 'issn', 'url', 'notes'])

/**
 * What each column holds: from its name; and from its cells where the names leave the title, DOI, year or abstract open. For
 * one use the surest name wins, and a column has one use.
 *
 * @param rows some rows below the head.
 * @example guessColumns(['Title', 'Source title']) // uses 'title' and 'journal'
 */
export function guessColumns(head: readonly string[], rows: readonly (readonly string[])[] = []): Column[] {
  const folded = head.map(foldName)
  const uses: (ColumnUse | null)[] = head.map(() => null)
  for (const [use, candidates] of names)
    for (const candidate of candidates.split(' ')) {
      const index = folded.findIndex((name, position) => name === candidate && uses[position] === null)
      if (index < 0) continue
      uses[index] = use
      if (!several.has(use)) break
    }
  if (rows.length > 0) guessFromCells(uses, rows)
  return head.map((name, index) => ({ name, use: uses[index] ?? null }))
}

/** How many uses the names of a row give; a row of data gives hardly any. */
export function knownNames(row: readonly string[]): number {
  return new Set(guessColumns(row).flatMap(({ use }) => use ?? [])).size
}

function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\((s|es)\)/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function guessFromCells(uses: (ColumnUse | null)[], rows: readonly (readonly string[])[]): void {
  const open = (use: ColumnUse) => !uses.includes(use)
  const share = (index: number, fits: (cell: string) => boolean) => {
    const cells = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '')
    return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length
  }
  const take = (use: ColumnUse, fits: (cell: string) => boolean) => {
    if (!open(use)) return
    const index = uses.findIndex((known, position) => known === null && share(position, fits) > 0.8)
    if (index >= 0) uses[index] = use
  }
  take('doi', (cell) => /^\s*(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)?10\.\d{4,9}\/\S+\s*$/i.test(cell))
  if (open('date')) take('year', (cell) => /^\s*(1[5-9]|20)\d\d(\.0)?\s*$/.test(cell))
  take('abstract', (cell) => cell.length > 300 && cell.includes(' '))
  take(
    'title',
    (cell) =>
      cell.length > 25 && cell.length < 400 && /\p{L}+ \p{L}+ \p{L}/u.test(cell) && !/[;|]/.test(cell),
  )
}
