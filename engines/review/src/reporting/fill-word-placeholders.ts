import type { Placeholder } from './placeholders.ts'
import { escapeXml } from './svg-text.ts'

/** The XML of a part of a Word file with its placeholders filled, and names that stand for nothing, with their paragraph. */
export type FilledWord = { xml: string; filled: number; unknown: { name: string; paragraph: number }[] }

const paragraphs = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g
const controls =
  /<w:sdt>(?:(?!<w:sdt>)[\s\S])*?<w:tag w:val="ayni:([\w.-]+)"\/>(?:(?!<w:sdt>)[\s\S])*?<\/w:sdt>/g
/** A text box without another in it: paragraphs within a paragraph. */
const innerBoxes = /<w:txbxContent>(?:(?!<w:txbxContent>)[\s\S])*?<\/w:txbxContent>/g
const runs = /<w:r(?: [^>]*)?>(?:(?!<w:r[ >])[\s\S])*?<\/w:r>/g

/**
 * Fills `{{name}}` in a part of a Word file (`word/document.xml`, headers, footers, notes). Each value becomes a content
 * control that bears the name, so that the same file can be filled again; a name that Word cut into several runs is put
 * together, in the look of its first run. What is unknown stays as written.
 *
 * @param xml WordprocessingML (ISO/IEC 29500).
 */
export function fillWordPlaceholders(xml: string, values: readonly Placeholder[]): FilledWord {
  const boxes: string[] = []
  const inBoxes: Pick<FilledWord, 'filled' | 'unknown'> = { filled: 0, unknown: [] }
  let outside = xml
  // From the innermost out, for a box may hold another: each leaves a mark in the paragraph that anchors it.
  for (let before = ''; before !== outside; ) {
    before = outside
    outside = outside.replace(innerBoxes, (box: string, at: number) => {
      const done = fillOutsideBoxes(box, values)
      inBoxes.filled += done.filled
      const paragraph = before.slice(0, at).split('</w:p>').length
      inBoxes.unknown.push(...done.unknown.map(({ name }) => ({ name, paragraph })))
      boxes.push(done.xml)
      return `<ayni:box at="${boxes.length - 1}"/>`
    })
  }
  const body = fillOutsideBoxes(outside, values)
  let result = body.xml
  for (let before = ''; before !== result; ) {
    before = result
    result = result.replace(/<ayni:box at="(\d+)"\/>/g, (_, at: string) => boxes[Number(at)] ?? '')
  }
  return {
    xml: result,
    filled: body.filled + inBoxes.filled,
    unknown: [...body.unknown, ...inBoxes.unknown],
  }
}

function fillOutsideBoxes(xml: string, values: readonly Placeholder[]): FilledWord {
  const known = new Map(values.map(({ name, value }) => [name, value]))
  const unknown: FilledWord['unknown'] = []
  let filled = 0
  let paragraph = 0
  const again = xml.replace(controls, (control: string, name: string) => {
    const value = known.get(name)
    if (value === undefined) {
      unknown.push({ name, paragraph: xml.slice(0, xml.indexOf(control)).split('</w:p>').length })
      return control
    }
    filled += 1
    const look = /<w:rPr>[\s\S]*?<\/w:rPr>/.exec(/<w:sdtContent>[\s\S]*/.exec(control)?.[0] ?? '')?.[0] ?? ''
    return controlOf(name, value, look)
  })
  const result = again.replace(paragraphs, (whole: string) => {
    paragraph += 1
    if (!textOf(whole).includes('{{')) return whole
    const found = fillParagraph(whole, known)
    filled += found.filled
    unknown.push(...found.unknown.map((name) => ({ name, paragraph })))
    return found.xml
  })
  return { xml: result, filled, unknown }
}

type Cut = { from: number; to: number; name: string; value: string }

function fillParagraph(
  xml: string,
  known: ReadonlyMap<string, string>,
): { xml: string; filled: number; unknown: string[] } {
  let text = ''
  // A run that holds more than text (a tab, a picture) stays whole, and no name goes across it.
  const pieces = [...xml.matchAll(runs)].map((match) => {
    const start = text.length
    const own = isPlain(match[0]) ? textOf(match[0]) : ''
    text += own === '' ? '\u0000' : own
    return { at: match.index, xml: match[0], start, end: text.length, isText: own !== '' }
  })
  const cuts: Cut[] = []
  const unknown: string[] = []
  for (const match of text.matchAll(/\{\{\s*([\w.-]+)\s*\}\}/g)) {
    const name = match[1] ?? ''
    const value = known.get(name)
    if (value === undefined) unknown.push(name)
    else cuts.push({ from: match.index, to: match.index + match[0].length, name, value })
  }
  let result = ''
  let copied = 0
  for (const piece of pieces) {
    result += xml.slice(copied, piece.at)
    copied = piece.at + piece.xml.length
    const touching = cuts.filter(({ from, to }) => from < piece.end && to > piece.start)
    result += touching.length === 0 ? piece.xml : cutRun(piece, text, touching)
  }
  return { xml: result + xml.slice(copied), filled: cuts.length, unknown }
}

/** A run without what names take from it, and a control where a name begins. */
function cutRun(
  { xml, start, end }: { xml: string; start: number; end: number },
  text: string,
  cuts: readonly Cut[],
): string {
  const look = lookOf(xml)
  let result = ''
  let at = start
  for (const { from, to, name, value } of cuts) {
    if (from > at) result += runOf(look, text.slice(at, from))
    if (from >= start) result += controlOf(name, value, look)
    at = Math.min(to, end)
  }
  return at < end ? result + runOf(look, text.slice(at, end)) : result
}

function isPlain(run: string): boolean {
  const inner = run
    .replace(/^<w:r(?: [^>]*)?>|<\/w:r>$/g, '')
    .replace(/<w:rPr>[\s\S]*?<\/w:rPr>|<w:rPr\/>/, '')
    .replace(/<w:t(?: [^>]*)?>[^<]*<\/w:t>|<w:lastRenderedPageBreak\/>/g, '')
  return inner.trim() === ''
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map((match) => unescapeXml(match[1] ?? ''))
    .join('')
}

function lookOf(run: string): string {
  return /<w:rPr>[\s\S]*?<\/w:rPr>/.exec(run)?.[0] ?? ''
}

function runOf(look: string, text: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
  return `<w:r>${look}${lines.join('<w:br/>')}</w:r>`
}

function controlOf(name: string, value: string, look: string): string {
  return `<w:sdt><w:sdtPr><w:alias w:val="${name}"/><w:tag w:val="ayni:${name}"/></w:sdtPr><w:sdtContent>${runOf(look, value)}</w:sdtContent></w:sdt>`
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}
