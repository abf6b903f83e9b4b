import { chartOf } from '../charting/charted.ts'
import { studiesOf } from '../charting/studies.ts'
import type { Claimed } from '../checking/claim.ts'
import { currentProtocol, type ReviewState } from '../state.ts'
import { countryCode, countryName } from '../synthesising/study-countries.ts'
import { foldForNames, nameExpression, namesOf } from './named-things.ts'

/** Whether a text says in how many studies something was found, or how many times. */
export type CountedIn = 'studies' | 'mentions' | null

/** Something of the review that a text may name beside a number, and what the two together claim. */
export type CountedThing = {
  family: 'component' | 'outcome' | 'criterion' | 'charted' | 'source'
  id: string
  expressions: readonly RegExp[]
  claim: (printed: number, unit: CountedIn) => Claimed
}

/** Everything that has a name and can be counted: components, outcomes, criteria, charted values, sources. */
export function countedThings(state: ReviewState): CountedThing[] {
  return [...mapThings(state), ...criteria(state), ...chartedThings(state), ...sources(state)]
}

function mapThings(state: ReviewState): CountedThing[] {
  const named = (names: readonly string[]) => names.flatMap((name) => nameExpression(name) ?? [])
  return [
    ...[...state.components.values()]
      .filter(({ retired }) => !retired)
      .map(
        ({ component, name }): CountedThing => ({
          family: 'component',
          id: component,
          expressions: named(namesOf(name)),
          claim: (printed, unit) => ({
            kind: 'component-frequency',
            component,
            printed,
            ...(unit === null ? {} : { unit }),
          }),
        }),
      ),
    ...[...state.outcomes.values()].map(
      ({ outcome, name }): CountedThing => ({
        family: 'outcome',
        id: outcome,
        expressions: named(namesOf(name)),
        claim: (printed) => ({ kind: 'outcome-frequency', outcome, printed }),
      }),
    ),
  ]
}

function criteria(state: ReviewState): CountedThing[] {
  return (currentProtocol(state)?.criteria ?? []).map(({ id, text }) => ({
    family: 'criterion',
    id,
    expressions: namesOf(text).flatMap((one) => nameExpression(one) ?? []),
    claim: (printed) => ({ kind: 'exclusion-reason', criterion: id, printed }),
  }))
}

/** Values that charts hold: countries, choices of one, and themes. Fields that nobody charted say nothing. */
function chartedThings(state: ReviewState): CountedThing[] {
  const fields = currentProtocol(state)?.form.fields ?? []
  const charts = studiesOf(state).map(({ id }) => chartOf(state, id))
  return fields.flatMap((field): CountedThing[] => {
    const charted = charts.flatMap((chart) => chart.get(field.id)?.value ?? [])
    if (charted.length === 0) return []
    const claim =
      (value: string): CountedThing['claim'] =>
      (printed) => ({ kind: 'charted-value', field: field.id, value, printed })
    const thing = (value: string, names: readonly string[]): CountedThing => ({
      family: 'charted',
      id: `${field.id} ${value}`,
      expressions: names.flatMap((name) => wholeName(name) ?? []),
      claim: claim(value),
    })
    if (field.kind === 'country') {
      const codes = new Set(charted.flatMap((value) => countryCode(value) ?? []))
      return [...codes].map((code) =>
        thing(code, [
          ...(['en', 'es', 'pt'] as const).map((language) => countryName(code, language)),
          ...(shortNames[code] ?? []),
        ]),
      )
    }
    if (field.kind === 'one-of')
      return field.choices
        .filter(({ id }) => id !== 'other' && id !== 'none')
        .map(({ id, name }) => thing(id, namesOf(name)))
    if (field.id === 'theme') return [...new Set(charted)].map((value) => thing(value, [value]))
    return []
  })
}

function sources(state: ReviewState): CountedThing[] {
  const names = new Set([
    ...[...state.searches.values()].map(({ source }) => source),
    ...[...state.records.values()].map(({ source }) => source),
  ])
  return [
    ...[...names].map(
      (source): CountedThing => ({
        family: 'source',
        id: source,
        expressions: alsoCalled(source).flatMap((name) => wholeName(name) ?? []),
        claim: (printed) => ({ kind: 'source-records', source, printed }),
      }),
    ),
    ...kinds.map(
      ([of, called]): CountedThing => ({
        family: 'source',
        id: of,
        expressions: [called],
        claim: (printed) => ({
          kind: 'source-records',
          source: { database: 'databases', register: 'registers' }[of],
          printed,
          of,
        }),
      }),
    ),
  ]
}

/** How all sources of a kind are called together. */
const kinds = [
  ['database', /(?<!\p{L})(?:databases?|bases de datos|bases de dados)(?!\p{L})/u],
  [
    'register',
    /(?<!\p{L})(?:registers|registries|trial registr(?:y|ies)|registros de ensayos|registros de ensaios)(?!\p{L})/u,
  ],
] as const

/** Abbreviations that Intl does not know, folded. */
const shortNames: Readonly<Record<string, readonly string[]>> = {
  US: ['usa', 'u.s.a.', 'u.s.', 'eua', 'ee. uu.', 'ee.uu.', 'eeuu'],
  GB: ['uk', 'u.k.'],
  NL: ['the netherlands', 'holanda'],
  CZ: ['czech republic', 'republica checa'],
  KR: ['korea', 'corea', 'coreia'],
}

const grayNames = ['gray literature', 'literatura gris', 'literatura cinzenta']

/** Grey literature is called so in every language; other sources have one name. */
function alsoCalled(source: string): readonly string[] {
  const folded = foldForNames(source).replace(/\bgrey\b/g, 'gray')
  return grayNames.some((name) => folded.includes(name)) ? [folded, ...grayNames] : [folded]
}

/** A name as whole words that may stand in the plural or the other gender: `qualitative`, `cualitativos`. */
function wholeName(name: string): RegExp | null {
  const words = foldForNames(name).match(/[\p{L}\d.&-]+/gu) ?? []
  if (words.join('').length < 2) return null
  const inflected = words.map((word) => {
    const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return word.length < 5 || /\.$/.test(word)
      ? plain
      : `${word.slice(0, -1).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:\\p{L}s?|is|les|es)`
  })
  return new RegExp(`(?<![\\p{L}-])${inflected.join('[^\\p{L}.;#]+')}(?![\\p{L}])`, 'u')
}
