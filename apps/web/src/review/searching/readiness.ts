import type { OutputOf } from '../../call.ts'
import type { Incoming } from './incoming.ts'

type Imports = OutputOf<'search.list'>['imports']

/** Where a file in the list stands, and what it asks for, if anything. */
export type Readiness =
  | { kind: 'waiting' | 'sending' | 'looking' | 'queued' | 'importing' | 'imported' | 'failed' }
  | { kind: 'ready' | 'origin' | 'columns' | 'unreadable' }
  | { kind: 'known'; name: string; at: string | null }

/**
 * What a file needs before it can be imported.
 *
 * @param files all files of the list, for the same one may be there twice.
 * @param imports those of the review.
 */
export function readinessOf(file: Incoming, files: readonly Incoming[], imports: Imports): Readiness {
  if (file.stage !== 'looked' || !file.told) return { kind: file.stage === 'looked' ? 'looking' : file.stage }
  const before = imports.find((entry) => entry.file.hash === file.hash && entry.withdrawn === null)
  if (before) return { kind: 'known', name: before.file.name, at: before.at }
  const twin = files.find((other) => other.id < file.id && other.hash === file.hash)
  if (twin) return { kind: 'known', name: twin.name, at: null }
  const { records, table } = file.told
  if (table && file.columns === null && (records === 0 || !table.isKnown)) return { kind: 'columns' }
  if (records === 0) return { kind: 'unreadable' }
  return { kind: file.origin === null ? 'origin' : 'ready' }
}
