/**
 * A readable id from a name, unlike all those taken: `Supportive interaction` → `supportive-interaction`,
 * then `supportive-interaction-2`. Ids are never given twice, so pass every id ever used.
 *
 * @example newSlug('Cohesión', new Set(['cohesion'])) // 'cohesion-2'
 */
export function newSlug(name: string, taken: { has(id: string): boolean }): string {
  const base =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'unnamed'
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}
