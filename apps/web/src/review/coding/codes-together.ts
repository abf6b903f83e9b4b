import type { Codebook } from './CodingScreen.tsx'

type Coding = Pick<Codebook['codings'][number], 'code' | 'study' | 'passage' | 'anchor'>

/** Two codes and how often they were used together: on passages that overlap, and in one study. */
export type CodesTogether = { a: string; b: string; passages: number; studies: number }

/**
 * Which codes go together, the most frequent on passages first. Passages overlap when they share a character of a full text,
 * or, typed, are the same words of one study.
 */
export function codesTogether(codings: readonly Coding[]): CodesTogether[] {
  const pairs = new Map<string, CodesTogether>()
  for (const ofStudy of Map.groupBy(codings, ({ study }) => study).values()) {
    const inStudy = new Set<string>()
    ofStudy.forEach((one, at) => {
      for (const other of ofStudy.slice(at + 1)) {
        if (one.code === other.code) continue
        const [a, b] = one.code < other.code ? [one.code, other.code] : [other.code, one.code]
        const key = `${a} ${b}`
        const pair = pairs.get(key) ?? { a, b, passages: 0, studies: 0 }
        if (!inStudy.has(key)) pair.studies += 1
        if (overlap(one, other)) pair.passages += 1
        inStudy.add(key)
        pairs.set(key, pair)
      }
    })
  }
  return [...pairs.values()].sort(
    (x, y) => y.passages - x.passages || y.studies - x.studies || (x.a + x.b < y.a + y.b ? -1 : 1),
  )
}

function overlap(one: Coding, other: Coding): boolean {
  if (!one.anchor || !other.anchor) return one.passage !== '' && one.passage === other.passage
  return (
    one.anchor.fileHash === other.anchor.fileHash &&
    one.anchor.page === other.anchor.page &&
    one.anchor.position.start < other.anchor.position.end &&
    other.anchor.position.start < one.anchor.position.end
  )
}
