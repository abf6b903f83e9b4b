import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** A command line that cannot be understood. Its message is the one line that is printed. */
export class Misused extends Error {}

/** What a verb takes: positional arguments by name, and options. */
export type Shape = {
  /** `FILE…` takes one or more, `[VERSION]` none or one. */
  positional: readonly string[]
  /** Options with a value, by name, with what the value is. */
  options: Readonly<Record<string, string>>
  /** Options without a value. */
  flags: readonly string[]
}

export type Arguments = { positional: string[]; options: Map<string, string>; flags: Set<string> }

/** Options that every verb takes. */
const common: Shape = {
  positional: [],
  options: { data: 'DIR', person: 'ID' },
  flags: ['json', 'help'],
}

/** Short forms, as elsewhere. */
const short: ReadonlyMap<string, string> = new Map([
  ['-h', '--help'],
  ['-o', '--out'],
])

/**
 * Splits a command line by the shape of its verb.
 *
 * @throws {Misused} on an unknown option, a missing value, or too many or too few arguments.
 * @example parseArguments(['r1', '--json'], { positional: ['REVIEW'], options: {}, flags: [] })
 */
export function parseArguments(words: readonly string[], shape: Shape): Arguments {
  const options = new Map<string, string>()
  const flags = new Set<string>()
  const positional: string[] = []
  const takesValue = { ...common.options, ...shape.options }
  const isFlag = new Set([...common.flags, ...shape.flags])
  for (let index = 0; index < words.length; index += 1) {
    const written = words[index] ?? ''
    const word = short.get(written) ?? written
    if (!word.startsWith('--')) {
      positional.push(word)
      continue
    }
    const [name = '', given] = splitOnce(word.slice(2))
    if (isFlag.has(name)) flags.add(name)
    else if (name in takesValue) {
      const value = given ?? words[index + 1]
      if (value === undefined || (given === undefined && value.startsWith('--')))
        throw new Misused(`--${name} needs ${takesValue[name]}`)
      if (given === undefined) index += 1
      options.set(name, value)
    } else
      throw new Misused(
        `unknown option --${name}; there are ${[...isFlag, ...Object.keys(takesValue)].map((o) => `--${o}`).join(', ')}`,
      )
  }
  const needed = shape.positional.filter((name) => !name.startsWith('[')).length
  const open = shape.positional.some((name) => name.endsWith('…'))
  if (!flags.has('help') && positional.length < needed)
    throw new Misused(`${shape.positional[positional.length]} is missing`)
  if (!open && positional.length > shape.positional.length)
    throw new Misused(`"${positional[shape.positional.length]}" is one argument too many`)
  return { positional, options, flags }
}

/** The data folder: `--data`, else `AYNI_DATA`, else the usual place of this system. */
export function dataFolder(options: ReadonlyMap<string, string>): string {
  const given = options.get('data') ?? process.env['AYNI_DATA']
  if (given) return resolve(given)
  const base =
    process.platform === 'darwin'
      ? join(homedir(), 'Library', 'Application Support')
      : process.platform === 'win32'
        ? (process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'))
        : (process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'))
  return join(base, 'ayni')
}

function splitOnce(text: string): [string, string?] {
  const at = text.indexOf('=')
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
