export { formatAuthor, formatAuthors, parseAuthor, parseAuthors } from './authors.ts'
export { cleanText } from './clean-text.ts'
export { type Column, type ColumnUse, guessColumns } from './csv/columns.ts'
export { readCsv } from './csv/read-csv.ts'
export { decodeText } from './decoding.ts'
export { normaliseDoi, normalisePages, normaliseTitle, standardNumbers, yearOf } from './normalise.ts'
export { type Format, readReferences } from './read-references.ts'
export {
  type Author,
  emptyReference,
  type Problem,
  type RawField,
  type Reference,
  type ReferenceType,
} from './reference.ts'
export { referenceLabel, shortName } from './reference-label.ts'
