export type { Author, Problem, RawField, Reference, ReferenceType } from './reference.ts'
