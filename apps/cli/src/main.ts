import { resolve } from 'node:path'
import { Invalid, NotAllowed, NotFound, terminal } from '@ayni/operations'
import { PortInUse } from '@ayni/server'
import { FolderInUse, Outdated, StorageFault } from '@ayni/store'
import { type Arguments, dataFolder, Misused, parseArguments } from './arguments.ts'
import { openCaller } from './caller.ts'
import { serveShape, serveVerb } from './serve.ts'
import type { FileVerb, Result, Verb } from './verb.ts'
import { duplicatesVerb } from './verbs/duplicates-verb.ts'
import { publishingVerbs } from './verbs/publishing-verbs.ts'
import { referencesVerbs } from './verbs/references-verbs.ts'
import { reviewVerbs } from './verbs/review-verbs.ts'
import { simulateVerb } from './verbs/simulate-verb.ts'

const verbs: (Verb | FileVerb)[] = [
  ...reviewVerbs,
  ...publishingVerbs,
  ...referencesVerbs,
  duplicatesVerb,
  simulateVerb,
]

/**
 * Runs one command line.
 *
 * @returns the exit code: 0 done, 1 it could not be done, 2 the command line was not understood.
 */
export async function main(words: readonly string[]): Promise<number> {
  const json = words.includes('--json')
  try {
    return await run(words)
  } catch (error) {
    const known =
      error instanceof Misused ||
      error instanceof Invalid ||
      error instanceof NotAllowed ||
      error instanceof NotFound ||
      error instanceof FolderInUse ||
      error instanceof Outdated ||
      error instanceof StorageFault ||
      error instanceof PortInUse ||
      isSystemError(error)
    if (!known) throw error
    const message = error.message.replace(/\s*\n\s*/g, ' ')
    process.stderr.write(json ? `${JSON.stringify({ error: message })}\n` : `ayni: ${message}\n`)
    return error instanceof Misused ? 2 : 1
  }
}

async function run(words: readonly string[]): Promise<number> {
  const [first, second] = words
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    process.stdout.write(usage())
    return 0
  }
  if (first === 'serve') {
    const given = parseArguments(words.slice(1), serveShape)
    if (!given.flags.has('help')) return serveVerb(dataFolder(given.options), given)
    process.stdout.write('ayni serve [--data DIR] [--port N]\n')
    return 0
  }
  const verb =
    verbs.find(({ name }) => name === `${first} ${second}`) ?? verbs.find(({ name }) => name === first)
  if (!verb) throw new Misused(`there is no command "${first}"; "ayni help" lists them`)
  const given = parseArguments(words.slice(verb.name.split(' ').length), verb.shape)
  if (given.flags.has('help')) {
    process.stdout.write(`${usageOf(verb)}\n`)
    return 0
  }
  const result = 'on' in verb ? await onFiles(verb, given) : await onFolder(verb, given)
  if (given.flags.has('json')) process.stdout.write(`${JSON.stringify(result.json)}\n`)
  else if (result.lines.length > 0) process.stdout.write(`${result.lines.join('\n')}\n`)
  return 0
}

/** Options of commands on files that name a file to be written. */
const written = ['out', 'order', 'pairs', 'problems']

async function onFiles(verb: FileVerb, given: Arguments): Promise<Result> {
  keepWhatIsRead(given, given.positional)
  return verb.run(given)
}

/** No command overwrites a file that it reads. */
function keepWhatIsRead(given: Arguments, paths: readonly string[]): void {
  const read = new Set(paths.map((path) => resolve(path)))
  for (const option of written) {
    const path = given.options.get(option)
    if (path !== undefined && read.has(resolve(path)))
      throw new Misused(`--${option} would overwrite ${path}, which is read; name another file`)
  }
}

async function onFolder(verb: Verb, given: Arguments): Promise<Result> {
  const manuscript = given.options.get('manuscript')
  if (manuscript !== undefined) keepWhatIsRead(given, [manuscript])
  const caller = await openCaller(dataFolder(given.options), given.options.get('person') ?? terminal)
  try {
    return await verb.run(caller, given)
  } finally {
    await caller.close()
  }
}

function usage(): string {
  const lines = ['ayni serve [--data DIR] [--port N]', ...verbs.map(usageOf)]
  return `Ayni finds out what makes an intervention work.\n\n${lines.map((line) => `  ${line}`).join('\n')}\n\nEvery command takes --data DIR, --person ID and --json.\n`
}

function usageOf({ name, shape, summary }: Verb | FileVerb): string {
  const options = Object.entries(shape.options).map(([option, value]) => ` [--${option} ${value}]`)
  const flags = shape.flags.map((flag) => ` [--${flag}]`)
  return `ayni ${name} ${shape.positional.join(' ')}${options.join('')}${flags.join('')}: ${summary}`
}

/** An error of the operating system, such as a folder that cannot be written. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error
}
