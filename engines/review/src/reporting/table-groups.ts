import type { Table } from './tables.ts'

/**
 * For each cell of the columns that name groups, over how many rows it stands: 0 where the row before has it already. A
 * group ends where any column before it changes.
 *
 * @example groupLengths({ title: '', columns: ['a', 'b'], rows: [['x', '1'], ['x', '2']], groups: 1 }) // [[2], [0]]
 */
export function groupLengths({ rows, groups = 0 }: Pick<Table, 'rows' | 'groups'>): number[][] {
  const lengths = rows.map(() => Array.from({ length: groups }, () => 1))
  for (let column = 0; column < groups; column += 1) {
    let first = 0
    for (let row = 1; row < rows.length; row += 1) {
      const isSame = rows[row]?.slice(0, column + 1).every((cell, at) => cell === rows[row - 1]?.[at])
      const [own, leading] = [lengths[row], lengths[first]]
      if (isSame && own && leading) {
        own[column] = 0
        leading[column] = (leading[column] ?? 1) + 1
      } else first = row
    }
  }
  return lengths
}
