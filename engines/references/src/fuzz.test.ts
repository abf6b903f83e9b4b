import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Problem, type Reference, writeReferences, writtenFormats } from './index.ts'
import { readReferences, referenceReader } from './reading.ts'
import { reference } from './reference.fixture.ts'

/** How many inputs each test makes; `AYNI_FUZZ=1000000 npx vitest run engines/references/src/fuzz` makes a long run. */
const runs = Number(process.env['AYNI_FUZZ'] ?? 400)
/** Generous: what hangs is stopped, what is slow is not. */
const patience = 60_000 + 100 * runs

/** Pieces of all formats, so that noise looks like files. */
const piece = fc.constantFrom(
  ...[
    'TY  - JOUR\n',
    'TY  - ',
    'ER  - \n',
    'AU  - A, B\n',
    'TI  - x\n',
    'AB  - ',
    'PMID- 1\n',
    'FAU - ',
    '      ',
    '\n',
    '\n\n',
    '\r',
    '\t',
  ],
  ...[
    '@article{',
    '@string{a = ',
    '@comment{',
    '@',
    'a, title = ',
    'author = {',
    '{',
    '}',
    '"',
    '#',
    ',',
    '=',
    '\\',
    '\\"{',
    '\\textsubscript{',
    '$',
    '^',
    '_',
  ],
  ...[
    '<?xml ?>',
    '<records>',
    '<record>',
    '</record>',
    '<ref-type name="',
    '<titles><title>',
    '</title>',
    '<PubmedArticle>',
    '<MedlineCitation>',
    '<PMID>1</PMID>',
  ],
  ...['<', '>', '</', '<!--', '-->', '<![CDATA[', ']]>', '&#x;', '&amp;', '&lt;i&gt;', '<i>'],
  ...[
    '%0 Book\n',
    '%A A\n',
    '%T ',
    'RT Journal\n',
    'T1 x\n',
    '<1. >\n',
    'VN  - Ovid\n',
    'Title\n  x\n',
    'PT J\n',
    'AU A\n',
    '   ',
    'ER\n',
    'EF\n',
  ],
  ...[
    'title,year\n',
    'title;abstract\n',
    'x,',
    '"a ""b"',
    'title\tyear\n',
    '[{"title":',
    '"x"}',
    '{"items": [',
    ']}',
    'é',
    'Ã©',
    '\u0000',
    '\ud800',
    'x',
  ],
)

describe('any file', () => {
  const shaped = fc.array(piece, { maxLength: 80 }).map((pieces) => new TextEncoder().encode(pieces.join('')))
  const damaged = fc
    .tuple(
      fc.array(reference, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...(Object.keys(writtenFormats) as (keyof typeof writtenFormats)[])),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      fc.nat(),
    )
    .map(([references, format, changes, cut]) => {
      const bytes = new TextEncoder().encode(writeReferences(references, format))
      for (const [place, byte] of changes) bytes[place % bytes.length] = byte
      return cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes
    })
  const any = fc.oneof(fc.uint8Array({ maxLength: 400 }), shaped, damaged)

  it(
    'is read without throwing, and what was read can be written',
    () => {
      void fc.assert(
        fc.property(any, (bytes) => {
          const { references } = readReferences(bytes, 'noise')
          for (const format of [
            'ris',
            'nbib',
            'bibtex',
            'endnote-xml',
            'csl-json',
            'csv',
            'rayyan-csv',
          ] as const)
            writeReferences(references, format)
        }),
        { numRuns: runs },
      )
    },
    patience,
  )

  it(
    'is read the same in pieces of any size',
    () => {
      void fc.assert(
        fc.property(any, fc.integer({ min: 1, max: 40 }), (bytes, size) => {
          const references: Reference[] = []
          const problems: Problem[] = []
          const reader = referenceReader('noise', {
            reference: (one) => references.push(one),
            problem: (one) => problems.push(one),
          })
          for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size))
          expect({ ...reader.end(), references, problems }).toEqual(readReferences(bytes, 'noise'))
        }),
        { numRuns: runs },
      )
    },
    patience,
  )
})
