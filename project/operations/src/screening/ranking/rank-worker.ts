import { parentPort } from 'node:worker_threads'
import { newRanker, type RankedText, type Ranker } from '@ayni/review'
import type { RankAnswer, RankTask } from './rank-thread.ts'

/** Reports near the top whose standing is explained: those that come up next. */
const explained = 60

const texts: RankedText[] = []
let ranker: Ranker | null = null

/** Ranks off the main thread: texts come in parts, then verdicts as they are given. */
parentPort?.on('message', (task: RankTask) => {
  if ('texts' in task) for (const text of task.texts) texts.push(text)
  else if ('question' in task)
    ranker = newRanker(texts, task.question, { onProgress: (progress) => answer({ progress }) })
  else if (ranker) answer(rankingOf(ranker, task.verdicts))
})

function rankingOf(learning: Ranker, verdicts: readonly (readonly [number, boolean])[]): RankAnswer {
  for (const [index, relevant] of verdicts) learning.learn(index, relevant)
  const scores = learning.rank()
  const order = Uint32Array.from(scores.keys())
    .filter((index) => scores[index] !== Number.NEGATIVE_INFINITY)
    .sort((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0) || x - y)
  const why = [...order.subarray(0, explained)].map((index) => [index, learning.explain(index)] as const)
  return { order, scores: scores.slice(), why }
}

function answer(message: RankAnswer): void {
  parentPort?.postMessage(message)
}
