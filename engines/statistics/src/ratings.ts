/** One row per item, one column per rater; `null` where that rater did not rate the item. */
export type Ratings = readonly (readonly (string | null)[])[]

/** The different rows of a table, and how often each occurs. */
export type RowKinds = { rows: Ratings; times: readonly number[] }

const knownKinds = new WeakMap<Ratings, RowKinds>()

/**
 * The kinds of rows that occur: few, however many items there are, so that a coefficient of a hundred thousand items
 * costs no more than one of a hundred. Several coefficients are asked of one table, which is looked through once and must
 * not be changed after.
 *
 * @example kindsOf([['in', 'in'], ['in', 'out'], ['in', 'in']]).times // [2, 1]
 */
export function kindsOf(ratings: Ratings): RowKinds {
  const known = knownKinds.get(ratings)
  if (known) return known
  const places = new Map<string, number>()
  const rows: Ratings[number][] = []
  const times: number[] = []
  for (const row of ratings) {
    const key = JSON.stringify(row)
    const place = places.get(key) ?? rows.length
    if (place === rows.length) {
      places.set(key, place)
      rows.push(row)
    }
    times[place] = (times[place] ?? 0) + 1
  }
  const kinds = { rows, times }
  knownKinds.set(ratings, kinds)
  return kinds
}

/** How many raters there are: the columns of the longest row. */
export function raterCount(ratings: Ratings): number {
  let most = 0
  for (const row of ratings) most = Math.max(most, row.length)
  return most
}

/** The categories used, numbers in order of size, others in order of the alphabet. */
export function categoriesOf(ratings: Ratings): string[] {
  const used = new Set<string>()
  for (const row of ratings) for (const rating of row) if (rating !== null) used.add(rating)
  const categories = [...used]
  const numeric = categories.every((category) => category.trim() !== '' && Number.isFinite(Number(category)))
  return categories.sort((a, b) => (numeric ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0))
}

/**
 * How many raters put each item into each category: one row per item, one column per category.
 *
 * @throws on a rating that is not among the given categories.
 * @example ratersPerCategory([['in', 'in', 'out']]) // [[2, 1]]
 */
export function ratersPerCategory(
  ratings: Ratings,
  categories: readonly string[] = categoriesOf(ratings),
): number[][] {
  const position = positionIn(categories)
  return ratings.map((row) => {
    const counts = categories.map(() => 0)
    for (const rating of row) {
      if (rating === null) continue
      const index = position(rating)
      counts[index] = (counts[index] ?? 0) + 1
    }
    return counts
  })
}

/**
 * Counts of items by the categories of two raters: rows the first, columns the second; gaps are left out.
 *
 * @throws on a rating that is not among the given categories.
 * @example contingencyTable([['in', 'in'], ['in', 'out']]) // [[1, 1], [0, 0]]
 */
export function contingencyTable(
  ratings: Ratings,
  categories: readonly string[] = categoriesOf(ratings),
): number[][] {
  const position = positionIn(categories)
  const table = categories.map(() => categories.map(() => 0))
  for (const [first = null, second = null] of ratings) {
    if (first === null || second === null) continue
    const row = table[position(first)] ?? []
    const column = position(second)
    row[column] = (row[column] ?? 0) + 1
  }
  return table
}

function positionIn(categories: readonly string[]): (rating: string) => number {
  const positions = new Map(categories.map((category, index) => [category, index]))
  return (rating) => {
    const position = positions.get(rating)
    if (position === undefined)
      throw new Error(`ratings must be among the categories ${categories.join(', ')}; got ${rating}`)
    return position
  }
}
