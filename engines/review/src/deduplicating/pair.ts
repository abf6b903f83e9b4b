/** One key for a pair of ids, whichever comes first. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}

/** Orders links by certainty, the highest first, then by their ids. */
export function byCertainty(
  x: { a: string; b: string; certainty: number },
  y: { a: string; b: string; certainty: number },
): number {
  return y.certainty - x.certainty || compareText(x.a, y.a) || compareText(x.b, y.b)
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
