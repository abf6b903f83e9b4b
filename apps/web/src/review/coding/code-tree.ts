import type { Codebook } from './codebook.ts'

type Code = Codebook['codes'][number]

/** A code in its place: how deep it stands, and what stands directly above it in the list at the same depth. */
export type PlacedCode = { code: Code; depth: number; before: string | null }

/** The codes with the narrower ones below their broader one, as `order` has them. */
export function codesInTree({ codes, order }: Pick<Codebook, 'codes' | 'order'>): PlacedCode[] {
  const byId = new Map(codes.map((code) => [code.code, code]))
  const depths = new Map<string, number>()
  const lastAt: (string | null)[] = []
  return order.flatMap((id) => {
    const code = byId.get(id)
    if (!code) return []
    const depth = code.parent !== null && depths.has(code.parent) ? (depths.get(code.parent) ?? 0) + 1 : 0
    depths.set(id, depth)
    lastAt.length = depth + 1
    const before = lastAt[depth] ?? null
    lastAt[depth] = id
    return [{ code, depth, before }]
  })
}
