import type { ColumnUses } from '@ayni/references'
import type { SourceKind } from '@ayni/review'
import { useSyncExternalStore } from 'react'
import { CallError, call, type OutputOf, uploadFile } from '../../call.ts'

/** Where the records of a file come from. */
export type Origin = { source: string; kind: SourceKind; search: string | null }

/**
 * One file on its way into the review. `looked`: sent and read, and nothing of it imported yet; `queued`: somebody said
 * that it shall be.
 */
export type Incoming = {
  id: number
  review: string
  name: string
  size: number
  stage: 'waiting' | 'sending' | 'looking' | 'looked' | 'queued' | 'importing' | 'imported' | 'failed'
  /** Share of what is under way, 0 to 1; `null` while that is unknown. */
  share: number | null
  hash: string | null
  told: OutputOf<'import.inspect'> | null
  /** What the columns of a table hold, as somebody confirmed it. */
  columns: ColumnUses | null
  origin: Origin | null
  isMarked: boolean
  /** What was made of it, once imported. */
  made: { import: string; records: number } | null
  error: Error | null
}

/** What was sent and waits for its import is found again when the page is loaded anew: the server has it. */
const key = 'ayni.incoming'
/** Files go on their way while one looks at other screens. */
let files: readonly Incoming[] = restored()
const contents = new Map<number, { file: File; stop: AbortController }>()
const listeners = new Set<() => void>()
let [isSending, isImporting] = [false, false]
let last = Math.max(0, ...files.map(({ id }) => id))

/** Takes files in; one after the other is sent and read. */
export function takeIn(review: string, chosen: readonly File[]): void {
  for (const file of chosen) {
    last += 1
    contents.set(last, { file, stop: new AbortController() })
    files = [
      ...files,
      {
        id: last,
        review,
        name: file.name,
        size: file.size,
        stage: 'waiting',
        share: 0,
        hash: null,
        told: null,
        columns: null,
        origin: null,
        isMarked: false,
        made: null,
        error: null,
      },
    ]
  }
  tell()
  void sendAll()
}

/** Changes what somebody may say of files: where they come from, which are marked. */
export function setFiles(ids: readonly number[], part: Pick<Partial<Incoming>, 'origin' | 'isMarked'>): void {
  files = files.map((file) => (ids.includes(file.id) ? { ...file, ...part } : file))
  tell()
}

/** Reads a table again, with its columns as somebody said. */
export async function readWith(id: number, columns: ColumnUses): Promise<void> {
  const file = files.find((one) => one.id === id)
  if (file) await look({ ...file, columns })
}

/** Imports files, one after the other; what was made of them is told at the end. */
export async function importAll(
  ids: readonly number[],
  onImported: () => void,
  onEnd: (done: readonly Incoming[]) => void,
): Promise<void> {
  files = files.map((file) => (ids.includes(file.id) ? { ...file, stage: 'queued', error: null } : file))
  tell()
  if (isImporting) return
  isImporting = true
  const done: number[] = []
  for (let next = queued(); next; next = queued()) {
    await bringIn(next)
    done.push(next.id)
    onImported()
  }
  isImporting = false
  onEnd(files.filter(({ id, stage }) => done.includes(id) && stage === 'imported'))
}

/** Takes the imports of files back; they wait in the list as before. */
export async function undoImports(ids: readonly number[]): Promise<void> {
  for (const file of files.filter(({ id }) => ids.includes(id))) {
    if (!file.made) continue
    await call('import.withdraw', { review: file.review, import: file.made.import })
    change(file.id, { stage: 'looked', made: null })
  }
}

/** Tries again what failed. */
export function tryAgain(id: number, onImported: () => void): void {
  const file = files.find((one) => one.id === id)
  if (!file) return
  if (file.told) void importAll([id], onImported, () => undefined)
  else {
    change(id, { stage: 'waiting', error: null })
    void sendAll()
  }
}

