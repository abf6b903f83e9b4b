import { useSyncExternalStore } from 'react'
import { CallError, call, type InputOf } from '../../call.ts'

type Decision = InputOf<'screening.decide'>

/** Decisions that are on their way. They stay in this browser until Ayni has answered, so none is lost. */
const key = 'ayni.outbox'
const firstPause = 1_000
const longestPause = 30_000
let waiting: readonly Decision[] = restored()
let sending = false
const listeners = new Set<() => void>()

/** Puts a decision on its way. Sending one twice does no harm: the server counts it once. */
export function post(decision: Decision, onRefused: (error: Error, decision: Decision) => void): void {
  keep([...waiting, decision])
  void send(onRefused)
}

/** Sends what waits, one after the other, until nothing does; tries again while Ayni does not answer. */
export async function send(onRefused: (error: Error, decision: Decision) => void): Promise<void> {
  if (sending) return
  sending = true
  let pause = firstPause
  for (let next = waiting[0]; next; next = waiting[0]) {
    try {
      await call('screening.decide', next)
      keep(waiting.slice(1))
      pause = firstPause
    } catch (error) {
      if (error instanceof CallError && error.kind === 'unreachable') {
        await new Promise((resolve) => setTimeout(resolve, pause))
        pause = Math.min(longestPause, pause * 2)
        continue
      }
      keep(waiting.slice(1))
      onRefused(error instanceof Error ? error : new Error(String(error)), next)
    }
  }
  sending = false
}

/** How many decisions wait to be saved. */
export function useWaiting(): number {
  return useSyncExternalStore(subscribe, () => waiting.length)
}

/** Fulfilled when nothing waits. */
export function allSent(): Promise<void> {
  if (waiting.length === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = subscribe(() => {
      if (waiting.length > 0) return
      stop()
      resolve()
    })
  })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function keep(decisions: readonly Decision[]): void {
  waiting = decisions
  localStorage.setItem(key, JSON.stringify(decisions))
  for (const listener of listeners) listener()
}

function restored(): readonly Decision[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}
