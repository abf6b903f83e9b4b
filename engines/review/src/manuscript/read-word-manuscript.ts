import { type ManuscriptPiece, manuscriptPieces, type RawPiece } from './manuscript-text.ts'

/**
 * Reads the text and the tables of `word/document.xml` of a Word file, however it cuts words into runs. Deleted text of
 * tracked changes is left out; inserted text counts.
 *
 * @param xml WordprocessingML (ISO/IEC 29500).
 */
export function readWordManuscript(xml: string): ManuscriptPiece[] {
  const raw: RawPiece[] = []
  const body = xml.replace(/<w:del(?: [^>]*)?>[\s\S]*?<\/w:del>/g, '')
  for (const [whole] of body.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>|<w:p(?: [^>]*)?>[\s\S]*?<\/w:p>/g)) {
    if (whole.startsWith('<w:tbl>')) {
      const rows = [...whole.matchAll(/<w:tr(?: [^>]*)?>[\s\S]*?<\/w:tr>/g)].map(([row]) =>
        [...row.matchAll(/<w:tc(?: [^>]*)?>[\s\S]*?<\/w:tc>/g)].map(([cell]) => textOf(cell)),
      )
      raw.push({ kind: 'rows', rows })
      continue
    }
    const text = textOf(whole)
    if (text === '') continue
    const isHeading = /<w:pStyle w:val="(?:Heading|Title|T[ií]tulo|berschrift)[^"]*"/i.test(whole)
    raw.push({ kind: isHeading ? 'heading' : 'paragraph', text })
  }
  return manuscriptPieces(raw)
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\/>|<\/w:p>/g)]
    .map((match) => match[1] ?? ' ')
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .trim()
}
