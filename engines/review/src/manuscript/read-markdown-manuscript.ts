import { type ManuscriptPiece, manuscriptPieces, type RawPiece } from './manuscript-text.ts'

/**
 * Reads a manuscript in Markdown or plain text: headings, paragraphs, and tables with bars or tabs.
 * What Ayni filled in before is read as its value.
 *
 * @example readMarkdownManuscript('# Results\n\nWe included 37 studies.')[0] // { kind: 'text', where: 'Results', … }
 */
export function readMarkdownManuscript(text: string): ManuscriptPiece[] {
  const raw: RawPiece[] = []
  let paragraph: string[] = []
  let rows: string[][] = []
  const closeParagraph = () => {
    if (paragraph.length > 0) raw.push({ kind: 'paragraph', text: paragraph.join(' ') })
    paragraph = []
  }
  const closeRows = () => {
    if (rows.length > 1) raw.push({ kind: 'rows', rows })
    else paragraph.push(...rows.map((cells) => cells.join(' ')))
    rows = []
  }
  for (const line of text.replace(/<!--[\s\S]*?-->/g, '').split(/\r?\n/)) {
    const cells = cellsOf(line)
    if (cells) {
      closeParagraph()
      if (!cells.every((cell) => /^:?-+:?$/.test(cell))) rows.push(cells)
      continue
    }
    if (rows.length > 0) closeRows()
    const plain = withoutMarks(line)
    const heading = /^#{1,6}\s+/.test(line)
    if (plain === '' || heading) closeParagraph()
    if (heading) raw.push({ kind: 'heading', text: plain })
    else if (plain !== '') {
      paragraph.push(plain)
      // A caption in bold ends with its line: what follows is its text or the table.
      if (/^\s*\*\*.*\*\*\s*$/.test(line)) closeParagraph()
    }
  }
  closeRows()
  closeParagraph()
  return manuscriptPieces(raw)
}

function cellsOf(line: string): string[] | null {
  if (/^\s*\|.*\|\s*$/.test(line))
    return line
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map(withoutMarks)
  return line.includes('\t') ? line.split('\t').map(withoutMarks) : null
}

function withoutMarks(text: string): string {
  return text
    .replace(/^#{1,6}\s+|^>\s+/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*+|(?<!\w)_+|_+(?!\w)|`/g, '')
    .replace(/\\([\\`*_<>[\]#|])/g, '$1')
    .replace(/\$\s*\\kappa\s*\$/g, 'κ')
    .trim()
}
