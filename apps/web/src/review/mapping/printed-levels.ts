import type { OutputOf } from '../../call.ts'

/** Levels that a claim about the map prints, by cell. */
export function printedLevels(check: OutputOf<'check'> | undefined): Map<string, string> {
  const levels = new Map<string, string>()
  for (const { printed } of check?.checks ?? []) {
    if (!Array.isArray(printed)) continue
    for (const cell of printed)
      if (
        typeof cell === 'object' &&
        cell !== null &&
        'component' in cell &&
        'outcome' in cell &&
        'level' in cell
      )
        levels.set(`${cell.component} ${cell.outcome}`, String(cell.level))
  }
  return levels
}
