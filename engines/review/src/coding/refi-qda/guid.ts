import type { ReviewState } from '../../state.ts'

/** The name space of Ayni's GUIDs: any GUID would do, but it must never change. */
const nameSpace = '8d0f3a52-6c1b-4e57-9b0d-2f4a7c915e36'

/**
 * The GUID under which something of a review is known to other programs: the same whenever it is asked for, and another
 * one in another review. Version 5 of RFC 9562 (doi:10.17487/RFC9562).
 *
 * @param kind what it is, as ids are unlike only among their own kind.
 * @example guidIn(state, 'code', 'trust') // 'd2a3…-5…'
 */
export function guidIn(
  state: ReviewState,
  kind: 'code' | 'coding' | 'component' | 'note' | 'person' | 'source' | 'study',
  id: string,
): string {
  return nameGuid(nameSpace, `${state.startedAt} ${kind} ${id}`)
}

/**
 * A GUID from a name space and a name, after RFC 9562, section 5.5.
 *
 * @example nameGuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com') // '2ed6657d-e927-568b-95e1-2665a8aea6a2'
 */
export function nameGuid(space: string, name: string): string {
  const bytes = (space.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  const hash = sha1([...bytes, ...new TextEncoder().encode(name)]).slice(0, 16)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** SHA-1 (RFC 3174) of some bytes. It names things here and protects nothing. */
function sha1(message: readonly number[]): number[] {
  const bits = message.length * 8
  const padded = [...message, 0x80]
  while (padded.length % 64 !== 56) padded.push(0)
  for (let shift = 56; shift >= 0; shift -= 8) padded.push(Math.floor(bits / 2 ** shift) & 0xff)
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  const words = new Uint32Array(80)
  const block = new DataView(Uint8Array.from(padded).buffer)
  for (let start = 0; start < padded.length; start += 64) {
    for (let t = 0; t < 16; t += 1) words[t] = block.getUint32(start + t * 4)
    for (let t = 16; t < 80; t += 1)
      words[t] = turn(
        (words[t - 3] ?? 0) ^ (words[t - 8] ?? 0) ^ (words[t - 14] ?? 0) ^ (words[t - 16] ?? 0),
        1,
      )
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state
    for (let t = 0; t < 80; t += 1) {
      const [mixed, constant] =
        t < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : t < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : t < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6]
      const next = (turn(a, 5) + (mixed >>> 0) + e + (words[t] ?? 0) + constant) >>> 0
      e = d
      d = c
      c = turn(b, 30)
      b = a
      a = next
    }
    for (const [at, value] of [a, b, c, d, e].entries()) state[at] = ((state[at] ?? 0) + value) >>> 0
  }
  return state.flatMap((word) => [word >>> 24, (word >>> 16) & 0xff, (word >>> 8) & 0xff, word & 0xff])
}

function turn(word: number, by: number): number {
  return ((word << by) | (word >>> (32 - by))) >>> 0
}
