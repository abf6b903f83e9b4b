import { parentPort } from 'node:worker_threads'
import { newRanker, type RankedText, type Ranker, type ReadTexts, readTexts } from '@ayni/review'
import type { RankAnswer, RankTask } from './rank-thread.ts'

/** Reports near the top whose standing is explained: those that come up next. */
const explained = 60

const texts: RankedText[] = []
let read: ReadTexts | null = null
const rankers = new Map<number, Ranker>()

/** Ranks off the main thread: texts come in parts, then verdicts as they are given. */
parentPort?.on('message', (task: RankTask) => {
  if ('texts' in task) for (const text of task.texts) texts.push(text)
  else if ('question' in task) {
    read = readTexts(texts, task.question, (progress) => answer({ progress }))
    texts.length = 0
  } else if (read) {
    const ranker = rankers.get(task.learner) ?? newRanker(read)
    rankers.set(task.learner, ranker)
    for (const [index, relevant] of task.verdicts) ranker.learn(index, relevant)
    answer({ learner: task.learner, ranking: rankingBy(ranker) })
  }
})

function rankingBy(ranker: Ranker) {
  const scores = ranker.rank()
  const order = Uint32Array.from(scores.keys())
    .filter((index) => scores[index] !== Number.NEGATIVE_INFINITY)
    .sort((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0) || x - y)
  const why = [...order.subarray(0, explained)].map((index) => [index, ranker.explain(index)] as const)
  return { order, scores: scores.slice(), why }
}

function answer(message: RankAnswer): void {
  parentPort?.postMessage(message)
}
