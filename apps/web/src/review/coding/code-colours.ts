import type { Codebook } from './codebook.ts'

/** The colour of a code: its own, that of the code above it, else one by its place in the codebook. */
export function colourOf(
  code: Pick<Codebook['codes'][number], 'code' | 'colour' | 'parent'>,
  codes: Codebook['codes'],
): string {
  const above = codes.find((other) => other.code === code.parent)
  const own = code.colour ?? above?.colour ?? (codes.findIndex((other) => other.code === code.code) % 8) + 1
  return `var(--kind-${own})`
}
