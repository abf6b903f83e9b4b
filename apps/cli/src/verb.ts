import type { Arguments, Shape } from './arguments.ts'
import type { Caller } from './caller.ts'

/** What a verb gives back: JSON for programs, lines for people. */
export type Result = { json: unknown; lines: string[] }

/** One thing the terminal can do. */
export type Verb = {
  /** `import`, `duplicates find` … */
  name: string
  summary: string
  shape: Shape
  run(caller: Caller, given: Arguments): Promise<Result>
}
