import { decodeEntities } from '../clean-text.ts'
import { emptyReference } from '../reference.ts'
import { formatCitations } from './format-citations.ts'

/** A style of the Citation Style Language: what it calls itself, and its text. */
export type OwnStyle = { name: string; csl: string }

/** The largest style of the public collection is under 200 kB. */
const mostLetters = 500_000

/**
 * Reads a style of the Citation Style Language (https://citationstyles.org) and tries it on a reference.
 *
 * @returns nothing, with the reason, for a text that is none, that only names another style, or that has no bibliography.
 * @example readStyle('<style xmlns="http://purl.org/net/xbiblio/csl" …').value?.name // 'Nature'
 */
export function readStyle(csl: string): { value: OwnStyle | null; problems: string[] } {
  const refused = (problem: string) => ({ value: null, problems: [problem] })
  if (csl.length > mostLetters)
    return refused(`The file has ${csl.length} letters; a style has ${mostLetters} at most.`)
  if (!/<style[\s>]/.test(csl))
    return refused(
      'This is not a style of the Citation Style Language: it has no <style> element. Styles are .csl files, as at citationstyles.org.',
    )
  const parent = /<link\b[^>]*\brel="independent-parent"[^>]*>/.exec(csl)?.[0]
  const name = decodeEntities(/<title\b[^>]*>([^<]*)<\/title>/.exec(csl)?.[1] ?? '').trim()
  if (parent && !/<bibliography[\s>]/.test(csl)) {
    const address = /\bhref="([^"]*)"/.exec(parent)?.[1] ?? ''
    return refused(`"${name}" only names another style; give that one instead: ${address}`)
  }
  if (name === '') return refused('The style has no <title>; it cannot be listed without a name.')
  const { problems } = formatCitations(
    [{ ...emptyReference(), type: 'article', title: 'A title', year: 2020 }],
    {
      style: { csl },
      language: 'en',
      format: 'text',
    },
  )
  return problems.length > 0 ? { value: null, problems } : { value: { name, csl }, problems: [] }
}
