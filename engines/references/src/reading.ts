/** What reads bytes. It brings tables of old encodings, so the screens, which read none, do without. */
export { readReferences } from './read-references.ts'
export { type FileKind, type ReferenceReader, referenceReader } from './reference-reader.ts'
export { previewTable, type TablePreview } from './table/preview-table.ts'
export { tableRows } from './table/table-rows.ts'
