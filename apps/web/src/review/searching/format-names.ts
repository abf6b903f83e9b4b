import type { Format } from '@ayni/references'

/** Formats as people call them; names of programs and standards are the same in every language. */
export const formatNames: Readonly<Record<Format, string>> = {
  ris: 'RIS',
  nbib: 'PubMed (nbib)',
  'pubmed-xml': 'PubMed XML',
  bibtex: 'BibTeX',
  'endnote-xml': 'EndNote XML',
  refer: 'EndNote (enw)',
  refworks: 'RefWorks',
  ovid: 'Ovid',
  wos: 'Web of Science',
  'csl-json': 'CSL JSON',
  csv: 'CSV',
  xlsx: 'Excel',
}

/** The name of a format that the log gives as plain text. */
export function formatName(format: string | null): string {
  return Object.entries(formatNames).find(([id]) => id === format)?.[1] ?? format ?? ''
}

/** The name of an encoding; what the engine says in words is said in signs. */
export function encodingName(encoding: string): string {
  return encoding.replace(' with mark', ' (BOM)').replace(' with some ', ' + ')
}
