/**
 * Value of 1 / (b₁ + a₁ / (b₂ + a₂ / (b₃ + …))), by Lentz's method (1976, doi:10.1364/AO.15.000668).
 *
 * @param step gives bₖ and the aₖ₋₁ above it, from k = 1; a₀ is 1
 */
export function continuedFraction(step: (k: number) => { above: number; below: number }): number {
  const tiny = 1e-300
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value)
  let value = tiny
  let c = tiny
  let d = 0
  for (let k = 1; k < 200_000; k += 1) {
    const { above, below } = step(k)
    d = 1 / away(below + above * d)
    c = away(below + above / c)
    value *= c * d
    if (Math.abs(c * d - 1) < 1e-16) break
  }
  return value
}
