/** A cell by its number of studies and the level printed for it, 0 for the lowest. */
export type LevelledCount = { count: number; level: number }

/**
 * Numbers of studies from which each level above the lowest would have to start for all printed levels to
 * come out, `null` when there are none. A cell without studies has the lowest level whatever the numbers.
 *
 * @param levels how many levels there are.
 * @returns one number per level above the lowest, rising; the smallest possible ones.
 * @example levelThresholds([{ count: 0, level: 0 }, { count: 2, level: 1 }, { count: 5, level: 2 }], 3) // [1, 3]
 */
export function levelThresholds(cells: readonly LevelledCount[], levels: number): number[] | null {
  const thresholds: number[] = []
  for (let level = 1; level < levels; level += 1) {
    const below = cells.filter((cell) => cell.level < level).map((cell) => cell.count)
    const lowest = thresholds.at(-1) ?? 0
    const from = Math.max(0, lowest, ...below) + 1
    if (cells.some((cell) => cell.level >= level && cell.count < from)) return null
    thresholds.push(from)
  }
  return thresholds
}

/**
 * The fewest cells that keep a level other than the printed one, over all possible thresholds: each level starts at
 * more studies than the one before, so from one number of studies to the next the level stays or rises by one.
 * Cost: highest count × levels.
 *
 * @example fewestDifferingCells([{ count: 0, level: 1 }, { count: 1, level: 0 }], 2) // 1
 */
export function fewestDifferingCells(cells: readonly LevelledCount[], levels: number): number {
  const highest = Math.max(0, ...cells.map((cell) => cell.count))
  // By level of the current count: the fewest cells that differ up to it. No studies means the lowest level.
  let fewest = Array.from({ length: levels }, (_, level) => (level === 0 ? 0 : Number.POSITIVE_INFINITY))
  for (let count = 0; count <= highest; count += 1) {
    const here = cells.filter((cell) => cell.count === count)
    fewest = fewest.map((stayed, level) => {
      const rose = count === 0 ? Number.POSITIVE_INFINITY : (fewest[level - 1] ?? Number.POSITIVE_INFINITY)
      return Math.min(stayed, rose) + here.filter((cell) => cell.level !== level).length
    })
  }
  return Math.min(...fewest)
}
