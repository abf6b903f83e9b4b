import { totalmem } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { RankedText, WordEffect } from '@ayni/review'

export type RankTask =
  | { texts: RankedText[] }
  | { question: string }
  | { verdicts: (readonly [index: number, relevant: boolean])[] }

/** Undecided texts by rank, the likeliest first; scores of all; the words that moved those near the top. */
export type Ranking = {
  order: Uint32Array
  scores: Float64Array
  why: (readonly [index: number, effects: WordEffect[]])[]
}

export type RankAnswer = { progress: number } | Ranking

/** Ranking in a thread of its own. */
export type RankThread = {
  /** Tells of verdicts; a new ranking follows. */
  learn(verdicts: (readonly [number, boolean])[]): void
  /** The latest ranking, `null` while the texts are read for the first time. */
  latest(): Ranking | null
  /** Share of the texts read, 0 to 1. */
  progress(): number
  /** Fulfilled when what was told so far has been learnt. */
  settled(): Promise<Ranking>
  stop(): void
}

/** Texts are handed over in parts of this size, so that the server goes on answering. */
const partSize = 1_000

/** Starts to read texts in a thread of its own; ranks them by the question until verdicts come. */
export function startRanking(texts: Iterable<RankedText>, question: string): RankThread {
  // Half a million texts take more than a thread is given of itself.
  const worker = new Worker(new URL('./rank-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: Math.floor((0.75 * totalmem()) / 2 ** 20) },
  })
  let latest: Ranking | null = null
  let progress = 0
  let told = 0
  let learnt = 0
  let waiting: { until: number; resolve: (ranking: Ranking) => void; reject: (error: unknown) => void }[] = []
  worker.on('message', (answer: RankAnswer) => {
    if ('progress' in answer) {
      progress = answer.progress
      return
    }
    latest = answer
    progress = 1
    learnt += 1
    const ranking = answer
    for (const { resolve } of waiting.filter(({ until }) => until <= learnt)) resolve(ranking)
    waiting = waiting.filter(({ until }) => until > learnt)
    if (waiting.length === 0) worker.unref()
  })
  worker.on('error', (error) => {
    for (const { reject } of waiting) reject(error)
    waiting = []
  })
  // What nobody waits for keeps no process alive.
  worker.unref()
  const post = (task: RankTask) => worker.postMessage(task)
  const ready = handOver(texts, question, post)
  const learn = (verdicts: (readonly [number, boolean])[]) => {
    told += 1
    void ready.then(() => post({ verdicts }))
  }
  learn([])
  return {
    learn,
    latest: () => latest,
    progress: () => progress,
    settled: () =>
      new Promise((resolve, reject) => {
        if (latest && learnt >= told) return resolve(latest)
        worker.ref()
        waiting.push({ until: told, resolve, reject })
      }),
    stop: () => void worker.terminate(),
  }
}

async function handOver(
  texts: Iterable<RankedText>,
  question: string,
  post: (task: RankTask) => void,
): Promise<void> {
  let part: RankedText[] = []
  for (const text of texts) {
    part.push(text)
    if (part.length < partSize) continue
    post({ texts: part })
    part = []
    await setImmediate()
  }
  post({ texts: part })
  post({ question })
}
