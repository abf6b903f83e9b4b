/**
 * Numbers in an array that holds `length` of them or more: the array itself where it does, else one of twice the length, so that
 * growing one by one stays cheap.
 *
 * @param length whole number from 0 on.
 * @param fill what stands in the new places.
 * @example lengthened(Int32Array.of(1, 2), 3, -1) // Int32Array [1, 2, -1, -1, -1, -1]
 */
export function lengthened(
  numbers: Int32Array<ArrayBuffer>,
  length: number,
  fill = 0,
): Int32Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers
  const longer = new Int32Array(2 * length)
  longer.set(numbers)
  if (fill !== 0) longer.fill(fill, numbers.length)
  return longer
}

/** The same for bytes. */
export function lengthenedBytes(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  if (length <= bytes.length) return bytes
  const longer = new Uint8Array(2 * length)
  longer.set(bytes)
  return longer
}
