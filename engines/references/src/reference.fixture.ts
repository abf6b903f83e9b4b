import * as fc from 'fast-check'
import { type Author, cleanText, emptyReference, type Reference, type WrittenFormat } from './index.ts'

/** References as a reader leaves them: clean text, a date that names the year, unique lists. */
const letters = fc.constantFrom(
  ...'abcdefghijklmnopqrstuvwxyzABCDEGáéíñçãöß中文日Ж😀0123456789',
  ...'       ,.:()[]&<>%$#_{}~^\\"\'-*@=/?!`|“’–—…',
)
const text = fc
  .array(letters, { minLength: 1, maxLength: 60 })
  .map((signs) => cleanText(signs.join('')))
  .filter((value) => /\p{L}{2}/u.test(value) && !/^(na|n\/a|nan|null)$/i.test(value))
const optional = <T>(arbitrary: fc.Arbitrary<T>, without: T) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(without) }, { weight: 4, arbitrary })
const author: fc.Arbitrary<Author> = fc.oneof(
  fc.record({
    kind: fc.constant('person' as const),
    family: fc.constantFrom(
      'Rossi',
      'García-Pérez',
      'Tognetti Bordogna',
      'Berg',
      "O'Neil",
      'Müller',
      'Łukasz',
    ),
    given: fc.constantFrom('Ana', 'J. P.', 'María José', 'LM', 'Jean-Luc'),
    particle: fc.constantFrom('', 'van der', 'de'),
    suffix: fc.constantFrom('', '', 'Jr.', 'III'),
  }),
  fc.record({
    kind: fc.constant('corporate' as const),
    name: fc.constantFrom(
      'World Health Organization',
      'WHO',
      'Ministry of Health, Peru',
      'Peru and Bolivia Network',
      'Cochrane Tobacco',
      'Ministry of Health, Labour and Welfare',
    ),
  }),
)
const word = text
  .map((value) => value.replace(/[;|]/g, ' ').replace(/\s+/g, ' ').trim())
  .filter((value) => /\p{L}/u.test(value) && !value.startsWith('*') && !/&#?\w+$/.test(value))
const year = fc.integer({ min: 1900, max: 2030 })
export const reference: fc.Arbitrary<Reference> = fc
  .record({
    type: fc.constantFrom(
      ...([
        'article',
        'book',
        'chapter',
        'conference',
        'thesis',
        'report',
        'preprint',
        'dataset',
        'trial-registration',
        'web-page',
        'other',
      ] as const),
    ),
    title: text,
    abstract: fc.array(text, { maxLength: 3 }).map((paragraphs) => [...new Set(paragraphs)].join('\n\n')),
    authors: fc.array(author, { maxLength: 4 }),
    editors: fc.array(author, { maxLength: 2 }),
    year: optional(year, null),
    month: fc.constantFrom('', '-03', '-11-05', ' Mar', '/04/12'),
    journal: text,
    volume: optional(fc.constantFrom('12', '3A', 'Suppl 1'), ''),
    issue: optional(fc.constantFrom('4', '1-2', 'S2'), ''),
    pages: optional(fc.constantFrom('12-19', '345-9', 'e12', 'S1-S5', '101', '12-19, 33', '7-'), ''),
    doi: optional(
      fc.constantFrom(
        '10.1016/j.jad.2019.05.039',
        '10.1002/(sici)1097<1::aid>3.0.co;2-x',
        '10.1234/a_b#c{d}',
      ),
      '',
    ),
    pmid: optional(fc.constantFrom('1', '31234567'), ''),
    issn: fc.constantFrom<string[]>([], ['0165-0327'], ['0165-0327', '1573-2517', '9783864903113']),
    publisher: optional(text, ''),
    keywords: fc.array(word, { maxLength: 4 }).map((words) => [...new Set(words)]),
    language: fc.constantFrom('', 'eng', 'Spanish'),
    urls: fc.subarray([
      'https://example.org/a_b?c=d&e=%C3%A9',
      'http://x.test/~y#z',
      'https://doi.org/10.1/x',
    ]),
    accession: fc.constantFrom('WOS:000123', 'CN-01', 'rossi2014', 'a b, {c}'),
    notes: fc.array(text, { maxLength: 2 }),
  })
  .map(
    ({ month, ...rest }): Reference => ({
      ...emptyReference(),
      ...rest,
      date: rest.year === null ? '' : `${rest.year}${month}`,
    }),
  )

/** What a format has no place for. */
const missing: Partial<Record<WrittenFormat, readonly (keyof Reference)[]>> = {
  nbib: ['urls', 'accession'],
  'asreview-csv': [
    'type',
    'editors',
    'date',
    'journal',
    'volume',
    'issue',
    'pages',
    'pmid',
    'issn',
    'publisher',
    'language',
    'accession',
    'notes',
  ],
  'rayyan-csv': ['type', 'editors', 'date'],
}

/** The fields that a format can hold. */
export function held(references: readonly Reference[], format: WrittenFormat): Partial<Reference>[] {
  const left = new Set<string>(['raw', 'format', ...(missing[format] ?? [])])
  return references.map((one) => Object.fromEntries(Object.entries(one).filter(([key]) => !left.has(key))))
}
