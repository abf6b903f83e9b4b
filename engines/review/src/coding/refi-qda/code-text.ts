/** What is written about a code. */
export type CodeText = {
  definition: string
  /** When to use it, and when not. */
  include: string
  exclude: string
  memo: string
}

/**
 * All that is written about a code as one text, as the exchange format has one field for it. English headings, whatever the
 * language of the review, so that `partsOf` finds them again.
 *
 * @example describedAs({ definition: 'A', include: 'B', exclude: '', memo: '' }) // 'A\n\nInclude: B'
 */
export function describedAs({ definition, include, exclude, memo }: CodeText): string {
  return [
    definition,
    include === '' ? '' : `\n\nInclude: ${include}`,
    exclude === '' ? '' : `\n\nExclude: ${exclude}`,
    memo === '' ? '' : `\n\nMemo: ${memo}`,
  ].join('')
}

/** The parts of a description; all of it is the definition where it has no such headings. */
export function partsOf(description: string): CodeText {
  const [, definition = '', include = '', exclude = '', memo = ''] =
    /^([\s\S]*?)(?:\n\nInclude: ([\s\S]+?))?(?:\n\nExclude: ([\s\S]+?))?(?:\n\nMemo: ([\s\S]+?))?$/.exec(
      description,
    ) ?? []
  return { definition, include, exclude, memo }
}
