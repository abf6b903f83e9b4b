/**
 * JSON with the keys of every object in order of their UTF-16 code units and no white space, so that one value has
 * one text whoever wrote it (the order of RFC 8785, which also writes numbers and text as `JSON.stringify` does).
 *
 * @example canonicalJson({ b: [1, undefined], a: 'é' }) // '{"a":"é","b":[1,null]}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}
