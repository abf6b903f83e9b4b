import type { Codebook } from './codebook.ts'

type Coding = Codebook['codings'][number]

/** The codes that somebody used, the latest first: what they most likely use next. */
export function recentCodes(codings: readonly Coding[], person: string | null): string[] {
  const own = codings.filter((one) => one.person === person).toSorted((a, b) => b.seq - a.seq)
  return [...new Set(own.map(({ code }) => code))]
}

/** Codings in the order of the text; those without a place after the others, as they were made. */
export function inTextOrder(codings: readonly Coding[]): Coding[] {
  const place = ({ anchor }: Coding) =>
    anchor ? anchor.page * 1e7 + anchor.position.start : Number.MAX_SAFE_INTEGER
  return codings.toSorted((a, b) => place(a) - place(b) || a.seq - b.seq)
}
