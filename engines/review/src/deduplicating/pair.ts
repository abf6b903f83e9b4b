/** One key for a pair of ids, whichever comes first. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}
