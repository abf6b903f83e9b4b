/** Names that databases give to languages, in small letters and without accents, by their tags (BCP 47). */
const names: Readonly<Record<string, readonly string[]>> = {
  en: ['eng', 'english', 'ingles'],
  es: ['spa', 'spanish', 'espanol', 'castellano', 'castilian'],
  pt: ['por', 'portuguese', 'portugues'],
  fr: ['fre', 'fra', 'french', 'frances', 'francais'],
  de: ['ger', 'deu', 'german', 'aleman', 'alemao', 'deutsch'],
  it: ['ita', 'italian', 'italiano'],
  zh: ['chi', 'zho', 'cmn', 'mandarin', 'chinese', 'chino', 'chines'],
  ja: ['jpn', 'japanese', 'japones'],
  ko: ['kor', 'korean', 'coreano'],
  ru: ['rus', 'russian', 'ruso', 'russo'],
  pl: ['pol', 'polish', 'polaco', 'polones'],
  nl: ['dut', 'nld', 'dutch', 'holandes'],
  tr: ['tur', 'turkish', 'turco'],
  fa: ['per', 'fas', 'persian', 'persa'],
  ar: ['ara', 'arabic', 'arabe'],
  sv: ['swe', 'swedish', 'sueco'],
  da: ['dan', 'danish', 'danes', 'dinamarques'],
  no: ['nor', 'nob', 'nb', 'norwegian', 'noruego', 'noruegues'],
  fi: ['fin', 'finnish', 'fines', 'finlandes'],
  cs: ['cze', 'ces', 'czech', 'checo', 'tcheco'],
  sk: ['slo', 'slk', 'slovak', 'eslovaco'],
  sl: ['slv', 'slovenian', 'slovene', 'esloveno'],
  hr: ['hrv', 'scr', 'croatian', 'croata'],
  sr: ['srp', 'scc', 'serbian', 'serbio', 'servio'],
  hu: ['hun', 'hungarian', 'hungaro'],
  ro: ['rum', 'ron', 'romanian', 'rumano', 'romeno'],
  bg: ['bul', 'bulgarian', 'bulgaro'],
  el: ['gre', 'ell', 'greek', 'griego', 'grego'],
  uk: ['ukr', 'ukrainian', 'ucraniano'],
  he: ['heb', 'hebrew', 'hebreo', 'hebraico'],
  hi: ['hin', 'hindi'],
  id: ['ind', 'indonesian', 'indonesio'],
  ms: ['may', 'msa', 'malay', 'malayo', 'malaio'],
  th: ['tha', 'thai', 'tailandes'],
  vi: ['vie', 'vietnamese', 'vietnamita'],
  ca: ['cat', 'catalan', 'catala'],
  gl: ['glg', 'galician', 'gallego', 'galego'],
  eu: ['baq', 'eus', 'basque', 'vasco', 'euskera'],
  af: ['afr', 'afrikaans'],
  lt: ['lit', 'lithuanian', 'lituano'],
  lv: ['lav', 'latvian', 'leton'],
  et: ['est', 'estonian', 'estonio'],
  is: ['ice', 'isl', 'icelandic', 'islandes'],
}
const two = new Set(Object.keys(names))
const tags = new Map(
  Object.entries(names).flatMap(([tag, list]) => list.map((name): [string, string] => [name, tag])),
)

/**
 * The tags (BCP 47) of the languages that a database names for a record: by their names in several languages, by codes of two
 * or three letters; none for what is not known. Regions are left out.
 *
 * @example languageTags('eng; Spanish') // ['en', 'es']
 */
export function languageTags(written: string): string[] {
  const words = written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // `pt-BR`, `en_US`: the region tells nothing of the language.
    .replace(/\b([a-z]{2})[-_][a-z]{2,4}\b/g, '$1')
    .split(/[^a-z]+/)
  const isTag = (word: string, at: number) => two.has(word) || (at === 0 && /^[a-z]{2}$/.test(word))
  const known = words.flatMap((word, at) => tags.get(word) ?? (isTag(word, at) ? word : []))
  return [...new Set(known)]
}
