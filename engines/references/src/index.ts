export { formatAuthor, formatAuthors, parseAuthor, parseAuthors } from './authors.ts'
export { cleanText, decodeEntities } from './clean-text.ts'
export { cslItem } from './csl/write-csl.ts'
export { languageTags } from './language-tags.ts'
export { normaliseDoi, normalisePages, normaliseTitle, standardNumbers, yearOf } from './normalise.ts'
export {
  type Author,
  emptyReference,
  type Format,
  type Problem,
  type RawField,
  type Reference,
  type ReferenceType,
} from './reference.ts'
export { referenceLabel, shortName } from './reference-label.ts'
export { type Column, type ColumnUse, columnUses, guessColumns } from './table/columns.ts'
export type { ColumnUses } from './table/row-reader.ts'
export type { TableRow } from './table/table-rows.ts'
export { columnsToKeep } from './table/write-table.ts'
export type { Sink } from './text-reader.ts'
export {
  type ReferenceWriter,
  referenceWriter,
  type WrittenFormat,
  writeReferences,
  writtenFormats,
  writtenPieces,
} from './write-references.ts'
