import { type StemLanguage, stemLanguages, stemOf, withoutAccents } from './stemming.ts'
import { languageOf } from './stop-words.ts'

/** Words that speak for inclusion and words that speak against; a word may be several (`mutual aid`) or end in `*`. */
export type ScreeningWordList = { inclusion: readonly string[]; exclusion: readonly string[] }

/** A stretch of a text (UTF-16 positions, the end not included) that is highlighted, and for which reason. */
export type Highlight = { start: number; end: number; kind: 'inclusion' | 'exclusion' }

type Token = { word: string; plain: string; start: number; end: number }
type Pattern = { keys: readonly string[]; isPrefix: readonly boolean[]; kind: Highlight['kind'] }

/**
 * Prepares the highlighting of words in texts of any of the three languages. Words match by their stem in the language of
 * the text, which is told by its stop words; where that cannot be told (a short title), in any of the three.
 *
 * @returns what finds the highlights of one text, in order, none within another. Where a word is on both lists it speaks
 *   for exclusion: what would be overlooked is the reason against.
 * @example highlighter({ inclusion: ['grupos'], exclusion: [] })('El grupo') // [{ start: 3, end: 8, kind: 'inclusion' }]
 */
export function highlighter(list: ScreeningWordList): (text: string) => Highlight[] {
  const patterns = new Map<StemLanguage, ReturnType<typeof patternsOf>>()
  const patternsIn = (language: StemLanguage) => {
    const known = patterns.get(language) ?? patternsOf(list, language)
    patterns.set(language, known)
    return known
  }
  return (text) => {
    const tokens = tokensOf(text)
    const language = languageOf(tokens.map(({ plain }) => plain))
    const found = (language === null ? stemLanguages : [language]).flatMap((one) =>
      matches(tokens, patternsIn(one), one),
    )
    return joined(found, text)
  }
}

/** The words of a text with their places. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{Mn}]+/gu)].map((match) => ({
    word: match[0],
    plain: withoutAccents(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The words looked for, by the first two letters of the first: few are tried at each place of a text. */
function patternsOf(list: ScreeningWordList, language: StemLanguage): Map<string, Pattern[]> {
  const byStart = new Map<string, Pattern[]>()
  const add = (written: string, kind: Highlight['kind']) => {
    const parts = [...written.matchAll(/([\p{L}\p{N}\p{Mn}]+)(\*?)/gu)]
    if (parts.length === 0) return
    const isPrefix = parts.map(([, , star]) => star === '*')
    const keys = parts.map(([, word = '', star]) =>
      star === '*' ? withoutAccents(word) : stemOf(word, language),
    )
    const start = startOf(keys[0] ?? '')
    byStart.set(start, [...(byStart.get(start) ?? []), { keys, isPrefix, kind }])
  }
  for (const word of list.exclusion) add(word, 'exclusion')
  for (const word of list.inclusion) add(word, 'inclusion')
  return byStart
}

function startOf(key: string): string {
  return key.slice(0, 2)
}

function matches(
  tokens: readonly Token[],
  patterns: ReadonlyMap<string, Pattern[]>,
  language: StemLanguage,
): Highlight[] {
  const found: Highlight[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token) continue
    const tried = patterns.get(startOf(token.plain)) ?? []
    let best: Highlight | null = null
    for (const { keys, isPrefix, kind } of tried) {
      const fits = keys.every((key, offset) => {
        const next = tokens[at + offset]
        if (!next) return false
        return isPrefix[offset] ? next.plain.startsWith(key) : stemOf(next.word, language) === key
      })
      const end = fits ? (tokens[at + keys.length - 1]?.end ?? token.end) : -1
      if (end > (best?.end ?? -1)) best = { start: token.start, end, kind }
    }
    if (best) found.push(best)
  }
  return found
}

/** In order and none within another: the longer first; those of one kind with only a space or hyphen between become one. */
function joined(found: readonly Highlight[], text: string): Highlight[] {
  const sorted = found.toSorted(
    (a, b) =>
      a.start - b.start || b.end - a.end || Number(b.kind === 'exclusion') - Number(a.kind === 'exclusion'),
  )
  const kept: Highlight[] = []
  for (const next of sorted) {
    const last = kept.at(-1)
    if (last && next.start < last.end) continue
    if (last && last.kind === next.kind && /^[\s-]$/.test(text.slice(last.end, next.start)))
      kept[kept.length - 1] = { ...last, end: next.end }
    else kept.push(next)
  }
  return kept
}
