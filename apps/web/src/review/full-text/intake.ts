import { useSyncExternalStore } from 'react'
import { CallError, call, type OutputOf, uploadFile } from '../../call.ts'

type Recognised = OutputOf<'full-text.recognise'>

/**
 * One file on its way to its report. `attached`: found its report, or was given one; `doubtful`: somebody has to say
 * which; `known`: that report has it already; `left`: left out.
 */
export type IntakeFile = {
  id: number
  review: string
  name: string
  stage: 'waiting' | 'sending' | 'reading' | 'attached' | 'doubtful' | 'known' | 'left' | 'failed'
  /** Share sent, 0 to 1. */
  share: number
  hash: string | null
  recognised: Recognised | null
  /** The report it was attached to. */
  report: string | null
  error: Error | null
}

/** Files go on their way while one looks at other screens. */
let files: readonly IntakeFile[] = []
const bytes = new Map<number, File>()
const listeners = new Set<() => void>()
let working = 0
let last = 0
/** At once: one is sent while another is read. */
const together = 2

/** Takes files in; each is sent, read and, when its report is sure, attached. */
export function takeIn(review: string, chosen: readonly File[], onAttached: () => void): void {
  for (const file of chosen) {
    last += 1
    bytes.set(last, file)
    files = [
      ...files,
      {
        id: last,
        review,
        name: file.name,
        stage: 'waiting',
        share: 0,
        hash: null,
        recognised: null,
        report: null,
        error: null,
      },
    ]
  }
  tell()
  while (working < together && files.some(({ stage }) => stage === 'waiting')) void work(onAttached)
}

/** Attaches a file to the report that somebody chose. */
export async function attach(id: number, report: string, certainty: number | null): Promise<void> {
  const file = files.find((one) => one.id === id)
  if (!file?.hash) return
  await call('full-text.attach', { review: file.review, report, file: file.hash, name: file.name, certainty })
  change(id, { stage: 'attached', report })
}

/** Takes a file away from the report it was attached to, and asks again. */
export async function detach(id: number): Promise<void> {
  const file = files.find((one) => one.id === id)
  if (!file?.hash || file.report === null) return
  await call('full-text.detach', { review: file.review, report: file.report, file: file.hash })
  change(id, { stage: 'doubtful', report: null })
}

/** Leaves a file out, or asks again. */
export function leaveOut(id: number, isLeft: boolean): void {
  change(id, { stage: isLeft ? 'left' : 'doubtful' })
}

/** Clears what is settled from the list. */
export function clearSettled(review: string): void {
  files = files.filter(
    (file) => file.review !== review || !['attached', 'known', 'left', 'failed'].includes(file.stage),
  )
  tell()
}

/** The files of a review that were taken in since the page was loaded. */
export function useIntake(review: string): readonly IntakeFile[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => files,
  )
  return all.filter((file) => file.review === review)
}

async function work(onAttached: () => void): Promise<void> {
  working += 1
  for (;;) {
    const next = files.find(({ stage }) => stage === 'waiting')
    const file = next && bytes.get(next.id)
    if (!next || !file) break
    change(next.id, { stage: 'sending' })
    try {
      const { hash } = await uploadFile(file, (share) => change(next.id, { share }))
      change(next.id, { stage: 'reading', hash })
      const recognised = await call('full-text.recognise', {
        review: next.review,
        file: hash,
        name: next.name,
      })
      const [best] = recognised.matches
      if (recognised.attachedTo.length > 0) change(next.id, { stage: 'known', recognised })
      else if (recognised.verdict === 'sure' && best) {
        change(next.id, { recognised })
        await attach(next.id, best.report, best.certainty)
        onAttached()
      } else change(next.id, { stage: 'doubtful', recognised })
    } catch (error) {
      change(next.id, {
        stage: 'failed',
        error: error instanceof Error ? error : new CallError('fault', String(error)),
      })
    }
    bytes.delete(next.id)
  }
  working -= 1
}

function change(id: number, part: Partial<IntakeFile>): void {
  files = files.map((file) => (file.id === id ? { ...file, ...part } : file))
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}
