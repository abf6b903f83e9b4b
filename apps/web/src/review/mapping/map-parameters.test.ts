import { evidenceKinds } from '@ayni/review'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterOf, parametersOf } from './map-parameters.ts'

const word = fc.stringMatching(/^[a-z][a-z -]{0,9}$/)

describe('a filter of the map in the address', () => {
  it('is read as it was written', () =>
    fc.assert(
      fc.property(
        fc.record(
          {
            from: fc.integer({ min: 1900, max: 2100 }),
            to: fc.integer({ min: 1900, max: 2100 }),
            fields: fc.dictionary(word, fc.array(word, { minLength: 1, maxLength: 3 }), {
              minKeys: 1,
              maxKeys: 3,
              noNullPrototype: true,
            }),
            isAccepted: fc.constant(true),
            evidence: fc.subarray([...evidenceKinds], { minLength: 1 }),
            codes: fc.array(word, { minLength: 1, maxLength: 3 }),
          },
          { requiredKeys: [], noNullPrototype: true },
        ),
        (filter) => {
          expect(filterOf(new URLSearchParams(parametersOf(filter).toString()))).toEqual({ ...filter })
        },
      ),
    ))
  it('takes nonsense for nothing', () =>
    expect(filterOf(new URLSearchParams('from=x&evidence=magic&f.=&accepted=2'))).toEqual({}))
})
