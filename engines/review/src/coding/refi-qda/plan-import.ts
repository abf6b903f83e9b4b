import type { CodeDescription, CodeId } from '../../facts.ts'
import type { ReviewState } from '../../state.ts'
import { type CodeBranch, codeTree } from '../code-tree.ts'
import { type Code, codesOf } from '../coded.ts'
import { isColourOfScreens, nearestNumber } from './code-colours.ts'
import { type CodeText, partsOf } from './code-text.ts'
import type { CodebookFile, FileCode } from './codebook-file.ts'
import { guidOfCode } from './codebook-of.ts'

/** A field of a code that a file would change. */
export type CodeChange = {
  field: 'name' | keyof CodeText | 'colour' | 'parent'
  before: string
  after: string
}

/** What importing a codebook would do; nothing is taken away. */
export type CodebookPlan = {
  added: { code: CodeDescription; isCodable: boolean }[]
  changed: { code: CodeDescription; changes: CodeChange[] }[]
  /** Codes that are in the review as in the file. */
  same: number
  /** Codes of the file that were retired here or merged into others: they stay so. */
  former: string[]
  /** Colours that the screens do not have, so that the nearest was taken. */
  recoloured: string[]
}

/**
 * Compares a codebook with that of the review. A code is known again by its GUID, else by its name (upper and lower case
 * alike). What a file leaves empty stays as it is here; codes that the file does not have stay.
 *
 * @param newId a new id for a name, unlike all that are taken.
 */
export function planImport(
  state: ReviewState,
  file: CodebookFile,
  newId: (name: string, taken: { has(id: string): boolean }) => CodeId,
): CodebookPlan {
  const plan: CodebookPlan = { added: [], changed: [], same: 0, former: [], recoloured: [] }
  const inUse = codesOf(state)
  const used = new Set(inUse.map(({ code }) => code))
  const byGuid = new Map([...state.codes.values()].map((code) => [guidOfCode(state, code), code]))
  const byName = new Map(inUse.map((code) => [code.name.toLowerCase(), code]))
  const taken = new Set(state.codes.keys())
  const parents = parentsIn(codeTree(state))
  const known = new Set<CodeId>()
  const named = new Set<string>()
  const visit = (given: FileCode, parent: CodeId | null, parentName: string) => {
    const found = byGuid.get(given.guid) ?? byName.get(given.name.toLowerCase())
    if (found && !used.has(found.code)) {
      plan.former.push(given.name)
      for (const one of given.codes) visit(one, parent, parentName)
      return
    }
    // Names are unlike in a review; other programs ask for that only below one code.
    const isTaken = named.has(given.name.toLowerCase())
    const name = isTaken ? `${given.name} (${parentName || named.size})` : given.name
    const mine = found && !known.has(found.code) ? found : null
    const code = mine?.code ?? newId(name, taken)
    taken.add(code)
    known.add(code)
    named.add(name.toLowerCase())
    const after = described({ ...given, name }, code, parent, mine)
    if (!mine) plan.added.push({ code: after, isCodable: given.isCodable })
    else {
      const nameOf = (id: CodeId | null) =>
        id === null
          ? ''
          : (plan.added.find((one) => one.code.code === id)?.code.name ?? state.codes.get(id)?.name ?? id)
      const changes = changesOf({ ...mine, parent: parents.get(code) ?? null }, after, nameOf)
      if (changes.length > 0) plan.changed.push({ code: after, changes })
      else plan.same += 1
    }
    if (given.colour !== null && !isColourOfScreens(given.colour)) plan.recoloured.push(given.name)
    for (const one of given.codes) visit(one, code, name)
  }
  for (const code of file.codes) visit(code, null, '')
  return plan
}

function described(
  given: FileCode,
  code: CodeId,
  parent: CodeId | null,
  found: Code | null,
): CodeDescription {
  const { definition, include, exclude, memo } = partsOf(given.description)
  const guid = given.guid === '' ? found?.guid : given.guid
  return {
    code,
    name: given.name,
    definition: definition || (found?.definition ?? ''),
    include: include || (found?.include ?? ''),
    exclude: exclude || (found?.exclude ?? ''),
    memo: memo || (found?.memo ?? ''),
    colour: nearestNumber(given.colour) ?? found?.colour ?? null,
    parent,
    origin: found?.origin ?? 'theory',
    ...(guid !== undefined && { guid }),
  }
}

function changesOf(
  before: Code,
  after: CodeDescription,
  nameOf: (id: CodeId | null) => string,
): CodeChange[] {
  const texts = ['name', 'definition', 'include', 'exclude', 'memo'] as const
  return [
    ...texts.map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' })),
    {
      field: 'colour' as const,
      before: before.colour === null ? '' : String(before.colour),
      after: after.colour === null ? '' : String(after.colour),
    },
    { field: 'parent' as const, before: nameOf(before.parent), after: nameOf(after.parent) },
  ].filter((change) => change.before !== change.after)
}

/** The code above each, as the tree has it: merged and retired ones passed over. */
function parentsIn(
  branches: readonly CodeBranch[],
  parent: CodeId | null = null,
): Map<CodeId, CodeId | null> {
  return new Map(
    branches.flatMap(({ code, branches: below }): [CodeId, CodeId | null][] => [
      [code.code, parent],
      ...parentsIn(below, code.code),
    ]),
  )
}
