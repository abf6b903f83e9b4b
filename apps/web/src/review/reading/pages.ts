import type { OutlineEntry, TextRange } from '@ayni/review'
import type { Mark } from './Marks.tsx'
import type { DrawnPage } from './text-pieces.ts'

/** A file as the reader has it: its text, page by page. */
export type ReadDocument = {
  hash: string
  name: string
  kind: 'pdf' | 'html' | 'text'
  characters: number
  pages: readonly string[]
  outline: readonly OutlineEntry[]
}

/** Where to go: to a page, or to words on it. A new object goes again. */
export type Target = { page: number; range: TextRange | null }

/** How large pages are: as wide as the place allows, or a factor of their true size. */
export type Zoom = 'fit' | number

/** What draws the pages of a kind of file. */
export type PagesProps = {
  document: ReadDocument
  /** The address of the file itself. */
  href: string
  headers: Record<string, string>
  marks: readonly Mark[]
  zoom: Zoom
  isSpread: boolean
  target: Target | null
  /** The page that is in sight. */
  onPage: (page: number) => void
  /** Pages whose text is on the screen now. */
  onDrawn: (drawn: readonly DrawnPage[]) => void
  onMark: (id: string) => void
  /** The scale that `fit` came to. */
  onScale: (scale: number) => void
}
