import type { Claimed } from '../checking/claim.ts'
import { evidenceMap } from '../evidence-map/evidence-map.ts'
import type { ReviewState } from '../state.ts'
import { foldForNames, nameExpression, namesOf } from './named-things.ts'
import { count, countOf } from './printed-numbers.ts'

const most = /\b(?:most|más|mais)\b/iu
const ofComponents = /\b(?:components?|componentes?)\b/iu
const ofOutcomes = /\b(?:outcomes?|benefits?|resultados?|beneficios?|benefícios?|desfechos?)\b/iu

/** Frequencies of components, and the studies with most components or outcomes, in one sentence. */
export function findMapClaims(sentence: string, state: ReviewState): Claimed[] {
  const components = [...state.components.values()].filter(({ retired }) => !retired)
  const folded = foldForNames(sentence)
  const named = (text: string) =>
    components.filter(({ name }) => namesOf(name).some((one) => nameExpression(one)?.test(text) ?? false))
  const found: Claimed[] = []

  let from = 0
  for (const match of folded.matchAll(
    new RegExp(`\\(?(${count}) (?:times|mentions|veces|menciones|vezes|mencoes)\\b`, 'giu'),
  )) {
    for (const { component } of named(folded.slice(from, match.index)))
      found.push({ kind: 'component-frequency', component, printed: countOf(match[1] ?? '') })
    from = match.index + match[0].length
  }
  const [only] = named(folded)
  const least =
    /\b(?:least|menos) (?:often )?(?:\p{L}{3,}(?:ed|ido|ida|ado|ada)|frequente?|common|frecuente)/u
  if (only && least.test(folded) && named(folded).length === 1)
    found.push({ kind: 'least-component', printed: namesOf(only.name)[0] ?? only.component })

  const studies = studiesNamed(sentence, state)
  if (studies.length === 0) return found
  if (most.test(sentence) && ofComponents.test(sentence))
    found.push({ kind: 'studies-with-most-components', printed: studies })
  const number = new RegExp(
    `(${count}) (?:benefits|outcomes|resultados|beneficios|benefícios|desfechos)`,
    'iu',
  ).exec(sentence)?.[1]
  if (number !== undefined)
    found.push({ kind: 'studies-with-outcomes', count: countOf(number), printed: studies })
  else if (
    /\b(?:most|más|mais) (?:benefits|outcomes|resultados|beneficios|benefícios|desfechos)/iu.test(sentence) &&
    ofOutcomes.test(sentence)
  )
    found.push({ kind: 'studies-with-most-outcomes', printed: studies })
  return found
}

/** Studies of the review that a sentence cites, in its order: `Wijekoon et al. (2020)`, `(Yip, 2002)`. */
function studiesNamed(sentence: string, state: ReviewState): string[] {
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
