/** A piece of a manuscript: running text, or a table with what explains its letters. */
export type ManuscriptPiece =
  | { kind: 'text'; text: string; where: string }
  | {
      kind: 'table'
      name: string
      caption: string
      rows: string[][]
      legend: Record<string, string>
      where: string
    }

/** A line or paragraph as a file gives it, before tables are named and the references left out. */
export type RawPiece =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'rows'; rows: string[][] }

const captionLine = /^(?:table|tabla|tabela|cuadro|quadro)\s+\d+/i
const references = /^(?:references|referencias|referências|bibliography|bibliografía|bibliografia)\b/i

/**
 * Names tables by the caption before them, explains their letters by the note behind them (`A: Quality of life; B: …`),
 * tells each piece the heading it stands under, and leaves out the list of references.
 */
export function manuscriptPieces(raw: readonly RawPiece[]): ManuscriptPiece[] {
  const pieces: ManuscriptPiece[] = []
  let heading = ''
  let inReferences = false
  let caption = ''
  let tables = 0
  raw.forEach((piece, index) => {
    if (piece.kind === 'heading') {
      inReferences = references.test(piece.text)
      if (captionLine.test(piece.text)) caption = piece.text
      else heading = piece.text
      return
    }
    if (inReferences) return
    if (piece.kind === 'paragraph') {
      if (captionLine.test(piece.text) && piece.text.length < 300) caption = piece.text
      pieces.push({ kind: 'text', text: piece.text, where: heading })
      return
    }
    tables += 1
    const name = captionLine.exec(caption)?.[0] ?? `Table ${tables}`
    const behind = raw
      .slice(index + 1, index + 4)
      .flatMap((next) => (next.kind === 'paragraph' ? [next.text] : []))
    pieces.push({
      kind: 'table',
      name,
      caption,
      rows: piece.rows,
      legend: legendOf(behind.join('\n')),
      where: name,
    })
  })
  return pieces
}

function legendOf(text: string): Record<string, string> {
  const entries = [...text.matchAll(/(?:^|[\s;,.(])([A-Z])\s*[:=]\s*([^;.\n]+)/g)]
  return Object.fromEntries(entries.map(([, letter = '', meaning = '']) => [letter, meaning.trim()]))
}

/**
 * The sentences of a text; a point in a number, after an initial or in `et al.` ends none.
 *
 * @example sentencesOf('Kappa was 0.86. Yip et al. (2002) agree.') // two sentences
 */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .split(
      /(?<!(?<!\p{L})(?:[Aa]l|[Vv]s|[Cc]f|[Ff]ig|pp?|n|\p{Lu})\.)(?<=[.!?]["”»)]?) (?=["“«(¿¡]?[\p{Lu}\d])/u,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
