import { totalmem } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { RankedText, WordEffect } from '@ayni/review'

export type RankTask =
  | { texts: RankedText[] }
  | { question: string }
  | { learner: number; verdicts: Verdicts }

type Verdicts = (readonly [index: number, relevant: boolean])[]

/** Undecided texts by rank, the likeliest first; scores of all; the words that moved those near the top. */
export type Ranking = {
  order: Uint32Array
  scores: Float64Array
  why: (readonly [index: number, effects: WordEffect[]])[]
}

export type RankAnswer = { progress: number } | { learner: number; ranking: Ranking }

/** A thread of its own that reads texts once and ranks them for whoever learns. */
export type RankThread = {
  /** Somebody whose verdicts teach one ranking and no other. */
  newLearner(): Learner
  /** Share of the texts read, 0 to 1. */
  progress(): number
  stop(): void
}

export type Learner = {
  /** Tells of verdicts; a new ranking follows. */
  learn(verdicts: Verdicts): void
  /** The latest ranking, `null` until the first is there. */
  latest(): Ranking | null
  /** The ranking when what was told so far has been learnt; `null` where the thread was stopped before. */
  settled(): Promise<Ranking | null>
}

/** Texts are handed over in parts of this size, so that the server goes on answering. */
const partSize = 1_000

/** Starts to read texts; they are ranked by the question until verdicts come. */
export function startRanking(texts: Iterable<RankedText>, question: string): RankThread {
  // Half a million texts take more than a thread is given of itself.
  const worker = new Worker(new URL('./rank-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: Math.floor((0.75 * totalmem()) / 2 ** 20) },
  })
  let progress = 0
  const learners: {
    hear(ranking: Ranking): void
    stopped(): void
    fail(error: unknown): void
    waits(): boolean
  }[] = []
  worker.on('message', (answer: RankAnswer) => {
    if ('progress' in answer) {
      progress = answer.progress
      return
    }
    progress = 1
    learners[answer.learner]?.hear(answer.ranking)
    if (!learners.some((learner) => learner.waits())) worker.unref()
  })
  worker.on('error', (error) => {
    for (const learner of learners) learner.fail(error)
  })
  // What nobody waits for keeps no process alive.
  worker.unref()
  const post = (task: RankTask) => worker.postMessage(task)
  const ready = handOver(texts, question, post)
  return {
    newLearner() {
      const learner = learners.length
      let latest: Ranking | null = null
      let told = 0
      let learnt = 0
      let waiting: {
        until: number
        resolve: (ranking: Ranking | null) => void
        reject: (error: unknown) => void
      }[] = []
      learners.push({
        hear(ranking) {
          latest = ranking
          learnt += 1
          for (const { resolve } of waiting.filter(({ until }) => until <= learnt)) resolve(ranking)
          waiting = waiting.filter(({ until }) => until > learnt)
        },
        fail(error) {
          for (const { reject } of waiting) reject(error)
          waiting = []
        },
        stopped() {
          for (const { resolve } of waiting) resolve(null)
          waiting = []
        },
        waits: () => waiting.length > 0,
      })
      const learn = (verdicts: Verdicts) => {
        told += 1
        void ready.then(() => post({ learner, verdicts }))
      }
      learn([])
      return {
        learn,
        latest: () => latest,
        settled: () =>
          new Promise((resolve, reject) => {
            if (latest && learnt >= told) return resolve(latest)
            worker.ref()
            waiting.push({ until: told, resolve, reject })
          }),
      }
    },
    progress: () => progress,
    stop() {
      void worker.terminate()
      for (const learner of learners) learner.stopped()
    },
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
