import type { Claimed } from '../checking/claim.ts'
import { evidenceMap } from '../evidence-map/evidence-map.ts'
import type { ReviewState } from '../state.ts'
import type { CountedThing } from './counted-things.ts'
import type { Numbered } from './find-flow-claims.ts'
import { countMark, type MarkedSentence } from './marked-sentence.ts'
import { foldForNames, namesOf } from './named-things.ts'

const most = /\b(?:most|mas|mais)\b/u
const outcomeNoun = '(?:benefits|outcomes|resultados|beneficios|desfechos)'
const componentNoun = '(?:components?|componentes?)'
const ofComponents = new RegExp(`\\b${componentNoun}\\b`, 'u')
const least =
  /\b(?:least|menos) (?:often )?(?:\p{L}{3,}(?:ed|ido|ida|ado|ada)|frequente?|common|frecuente|reported|found)/u
const mostOutcomes = new RegExp(`\\b(?:most|mas|mais) ${outcomeNoun}`, 'u')
const numberOfOutcomes = new RegExp(`${countMark} ${outcomeNoun}(?!\\p{L})`, 'u')
/** `five core components were identified`: how many the map has, not how many a study has. */
const sizes = [
  [
    'components',
    new RegExp(`${countMark} (?:(?!#)[\\p{L}-]+ ){0,2}?(?:components|componentes)(?!\\p{L})`, 'u'),
  ],
  ['outcomes', new RegExp(`${countMark} (?:(?!#)[\\p{L}-]+ ){0,2}?${outcomeNoun}(?!\\p{L})`, 'u')],
] as const
const makingMap =
  /\b(?:identif|map|consolid|group|gather|emerg|yield|distinguish|distingu|categor|agrup|hallaron|hallamos|encontr|reuni|gathered|were found|we found|were included|result|produc|delimit)/u

/** The least component, the studies with most components or outcomes, and the size of the map, in one sentence. */
export function findMapClaims(
  sentence: string,
  { text, counts }: MarkedSentence,
  things: readonly CountedThing[],
  state: ReviewState,
): Numbered[] {
  const found: Numbered[] = []
  const none = -1
  const named = things.filter(
    ({ family, expressions }) =>
      family === 'component' && expressions.some((expression) => expression.test(text)),
  )
  const [only] = named
  if (only && named.length === 1 && least.test(text)) {
    const name = state.components.get(only.id)?.name ?? {}
    found.push({ of: { kind: 'least-component', printed: namesOf(name)[0] ?? only.id }, number: none })
  }
  const studies = studiesNamed(sentence, state)
  if (studies.length === 0) return [...found, ...sizesIn(text, counts)]
  const add = (of: Claimed) => found.push({ of, number: none })
  if (most.test(text) && ofComponents.test(text))
    add({ kind: 'studies-with-most-components', printed: studies })
  const number = numberOfOutcomes.exec(text)?.[1]
  if (number !== undefined)
    add({ kind: 'studies-with-outcomes', count: counts[Number(number)] ?? 0, printed: studies })
  else if (mostOutcomes.test(text)) add({ kind: 'studies-with-most-outcomes', printed: studies })
  return found
}

function sizesIn(text: string, counts: readonly number[]): Numbered[] {
  if (!makingMap.test(text) || /\b(?:each|per|cada|por) (?:study|paper|estudio|estudo|artigo)/u.test(text))
    return []
  return sizes.flatMap(([of, expression]): Numbered[] => {
    const number = expression.exec(text)?.[1]
    return number === undefined
      ? []
      : [{ of: { kind: 'map-size', of, printed: counts[Number(number)] ?? 0 }, number: Number(number) }]
  })
}

/** Studies of the review that a sentence cites, in its order: `Wijekoon et al. (2020)`, `(Yip, 2002)`. */
export function studiesNamed(sentence: string, state: ReviewState): string[] {
  const text = foldForNames(sentence)
  return evidenceMap(state)
    .studies.flatMap(({ label }) => {
      const [, author = '', year = ''] = /^(.*?)[ ,]*\(?(\d{4}[a-z]?)\)?$/.exec(foldForNames(label)) ?? []
      if (author === '') return []
      const name = author
        .replace(/\bet al\.?/, '')
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      const at = text.search(
        new RegExp(`(?<!\\p{L})${name}(?!\\p{L})[^()\\d;]{0,60}\\(?${year}(?![\\da-z])`, 'u'),
      )
      return at < 0 ? [] : [{ label, at }]
    })
    .sort((a, b) => a.at - b.at)
    .map(({ label }) => label)
}
