/** The values that are not empty, each once, in the order of their first appearance. */
export function unique(values: string[]): string[] {
  if (values.length < 2) return values.length === 1 && values[0] === '' ? [] : values
  const set = new Set(values)
  set.delete('')
  return set.size === values.length ? values : [...set]
}
