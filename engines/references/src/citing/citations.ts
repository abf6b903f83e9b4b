/** The entry of the package for citations: apart from the rest, since the processor of styles is large. */
export { type CitationRun, citationRuns } from './citation-runs.ts'
export {
  type CitationSettings,
  type CitationStyle,
  citationStyles,
  formatCitations,
} from './format-citations.ts'
export { type OwnStyle, readStyle } from './read-style.ts'
