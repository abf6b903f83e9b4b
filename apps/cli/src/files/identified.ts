import type { Reference } from '@ayni/references'

export type ReadReference = { file: string; reference: Reference }

export type IdentifiedReference = { id: string; reference: Reference }

/**
 * Gives each reference an id by which its reader knows it: the `id` column of a table where it tells all records apart, the
 * same behind the file's name where it does so within each file, else the position among all references, from 1.
 *
 * @example identified([{ file: 'a.csv', reference }]) // [{ id: '17', reference }]
 */
export function identified(read: readonly ReadReference[]): IdentifiedReference[] {
  const choices = [
    ({ reference }: ReadReference) => reference.accession,
    ({ file, reference }: ReadReference) => `${file}:${reference.accession}`,
  ]
  const ownIds = read.every(({ reference: { format, accession } }) => isTable(format) && accession !== '')
  const idOf = ownIds ? choices.find((choice) => new Set(read.map(choice)).size === read.length) : undefined
  return read.map((one, index) => ({ id: idOf?.(one) ?? String(index + 1), reference: one.reference }))
}

function isTable(format: Reference['format']): boolean {
  return format === 'csv' || format === 'xlsx'
}
