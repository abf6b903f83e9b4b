import type { ReviewState } from '../state.ts'
import { type Code, codesOf, countedCode } from './coded.ts'

/** A code in use with the codes below it. */
export type CodeBranch = { code: Code; branches: CodeBranch[] }

/**
 * The codebook as a tree, in the order made. A code below one that was merged stands below the one it was merged into;
 * one below a retired code stands below what that one stood below.
 *
 * @example codeTree(state).map(({ code, branches }) => [code.name, branches.length])
 */
export function codeTree(state: ReviewState): CodeBranch[] {
  const codes = codesOf(state)
  const used = new Set(codes.map(({ code }) => code))
  const below = new Map<string | null, Code[]>()
  for (const code of codes) {
    const parent = parentInUse(state, code, used)
    below.set(parent, [...(below.get(parent) ?? []), code])
  }
  const branchesOf = (parent: string | null): CodeBranch[] =>
    (below.get(parent) ?? []).map((code) => ({ code, branches: branchesOf(code.code) }))
  return branchesOf(null)
}

/** The nearest code above that is in use; `null` at the top, or where what is above goes in a circle. */
function parentInUse(state: ReviewState, code: Code, used: ReadonlySet<string>): string | null {
  const passed = new Set([code.code])
  let found: string | null = null
  let above = code.parent
  // Up to the top, so that a circle is noticed wherever it closes.
  while (above !== null) {
    const at = countedCode(state, above)
    if (passed.has(at)) return null
    passed.add(at)
    if (found === null && used.has(at)) found = at
    above = state.codes.get(at)?.parent ?? null
  }
  return found
}
