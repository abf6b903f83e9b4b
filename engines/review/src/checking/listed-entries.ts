/**
 * How many items the entries of a cell stand for: each counts as one, or as the number in brackets behind it.
 *
 * @returns null for a cell that lists nothing.
 * @example countListed('USA (2); Australia') // 3
 */
export function countListed(cell: string): number | null {
  const entries = cell
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  if (entries.length === 0) return null
  return entries.reduce((total, entry) => total + Number(/\((\d+)\)$/.exec(entry)?.[1] ?? 1), 0)
}

/** Whether a cell lists entries with numbers of their own, such as `USA (2); Australia`. */
export function listsNumbers(cell: string): boolean {
  return cell.includes(';') && cell.split(';').some((entry) => /\(\d+\)\s*$/.test(entry))
}
