import { languageOf, withoutAccents } from '@ayni/review'

/** Names that databases give to languages, in small letters and without accents, by their tags (BCP 47). */
const names: Readonly<Record<string, readonly string[]>> = {
  en: ['eng', 'english', 'ingles'],
  es: ['spa', 'spanish', 'espanol', 'castellano', 'castilian'],
  pt: ['por', 'portuguese', 'portugues'],
  fr: ['fre', 'fra', 'french', 'frances', 'francais'],
  de: ['ger', 'deu', 'german', 'aleman', 'alemao', 'deutsch'],
  it: ['ita', 'italian', 'italiano'],
  zh: ['chi', 'zho', 'chinese', 'chino', 'chines'],
  ja: ['jpn', 'japanese', 'japones'],
  ko: ['kor', 'korean', 'coreano'],
  ru: ['rus', 'russian', 'ruso', 'russo'],
  pl: ['pol', 'polish', 'polaco', 'polones'],
  nl: ['dut', 'nld', 'dutch', 'holandes'],
  tr: ['tur', 'turkish', 'turco'],
  fa: ['per', 'fas', 'persian', 'persa'],
  ar: ['ara', 'arabic', 'arabe'],
}
const tags = new Map(
  Object.entries(names).flatMap(([tag, list]) => list.map((name): [string, string] => [name, tag])),
)

/**
 * The tag of a record's language: as the database names it, else as its title tells; `''` where neither says. Of several
 * languages the first counts.
 *
 * @example languageTag('eng; spa', '') // 'en'
 */
export function languageTag(written: string, title: string): string {
  if (written !== '') {
    const [first = ''] = withoutAccents(written)
      .trim()
      .split(/[^a-z]+/)
    const known = tags.get(first) ?? (/^[a-z]{2}$/.test(first) ? first : undefined)
    if (known !== undefined) return known
  }
  return languageOf(withoutAccents(title).split(' ')) ?? ''
}
