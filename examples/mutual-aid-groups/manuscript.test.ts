import { existsSync, readFileSync } from 'node:fs'
import { type Claim, checkClaims, checkManuscript, findClaims, readMarkdownManuscript } from '@ayni/review'
import { describe, expect, it } from 'vitest'
import { openedExample } from './opened-example.fixture.ts'

const article = new URL('../../../shared/published-review/article.md', import.meta.url)

const { state } = await openedExample()

describe.skipIf(!existsSync(article))('the article read as a manuscript', () => {
  const found = findClaims(readMarkdownManuscript(readFileSync(article, 'utf8')), state)
  const read = checkManuscript(found, state, 'en')

  it.each(checkClaims(state, 'en').map((check) => [check.id, check] as const))(
    'finds and judges %s as it was judged by hand',
    (id, check) => {
      const claim: Claim | undefined = state.claims.get(id)
      const own = read.filter(({ of }) => of.kind === claim?.of.kind)
      const same = own.find(
        ({ of, printed }) =>
          sorted(printed) === sorted(check.printed) &&
          (of.kind !== 'component-frequency' || JSON.stringify(of) === JSON.stringify(claim?.of)),
      )
      expect(same, JSON.stringify(own.map(({ of }) => of))).toBeDefined()
      expect(same?.verdict).toBe(check.verdict)
    },
  )

  it('reads nothing into the text that it does not say of itself', () => {
    // The two beyond those: a second row of Table 1 that the text repeats, and its countries against its numbers.
    expect(read).toHaveLength(state.claims.size + 2)
  })
})

function sorted(printed: unknown): string {
  return JSON.stringify(
    Array.isArray(printed) ? printed.map((one) => JSON.stringify(one)).sort() : printed,
  ).toLowerCase()
}
