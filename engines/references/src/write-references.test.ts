import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeReferences } from './index.ts'
import { readReferences } from './reading.ts'
import { held, reference } from './reference.fixture.ts'

describe('write, then read', () => {
  const formats = [
    'ris',
    'nbib',
    'bibtex',
    'endnote-xml',
    'csl-json',
    'csv',
    'asreview-csv',
    'rayyan-csv',
  ] as const
  it.each(formats)('%s gives back every field that it can hold', (format) => {
    void fc.assert(
      fc.property(fc.array(reference, { minLength: 1, maxLength: 3 }), (references) => {
        const read = readReferences(new TextEncoder().encode(writeReferences(references, format)), 'file')
        expect(read.problems).toEqual([])
        expect(held(read.references, format)).toEqual(held(references, format))
      }),
      { numRuns: 300 },
    )
  })
})
