import type { Reference } from '@ayni/references'
import {
  currentProtocol,
  type Highlight,
  highlighter,
  languageOf,
  type ReviewState,
  type ScreeningWordList,
  withoutAccents,
  wordsInForce,
  wordsOfProtocol,
} from '@ayni/review'
import { z } from 'zod'
import { append } from '../open-review.ts'
import { onReview } from '../operation.ts'
import { filled } from '../schemas.ts'

const list = z.array(filled.max(80)).max(500)

/** The words that are highlighted while screening. */
export const readScreeningWords = onReview({
  name: 'screening.words',
  kind: 'question',
  who: 'anyone',
  summary:
    'The words highlighted while screening: those of the protocol, the team’s own, and those in force.',
  input: {},
  run({ state }) {
    const { seq: _, ...own } = state.screeningWords
    return { ofProtocol: wordsOf(state).ofProtocol, own, inForce: wordsOf(state).inForce }
  },
})

/** Chooses words beside those of the protocol. All see the same ones, so that all read the same text. */
export const chooseScreeningWords = onReview({
  name: 'screening.choose-words',
  kind: 'command',
  who: ['lead', 'reviewer'],
  summary:
    'Choose words to highlight while screening, beside those of the protocol, or to leave out of these.',
  input: { inclusion: list, exclusion: list, ignored: list },
  async run(review, { review: _, ...words }, context) {
    await append(review, context.person, context.now(), [{ type: 'screening-words-chosen', payload: words }])
    return { inForce: wordsOf(review.state).inForce }
  },
})

/** The highlighted stretches of a record, by the part it is read in. */
export function highlightsOf(
  state: ReviewState,
  { title, abstract, keywords }: Reference,
): { title: Highlight[]; abstract: Highlight[]; keywords: Highlight[][] } {
  const { highlight } = wordsOf(state)
  return { title: highlight(title), abstract: highlight(abstract), keywords: keywords.map(highlight) }
}

/** The language a text is written in, for hyphens and for reading aloud; `null` where it does not tell. */
export function languageIn(text: string): 'en' | 'es' | 'pt' | null {
  return languageOf([...text.matchAll(/[\p{L}\p{Mn}]+/gu)].map(([word]) => withoutAccents(word)))
}

type Prepared = {
  version: string
  ofProtocol: ScreeningWordList
  inForce: ScreeningWordList
  highlight: (text: string) => Highlight[]
}

/** Preparing takes longer than highlighting, and the words seldom change. */
const prepared = new WeakMap<ReviewState, Prepared>()

function wordsOf(state: ReviewState): Prepared {
  const version = `${state.protocols.length} ${state.screeningWords.seq}`
  const known = prepared.get(state)
  if (known?.version === version) return known
  const protocol = currentProtocol(state)
  const ofProtocol = protocol ? wordsOfProtocol(protocol) : { inclusion: [], exclusion: [] }
  const inForce = wordsInForce(ofProtocol, state.screeningWords)
  const words = { version, ofProtocol, inForce, highlight: highlighter(inForce) }
  prepared.set(state, words)
  return words
}
