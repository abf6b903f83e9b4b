import type { Placeholder } from './placeholders.ts'

/** A text with its placeholders filled, how many were, and names that stand for nothing, with their line. */
export type Filled = { text: string; filled: number; unknown: { name: string; line: number }[] }

/** `{{flow.included}}`, or what it became when it was filled before. */
const marked = /\{\{\s*([\w.-]+)\s*\}\}|<!--ayni:([\w.-]+)-->[\s\S]*?<!--\/ayni-->/g

/**
 * Fills `{{name}}` in Markdown or plain text. The value stands between comments that name it, so that the same text can be
 * filled again when the numbers have changed; what is unknown stays as written.
 *
 * @example fillPlaceholders('{{flow.included}} studies', values).text // '<!--ayni:flow.included-->27<!--/ayni--> studies'
 */
export function fillPlaceholders(text: string, values: readonly Placeholder[]): Filled {
  const known = new Map(values.map(({ name, value }) => [name, value]))
  const unknown: Filled['unknown'] = []
  let filled = 0
  const result = text.replace(
    marked,
    (whole: string, fresh: string | undefined, before: string | undefined, at: number) => {
      const name = fresh ?? before ?? ''
      const value = known.get(name)
      if (value === undefined) {
        unknown.push({ name, line: text.slice(0, at).split('\n').length })
        return whole
      }
      filled += 1
      return `<!--ayni:${name}-->${value}<!--/ayni-->`
    },
  )
  return { text: result, filled, unknown }
}
