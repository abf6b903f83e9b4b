import type { OutlineEntry } from './document-text.ts'
import { foldText, unfold } from './fold-text.ts'

/**
 * A heading of a file's own outline as the page has it, and where; as the outline writes it, at the beginning of the
 * page, where the page does not have it. Outlines lose spaces where a heading is broken over lines.
 */
export function placeHeading(page: string, written: string): { title: string; position: number } {
  const title = written.replace(/\s+/g, ' ').trim()
  const folded = foldText(page, 'none')
  const wanted = foldText(title, 'none').text
  const places: number[] = []
  for (
    let at = wanted === '' ? -1 : folded.text.indexOf(wanted);
    at !== -1;
    at = folded.text.indexOf(wanted, at + 1)
  )
    places.push(at)
  const beginsLine = (at: number) => /(?:^|\n)[\d.\s]*$/.test(page.slice(0, folded.from[at]))
  const at = places.find(beginsLine) ?? places[0]
  if (at === undefined) return { title, position: 0 }
  const { start, end } = unfold(folded, at, at + wanted.length)
  return { title: page.slice(start, end).replace(/\s+/g, ' '), position: start }
}

const sections =
  /^(?:(?:\d+|[ivx]+)[.)]?\s+)?(?:abstract|summary|introduction|background|aims?|objectives?|(?:materials? and )?methods?|methodology|study design|participants|results|findings|discussion|limitations|conclusions?|acknowledge?ments|funding|references|bibliography|appendix|resumen|introducci[oó]n|antecedentes|objetivos?|(?:material(?:es)? y )?m[eé]todos?|metodolog[ií]a|resultados|hallazgos|discusi[oó]n|limitaciones|conclusi[oó]n(?:es)?|agradecimientos|financia(?:ci[oó]n|miento)|referencias(?: bibliogr[aá]ficas)?|bibliograf[ií]a|resumo|introdu[cç][aã]o|(?:materia(?:l|is) e )?m[eé]todos?|metodologia|discuss[aã]o|limita[cç][oõ]es|conclus[aã]o|conclus[oõ]es|considera[cç][oõ]es finais|agradecimentos|financiamento|refer[eê]ncias(?: bibliogr[aá]ficas)?)\s*:?$/i

/**
 * The sections of an article by their customary names, for files without an outline of their own: lines that hold
 * nothing but such a name, numbered or not, in English, Spanish or Portuguese.
 */
export function headingsOf(pages: readonly string[]): OutlineEntry[] {
  return pages.flatMap((text, index) => {
    const found: OutlineEntry[] = []
    let position = 0
    for (const line of text.split('\n')) {
      const title = line.trim()
      if (title.length < 60 && sections.test(title))
        found.push({ title: title.replace(/\s*:$/, ''), level: 1, page: index + 1, position })
      position += line.length + 1
    }
    return found
  })
}
