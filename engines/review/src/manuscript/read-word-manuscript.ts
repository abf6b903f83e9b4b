import { type ManuscriptPiece, manuscriptPieces, type RawPiece } from './manuscript-text.ts'

/** The parts of a Word file in which an author writes, as WordprocessingML (ISO/IEC 29500). */
export type WordParts = {
  document: string
  /** `footnotes.xml` and `endnotes.xml`. */
  footnotes?: string
  endnotes?: string
  /** All of `header1.xml`, `footer1.xml`, …: a file may have one for first, odd and even pages. */
  margins?: readonly string[]
}

/** What holds no text of the manuscript: deleted and moved away, and the copy of a text box for old programs. */
const unread =
  /<w:(del|moveFrom)(?: [^>]*[^/>])?>[\s\S]*?<\/w:\1>|<mc:Fallback(?: [^>]*)?>[\s\S]*?<\/mc:Fallback>/g
const innerBox = /<w:txbxContent>((?:(?!<w:txbxContent>)[\s\S])*?)<\/w:txbxContent>/
const innerTable = /<w:tbl>(?:(?!<w:tbl>)[\s\S])*?<\/w:tbl>/g
const note = /<w:(foot|end)note(?: [^>]*?)? w:id="(-?\d+)"[^>]*>([\s\S]*?)<\/w:\1note>/g
const noteReference = /<w:(foot|end)noteReference(?: [^>]*?)? w:id="(-?\d+)"/g

/**
 * Reads the text and the tables of a Word file, however it cuts words into runs: body, text boxes, tables within tables,
 * headers and footers. A note is read behind the paragraph or table that refers to it, so it stands under the same heading
 * and may explain the letters of a table. Deleted text of tracked changes is left out; inserted text counts.
 *
 * @example readWordManuscript({ document: '<w:p><w:r><w:t>We included 37 studies.</w:t></w:r></w:p>' })
 */
export function readWordManuscript({
  document,
  footnotes = '',
  endnotes = '',
  margins = [],
}: WordParts): ManuscriptPiece[] {
  const notes = new Map<string, string>()
  for (const part of [footnotes, endnotes])
    for (const [, kind = '', id = '', xml = ''] of part.replace(unread, '').matchAll(note))
      notes.set(`${kind} ${id}`, textOf(xml))
  // The same header on first, odd and even pages is one text.
  const framing = new Map(
    margins.flatMap((xml) => rawPieces(xml, notes).map((piece) => [JSON.stringify(piece), piece])),
  )
  return [...manuscriptPieces([...framing.values()]), ...manuscriptPieces(rawPieces(document, notes))]
}

function rawPieces(xml: string, notes: ReadonlyMap<string, string>): RawPiece[] {
  const raw: RawPiece[] = []
  for (const [whole] of flattened(xml).matchAll(
    /<w:tbl>[\s\S]*?<\/w:tbl>|<w:p(?: [^>]*)?>[\s\S]*?<\/w:p>/g,
  )) {
    if (whole.startsWith('<w:tbl>')) raw.push({ kind: 'rows', rows: rowsOf(whole) })
    else {
      const text = textOf(whole)
      const isHeading = /<w:pStyle w:val="(?:Heading|Title|T[ií]tulo|berschrift)[^"]*"/i.test(whole)
      if (text !== '') raw.push({ kind: isHeading ? 'heading' : 'paragraph', text })
    }
    for (const [, kind = '', id = ''] of whole.matchAll(noteReference)) {
      const text = notes.get(`${kind} ${id}`) ?? ''
      if (text !== '') raw.push({ kind: 'paragraph', text })
    }
  }
  return raw
}

/** Text boxes stand behind the paragraph that anchors them, and tables within a cell behind their table. */
function flattened(xml: string): string {
  let body = xml.replace(unread, '').replace(/<w:p(?: [^>]*)?\/>/g, '')
  for (let box = innerBox.exec(body); box; box = innerBox.exec(body)) {
    const rest = body.slice(box.index + box[0].length)
    const end = rest.indexOf('</w:p>') + '</w:p>'.length
    body = `${body.slice(0, box.index)}${rest.slice(0, end)}${box[1]}${rest.slice(end)}`
  }
  return body.replace(/<w:tbl>[\s\S]*/, (tables) => {
    const inner: string[] = []
    let outer = tables
    for (let isNested = true; isNested; ) {
      isNested = false
      outer = outer.replace(innerTable, (table: string, at: number) => {
        const before = outer.slice(0, at)
        if (before.split('<w:tbl>').length <= before.split('</w:tbl>').length) return table
        isNested = true
        inner.push(table)
        return ''
      })
    }
    return `${outer}${inner.join('')}`
  })
}

function rowsOf(table: string): string[][] {
  return [...table.matchAll(/<w:tr(?: [^>]*)?>[\s\S]*?<\/w:tr>/g)].map(([row]) =>
    [...row.matchAll(/<w:tc(?: [^>]*)?>[\s\S]*?<\/w:tc>/g)].flatMap(([cell]) => {
      // A cell over several columns keeps the others in their places.
      const span = Number(/<w:gridSpan w:val="(\d{1,2})"/.exec(cell)?.[1] ?? 1)
      return [textOf(cell), ...Array<string>(Math.max(0, span - 1)).fill('')]
    }),
  )
}

function textOf(xml: string): string {
  return [
    ...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(noBreakHyphen|tab|br|cr)(?: [^>]*)?\/>|<\/w:p>/g),
  ]
    .map(([, text, mark]) => text ?? (mark === 'noBreakHyphen' ? '-' : ' '))
    .join('')
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex: string | undefined, decimal: string | undefined) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .trim()
}
