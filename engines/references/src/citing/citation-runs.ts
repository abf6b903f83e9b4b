import { decodeEntities } from '../clean-text.ts'

/** A stretch of a citation in one manner of writing. */
export type CitationRun = { text: string; isItalic: boolean; isBold: boolean }

/**
 * A citation that `formatCitations` gave as HTML, in stretches of one manner of writing: for files that are no HTML.
 *
 * @example citationRuns('Ávila, A. <i>Un libro</i>.') // three runs, the second italic
 */
export function citationRuns(html: string): CitationRun[] {
  const runs: CitationRun[] = []
  let [italics, bolds] = [0, 0]
  for (const part of html.split(/(<[^>]*>)/)) {
    if (/^<(i|em)>$/.test(part)) italics += 1
    else if (/^<\/(i|em)>$/.test(part)) italics -= 1
    else if (/^<(b|strong)>$/.test(part)) bolds += 1
    else if (/^<\/(b|strong)>$/.test(part)) bolds -= 1
    else if (!part.startsWith('<')) {
      // Line ends between the blocks of an entry are no text; two of them are no two spaces.
      const text = decodeEntities(part).replace(/\s+/g, ' ')
      const said = runs.at(-1)?.text ?? ' '
      const added = said.endsWith(' ') ? text.trimStart() : text
      if (added !== '') runs.push({ text: added, isItalic: italics > 0, isBold: bolds > 0 })
    }
  }
  const last = runs.at(-1)
  return last ? [...runs.slice(0, -1), { ...last, text: last.text.trimEnd() }] : []
}
