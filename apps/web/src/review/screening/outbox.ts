import { useEffect, useSyncExternalStore } from 'react'
import { CallError, call, type InputOf } from '../../call.ts'
import { personOf } from '../../person.ts'

/** A decision, the taking back of one, or a label, on its way to Ayni. */
export type Letter = {
  /** Sorts by when it was written; the id in it makes it known to Ayni when it arrives twice. */
  key: string
  /** Who decided: somebody else may sit here when it is sent. */
  person: string | null
  report: string
} & (
  | { kind: 'decide'; input: InputOf<'screening.decide'> }
  | { kind: 'undo'; input: InputOf<'screening.undo'> }
  | { kind: 'label'; input: InputOf<'record.label'> }
)
type NewLetter = Letter extends infer Kind
  ? Kind extends Letter
    ? Omit<Kind, 'key' | 'person'>
    : never
  : never
type Refusal = { letter: Letter; error: Error }

/**
 * Each letter has a place of its own in the browser's storage, so that two tabs never overwrite each other's, and stays
 * there until Ayni has answered: no decision is lost when the network, the tab or the machine goes away.
 */
const prefix = 'ayni.outbox.'
const firstPause = 1_000
const longestPause = 30_000
/** What cannot succeed by waiting. Everything else is tried again. */
const final = new Set(['invalid', 'not-allowed', 'not-found'])

/** Letters that the storage had no room for. */
const unstored = new Map<string, Letter>()
let waiting: readonly Letter[] = stored()
let isAway = false
let isSending = false
let written = 0
const listeners = new Set<() => void>()
const refusalListeners = new Set<(refusal: Refusal) => void>()
window.addEventListener('storage', ({ key }) => {
  if (key === null || key.startsWith(prefix)) relist()
})

/** A new id for a decision. */
export function newDecisionId(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(3))
  return [...numbers].map((number) => number.toString(36)).join('')
}

/** Puts a letter on its way. */
export function post(letter: NewLetter): void {
  const time = Date.now().toString(36).padStart(9, '0')
  written += 1
  const key = `${prefix}${time}.${written.toString(36).padStart(4, '0')}.${newDecisionId()}`
  const whole: Letter = { ...letter, key, person: personOf(letter.input.review) }
  try {
    localStorage.setItem(key, JSON.stringify(whole))
  } catch {
    unstored.set(key, whole)
  }
  relist()
  void send()
}

/** Sends what waits, one after the other in the order written, until nothing does; tries again while Ayni does not answer. */
export async function send(): Promise<void> {
  if (isSending) return
  isSending = true
  try {
    // Only one tab sends at a time; where the browser has no locks, Ayni knows a letter that comes twice.
    if ('locks' in navigator) await navigator.locks.request(prefix, sendAll)
    else await sendAll()
  } finally {
    isSending = false
  }
  // What was written between the last look and the release of the lock.
  if (waiting.length > 0) void send()
}

async function sendAll(): Promise<void> {
  let pause = firstPause
  for (let next = relist()[0]; next; next = relist()[0]) {
    try {
      if (next.kind === 'decide') await call('screening.decide', next.input, undefined, next.person)
      else if (next.kind === 'undo') await call('screening.undo', next.input, undefined, next.person)
      else await call('record.label', next.input, undefined, next.person)
      settle(next)
    } catch (error) {
      if (error instanceof CallError && final.has(error.kind)) {
        settle(next)
        for (const listener of refusalListeners) listener({ letter: next, error })
      } else {
        isAway = true
        relist()
        await pauseOrOnline(pause)
        pause = Math.min(longestPause, pause * 2)
        continue
      }
    }
    isAway = false
    pause = firstPause
  }
}

/** What waits, and whether Ayni answered at the last attempt. */
export function useOutbox(): { waiting: readonly Letter[]; isAway: boolean } {
  return {
    waiting: useSyncExternalStore(subscribe, () => waiting),
    isAway: useSyncExternalStore(subscribe, () => isAway),
  }
}

/** Calls back when Ayni refuses a letter, which is then no longer on its way. */
export function useRefusals(onRefusal: (refusal: Refusal) => void): void {
  useEffect(() => {
    refusalListeners.add(onRefusal)
    return () => {
      refusalListeners.delete(onRefusal)
    }
  }, [onRefusal])
}

function settle({ key }: Letter): void {
  unstored.delete(key)
  localStorage.removeItem(key)
  relist()
}

function relist(): readonly Letter[] {
  waiting = stored()
  for (const listener of listeners) listener()
  return waiting
}

function stored(): readonly Letter[] {
  const letters: Letter[] = [...unstored.values()]
  for (let index = 0; index < localStorage.length; index += 1) {
    const key = localStorage.key(index)
    if (!key?.startsWith(prefix)) continue
    try {
      letters.push(JSON.parse(localStorage.getItem(key) ?? ''))
    } catch {
      localStorage.removeItem(key)
    }
  }
  return letters.sort((a, b) => (a.key < b.key ? -1 : 1))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function pauseOrOnline(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    window.addEventListener('online', end)
  })
}
