import { decodeEntities, normaliseDoi } from '@ayni/references'
import type { OutlineEntry } from './document-text.ts'

/** A full text without pages of its own: one page, one paragraph a line, its headings. */
export type FlowingText = { pages: string[]; outline: OutlineEntry[]; title: string; doi: string }

/** Parts of a web page that are not its text. */
const left = /^(?:script|style|template|noscript|nav|svg|head|iframe|button|footer)$/
const blocks =
  /^(?:p|div|section|article|main|header|aside|ul|ol|li|dl|dt|dd|table|tr|blockquote|figure|figcaption|pre|hr|br|h[1-6])$/

/**
 * The text of an HTML page: paragraphs one a line, headings as outline, title and DOI from its metadata. Nothing of it is
 * ever run or shown as markup.
 *
 * @example readHtml('<h1>Trust</h1><p>It grows.</p>').pages // ['Trust\nIt grows.']
 */
export function readHtml(html: string): FlowingText {
  const outline: OutlineEntry[] = []
  let text = ''
  let line = ''
  let level = 0
  const finish = () => {
    const paragraph = decodeEntities(line).replace(/\s+/g, ' ').trim()
    line = ''
    if (paragraph === '') return
    if (text !== '') text += '\n'
    if (level > 0) outline.push({ title: paragraph, level, page: 1, position: text.length })
    text += paragraph
  }
  for (const part of partsOf(html)) {
    if ('words' in part) line += part.words
    else {
      if (/^t[dh]$/.test(part.tag)) line += ' '
      if (!blocks.test(part.tag)) continue
      finish()
      const heading = /^h([1-6])$/.exec(part.tag)
      if (heading) level = part.isClosing ? 0 : Number(heading[1])
    }
  }
  finish()
  return {
    pages: [text],
    outline,
    title: metaOf(html, 'citation_title|dc\\.title|og:title') || titleOf(html),
    doi: normaliseDoi(metaOf(html, 'citation_doi|dc\\.identifier|prism\\.doi')),
  }
}

/** Words and tags in their order, in one pass whatever is broken: what is left out is skipped, a lone `<` is a word. */
function* partsOf(html: string): Generator<{ words: string } | { tag: string; isClosing: boolean }> {
  const lower = html.toLowerCase()
  const unclosed = new Set<string>()
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) break
    if (open > at) yield { words: html.slice(at, open) }
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end === -1 ? html.length : end + 3
      continue
    }
    const close = html.indexOf('>', open)
    const [, closing, tag] = /^<(\/?)([a-z][a-z0-9]*)/.exec(lower.slice(open, open + 24)) ?? []
    if (close === -1 || (tag === undefined && !/^<[!?/]/.test(html.slice(open, open + 2)))) {
      yield { words: '<' }
      at = open + 1
      if (close === -1) break
      continue
    }
    at = close + 1
    if (tag === undefined) continue
    if (closing === '' && left.test(tag) && !unclosed.has(tag)) {
      const end = lower.indexOf(`</${tag}`, at)
      if (end === -1) unclosed.add(tag)
      else at = end
    }
    yield { tag, isClosing: closing === '/' }
  }
  if (at < html.length) yield { words: html.slice(at) }
}

/** Plain text: form feeds part its pages, blank lines its paragraphs. */
export function readPlainText(written: string): FlowingText {
  const pages = written
    .replace(/\r\n?/g, '\n')
    .split('\f')
    .map((page) =>
      page
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    )
  return { pages: pages.filter((page, index) => page !== '' || index === 0), outline: [], title: '', doi: '' }
}

function titleOf(html: string): string {
  return decodeEntities(/<title\b[^<>]*>([^<]*)/i.exec(html)?.[1] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

function metaOf(html: string, names: string): string {
  const named = new RegExp(`(?:name|property)\\s*=\\s*["']?(?:${names})["'\\s]`, 'i')
  for (const [tag] of html.matchAll(/<meta\b[^<>]*>/gi)) {
    if (!named.test(tag)) continue
    const content = /content\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag)
    const value = decodeEntities(content?.[1] ?? content?.[2] ?? '').trim()
    if (value !== '') return value
  }
  return ''
}
