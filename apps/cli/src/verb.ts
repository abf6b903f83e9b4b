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

/** A command on files of this machine that needs neither review nor data folder. */
export type FileVerb = Omit<Verb, 'run'> & { on: 'files'; run(given: Arguments): Promise<Result> }
