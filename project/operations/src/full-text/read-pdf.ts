import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { normaliseDoi } from '@ayni/references'
import { headingsOf, type OutlineEntry, pageText, placeHeading } from '@ayni/review'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ReadFullText } from './read-file.ts'

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Text, outline, title and DOI of a PDF. A scanned one has pages without text. */
export async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<ReadFullText> {
  const loading = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${join(library, 'cmaps')}/`,
    standardFontDataUrl: `${join(library, 'standard_fonts')}/`,
    wasmUrl: `${join(library, 'wasm')}/`,
  })
  try {
    const document = await loading.promise
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(pageText(items.filter((item) => 'str' in item)).text)
      page.cleanup()
    }
    const { title, doi } = await metadataOf(document)
    const own = await outlineOf(document, pages)
    return { kind: 'pdf', pages, outline: own.length > 1 ? own : headingsOf(pages), title, doi }
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    return { refused: name === 'PasswordException' ? 'locked' : 'damaged' }
  } finally {
    await loading.destroy()
  }
}

async function metadataOf(document: PDFDocumentProxy): Promise<{ title: string; doi: string }> {
  const { info, metadata } = await document.getMetadata()
  const of = (name: string): string => {
    const value: unknown = metadata?.get(name) ?? Reflect.get(info, name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const doi = ['prism:doi', 'dc:identifier', 'pdfx:doi', 'doi', 'Subject'].map(of).map(normaliseDoi)
  return { title: of('dc:title') || of('Title'), doi: doi.find((found) => found !== '') ?? '' }
}

type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

/** At most this many headings, this deep: some PDFs list every paragraph. */
const most = 400
const deepest = 4

async function outlineOf(document: PDFDocumentProxy, pages: readonly string[]): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = []
  const add = async (nodes: readonly Node[], level: number): Promise<void> => {
    for (const { title, dest, items } of nodes) {
      if (entries.length >= most || level > deepest) return
      const page = await pageOf(document, dest)
      if (page !== null && title.trim() !== '')
        entries.push({ level, page, ...placeHeading(pages[page - 1] ?? '', title) })
      await add(items, level + 1)
    }
  }
  await add((await document.getOutline()) ?? [], 1)
  return entries
}

async function pageOf(document: PDFDocumentProxy, dest: Node['dest']): Promise<number | null> {
  try {
    const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest
    const target: unknown = explicit?.[0]
    if (typeof target === 'number') return target + 1
    if (typeof target === 'object' && target !== null && 'num' in target && 'gen' in target) {
      const { num, gen } = target
      if (typeof num === 'number' && typeof gen === 'number')
        return (await document.getPageIndex({ num, gen })) + 1
    }
    return null
  } catch {
    // A heading that leads nowhere is left out.
    return null
  }
}
