/** Files that people drop by mistake, by their first bytes. */
const kinds: readonly { bytes: readonly number[]; code: string; what: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], code: 'pdf', what: 'is a PDF, not a file of references' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], code: 'picture', what: 'is a picture' },
  { bytes: [0xff, 0xd8, 0xff], code: 'picture', what: 'is a picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], code: 'picture', what: 'is a picture' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    code: 'old-office-file',
    what: 'is an old Office file (.xls, .doc); save it as .xlsx or CSV',
  },
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    code: 'rich-text',
    what: 'is rich text; save it as plain text',
  },
  { bytes: [0x1f, 0x8b], code: 'compressed', what: 'is compressed; unpack it first' },
  { bytes: [0x52, 0x61, 0x72, 0x21], code: 'compressed', what: 'is compressed; unpack it first' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], code: 'compressed', what: 'is compressed; unpack it first' },
]

/** Why a file that begins so is no text, or null where it may be. Zip archives are not judged here. */
export function binaryKind(head: Uint8Array): { code: string; what: string } | null {
  const known = kinds.find(({ bytes }) => startsWith(head, bytes))
  if (known) return known
  if (!isNoise(head)) return null
  return { code: 'not-text', what: 'is no text file' }
}

export function isZip(head: Uint8Array): boolean {
  return startsWith(head, [0x50, 0x4b, 0x03, 0x04])
}

export function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return bytes.length >= mark.length && mark.every((byte, index) => bytes[index] === byte)
}

/** Text has hardly any control characters; text in UTF-16 is recognised before this is asked. */
function isNoise(head: Uint8Array): boolean {
  let controls = 0
  for (const byte of head)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls += 1
  return controls > 4 + head.length * 0.02
}