/** Takes files off the list; one that is being sent is sent no further. */
export function dropFiles(ids: readonly number[]): void {
  for (const id of ids) {
    contents.get(id)?.stop.abort()
    contents.delete(id)
  }
  files = files.filter(({ id }) => !ids.includes(id))
  tell()
}

/** The files of a review that were taken in since the page was loaded. */
export function useIncoming(review: string): readonly Incoming[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => files,
  )
  return all.filter((file) => file.review === review)
}

async function sendAll(): Promise<void> {
  if (isSending) return
  isSending = true
  for (;;) {
    const next = files.find(({ stage }) => stage === 'waiting')
    if (!next) break
    await send(next)
  }
  isSending = false
}

async function send(next: Incoming): Promise<void> {
  const content = contents.get(next.id)
  if (!content) return change(next.id, { stage: 'failed' })
  change(next.id, { stage: 'sending', share: 0 })
  try {
    const { hash } = await uploadFile(
      content.file,
      (share) => change(next.id, { share }),
      content.stop.signal,
    )
    await look({ ...next, hash })
    contents.delete(next.id)
  } catch (error) {
    change(next.id, { stage: 'failed', error: errorOf(error) })
  }
}

/** Asks what a file holds. */
async function look({ id, review, name, hash, columns, origin }: Incoming): Promise<void> {
  if (hash === null) return
  change(id, { stage: 'looking', share: 0, hash, columns })
  const stop = follow(id, review, hash)
  try {
    const told = await call('import.inspect', { review, file: hash, name, columns: columns && [...columns] })
    change(id, { stage: 'looked', told, origin: origin ?? guessed(told.source) })
  } catch (error) {
    change(id, { stage: 'failed', error: errorOf(error) })
  } finally {
    stop()
  }
}

async function bringIn({ id, review, name, hash, origin, columns }: Incoming): Promise<void> {
  if (hash === null || origin === null) return
  change(id, { stage: 'importing', share: 0 })
  const stop = follow(id, review, hash)
  try {
    const made = await call('import.add', {
      review,
      file: hash,
      name,
      ...origin,
      columns: columns && [...columns],
    })
    change(id, { stage: 'imported', isMarked: false, made: { import: made.import, records: made.records } })
  } catch (error) {
    change(id, { stage: 'failed', error: errorOf(error) })
  } finally {
    stop()
  }
}

/** Asks now and then how far the reading is, until it is stopped. */
function follow(id: number, review: string, hash: string): () => void {
  const timer = setInterval(async () => {
    const { progress } = await call('import.progress', { review, file: hash }).catch(() => ({
      progress: null,
    }))
    change(id, { share: progress })
  }, 500)
  return () => clearInterval(timer)
}

function guessed(source: string): Origin | null {
  if (source === '') return null
  return { source, kind: /trials/i.test(source) ? 'register' : 'database', search: null }
}

function queued(): Incoming | undefined {
  return files.find(({ stage }) => stage === 'queued')
}

function errorOf(error: unknown): Error {
  return error instanceof Error ? error : new CallError('fault', String(error))
}

function change(id: number, part: Partial<Incoming>): void {
  files = files.map((file) => (file.id === id ? { ...file, ...part } : file))
  tell()
}

function restored(): readonly Incoming[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isKept) : []
  } catch {
    return []
  }
}

/** Whether something kept by an earlier page is a file that waits, as this version knows it. */
function isKept(value: unknown): value is Incoming {
  const has = (name: keyof Incoming) => typeof value === 'object' && value !== null && name in value
  return has('hash') && has('told') && has('origin') && has('stage') && has('review') && has('isMarked')
}

let kept: readonly Incoming[] = files

/** Keeps what waits, when something of it has changed. */
function keep(waiting: readonly Incoming[]): void {
  if (waiting.length === kept.length && waiting.every((file, index) => file === kept[index])) return
  kept = waiting
  try {
    localStorage.setItem(key, JSON.stringify(waiting))
  } catch {
    // The browser has no room: the files are still there until the page is loaded anew.
  }
}

function tell(): void {
  keep(files.filter(({ stage }) => stage === 'looked'))
  for (const listener of listeners) listener()
}
