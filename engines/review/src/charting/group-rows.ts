/** One repetition of a group: what was entered in each part, by its id. */
export type GroupRow = Readonly<Record<string, string>>

/**
 * A repetition as one value of a field: JSON with the parts in the order of their ids, without the empty ones. `''` where
 * nothing was entered.
 *
 * @example writeGroupRow({ n: '12', arm: 'Control' }) // '{"arm":"Control","n":"12"}'
 */
export function writeGroupRow(row: GroupRow): string {
  const entries = Object.entries(row)
    .map(([part, text]): [string, string] => [part, text.trim()])
    .filter(([, text]) => text !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length === 0 ? '' : JSON.stringify(Object.fromEntries(entries))
}

/** Reads what `writeGroupRow` wrote; a text that is none is a row without parts. */
export function readGroupRow(value: string): GroupRow {
  let read: unknown
  try {
    read = JSON.parse(value)
  } catch {
    return {}
  }
  if (read === null || typeof read !== 'object' || Array.isArray(read)) return {}
  return Object.fromEntries(
    Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
