import { evidenceKinds, qualities } from '@ayni/review'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterOf, parametersOf } from './map-parameters.ts'

const word = fc.stringMatching(/^[a-z][a-zé;%&=+ -]{0,9}$/)

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
            quality: fc.subarray([...qualities], { minLength: 1 }),
            leastPositive: fc.integer({ min: 1, max: 100 }).map((share) => share / 100),
            languages: fc.array(word, { minLength: 1, maxLength: 2 }),
            components: fc.array(word, { minLength: 1, maxLength: 2 }),
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
    expect(filterOf(new URLSearchParams('from=x&evidence=magic&f.=&positive=200&quality=gold'))).toEqual({}))
})
