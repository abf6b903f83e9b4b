/** One row per item, one column per rater; `null` where that rater did not rate the item. */
export type Ratings = readonly (readonly (string | null)[])[]

/** The categories used, numbers in order of size, others in order of the alphabet. */
export function categoriesOf(ratings: Ratings): string[] {
  const used = new Set<string>()
  for (const row of ratings) for (const rating of row) if (rating !== null) used.add(rating)
  const categories = [...used]
  const numeric = categories.every((category) => category.trim() !== '' && Number.isFinite(Number(category)))
  return categories.sort((a, b) => (numeric ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0))
}

/** How many raters put each item into each category: one row per item, one column per category. */
export function ratersPerCategory(
  ratings: Ratings,
  categories: readonly string[] = categoriesOf(ratings),
): number[][] {
  const column = new Map(categories.map((category, index) => [category, index]))
  return ratings.map((row) => {
    const counts = categories.map(() => 0)
    for (const rating of row) {
      const index = rating === null ? undefined : column.get(rating)
      if (index !== undefined) counts[index] = (counts[index] ?? 0) + 1
    }
    return counts
  })
}

/** Counts of items by the categories of two raters: rows the first, columns the second; gaps are left out. */
export function contingencyTable(
  ratings: Ratings,
  categories: readonly string[] = categoriesOf(ratings),
): number[][] {
  const index = new Map(categories.map((category, position) => [category, position]))
  const table = categories.map(() => categories.map(() => 0))
  for (const [first = null, second = null] of ratings) {
    if (first === null || second === null) continue
    const row = table[index.get(first) ?? -1]
    const column = index.get(second)
    if (row && column !== undefined) row[column] = (row[column] ?? 0) + 1
  }
  return table
}
