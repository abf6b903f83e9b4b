import { describe, expect, it } from 'vitest'
import { misfit } from './misfit.ts'

const design = { kind: 'one-of', choices: [{ id: 'rct', name: { en: 'Trial' } }] } as const
const many = { ...design, kind: 'many-of', choices: [...design.choices, { id: 'case', name: {} }] } as const
const arms = {
  kind: 'group',
  choices: [],
  parts: [
    { id: 'arm', name: { en: 'Arm' }, kind: 'text', choices: [] },
    { id: 'size', name: { en: 'Size' }, kind: 'number', choices: [] },
  ],
} as const
const plain = (kind: 'number' | 'date' | 'text' | 'yes-no-unclear') => ({ kind, choices: [] })

describe('what a field holds', () => {
  it.each([
    [plain('number'), ['about 20'], 'about 20'],
    [plain('number'), ['12,5'], null],
    [plain('date'), ['2021-05'], null],
    [plain('date'), ['May 2021'], 'May 2021'],
    [plain('yes-no-unclear'), ['unclear'], null],
    [plain('yes-no-unclear'), ['perhaps'], 'perhaps'],
    [plain('text'), ['one', 'two'], 'one; two'],
    [plain('text'), [], null],
    [design, ['rct'], null],
    [design, ['survey'], 'survey'],
    [many, ['rct', 'case'], null],
    [many, ['rct', 'survey'], 'survey'],
    [arms, ['{"arm":"Control","size":"12"}'], null],
    [arms, ['{"arm":"Control","size":"twelve"}'], 'twelve'],
    [arms, ['{"dose":"5"}'], '5'],
  ])('%j takes %j but for %j', (field, value, expected) => {
    expect(
      misfit(
        {
          ...field,
          choices: [...field.choices],
          parts: 'parts' in field ? [...field.parts].map((part) => ({ ...part, choices: [] })) : undefined,
        },
        [...value],
      ),
    ).toBe(expected)
  })
})
