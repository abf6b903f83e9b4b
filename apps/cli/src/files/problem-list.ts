import type { Problem } from '@ayni/references'
import { tableToCsv } from '@ayni/review'
import { wholeFile } from './whole-file.ts'

/** The problems met in files, for `--problems FILE`. */
export type ProblemList = {
  add(file: string, problems: readonly Problem[]): void
  count(): number
  /** The last message, for the error that ends the work. */
  last(): string
  /** Writes all to `--problems FILE`. */
  write(options: ReadonlyMap<string, string>): Promise<void>
}

/** An empty list. */
export function newProblemList(): ProblemList {
  const rows: string[][] = []
  return {
    add(file, problems) {
      for (const { line, severity, code, message, raw } of problems)
        rows.push([file, String(line), severity, code, message, raw])
    },
    count: () => rows.length,
    last: () => rows.at(-1)?.[4] ?? '',
    async write(options) {
      const path = options.get('problems')
      if (path === undefined) return
      const file = await wholeFile(path)
      await file.write(
        tableToCsv({ title: '', columns: ['file', 'line', 'severity', 'code', 'message', 'raw'], rows }),
      )
      await file.finish()
    },
  }
}
