import type { RatedItem } from '@ayni/review'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { InputOf } from '../../call.ts'
import { refreshReview, useCommand, usePerson } from '../../questions.ts'
import type { AppraisedStudy } from './appraisals.ts'
import { keepUnsaved, markSaved, markShown, type Ratings, recallRatings, unsavedKey } from './unsaved.ts'

/** While one writes a note, it is saved when the hand rests. */
const restMilliseconds = 600

/**
 * The answers of one rater on one study. Every answer is saved at once as a draft, notes when the hand rests; saves go one
 * after the other, the latest last, and what failed is kept and tried again. Undo goes back answer by answer.
 */
export function useRatings(review: string, study: AppraisedStudy) {
  const record = useCommand('appraisal.record', { errorShown: true, refresh: false })
  const client = useQueryClient()
  const key = unsavedKey(review, usePerson(review), study.id)
  const [recalled] = useState(() => (study.isOpen ? null : recallRatings(key)))
  const [ratings, setRatings] = useState<Ratings>(
    recalled?.ratings ?? { answers: study.mine?.answers ?? {}, note: study.mine?.note ?? '' },
  )
  const [isHandedIn, setHandedIn] = useState(study.mine?.isHandedIn ?? false)
  const [saving, setSaving] = useState<'saved' | 'saving' | 'failed'>('saved')
  const [past, setPast] = useState<readonly Ratings[]>([])
  const latest = useRef(ratings)
  const waiting = useRef<InputOf<'appraisal.record'> | null>(null)
  const running = useRef<Promise<void> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const send = (): Promise<void> => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    const run = async () => {
      while (waiting.current) {
        const next = waiting.current
        setSaving('saving')
        await record.mutateAsync(next)
        // What was entered meanwhile waits in its place.
        if (waiting.current === next) waiting.current = null
      }
      setSaving('saved')
      markSaved(key)
      // Not waited for: what is entered meanwhile is sent by a run of its own.
      void refreshReview(client, review).then(() => {
        if (!waiting.current) markShown(key)
      })
    }
    running.current ??= run()
      .catch((error: unknown) => {
        setSaving('failed')
        throw error
      })
      .finally(() => {
        running.current = null
      })
    return running.current
  }
  const keep = (next: Ratings, isDraft: boolean) => {
    latest.current = next
    keepUnsaved(key, next)
    setRatings(next)
    waiting.current = {
      review,
      study: study.id,
      answers: Object.values(next.answers),
      note: next.note,
      isDraft,
    }
  }
  const latestSend = useRef(send)
  latestSend.current = send
  // What was entered before the tab or the network went away goes on its way again.
  useEffect(() => {
    if (!recalled?.isUnsaved || waiting.current) return
    waiting.current = {
      review,
      study: study.id,
      answers: Object.values(recalled.ratings.answers),
      note: recalled.ratings.note,
      isDraft: true,
    }
    latestSend.current().catch(() => undefined)
  }, [recalled, review, study.id])
  // A study that is left takes along what was still to be saved.
  useEffect(
    () => () => {
      if (waiting.current) latestSend.current().catch(() => undefined)
    },
    [],
  )

  const change = (next: Ratings) => {
    setPast([...past, latest.current])
    setHandedIn(false)
    keep(next, true)
    send().catch(() => undefined)
  }
  const write = (next: Ratings) => {
    setHandedIn(false)
    keep(next, true)
    setSaving('saving')
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(() => void send().catch(() => undefined), restMilliseconds)
  }
  const withItem = (item: string, part: Partial<RatedItem>): Ratings => {
    const { note, answers } = latest.current
    const entry: RatedItem = { ...(answers[item] ?? { item, answer: null }), ...part }
    const { [item]: _, ...others } = answers
    const isEmpty = entry.answer === null && !entry.note && !entry.anchor
    return { note, answers: isEmpty ? others : { ...others, [item]: entry } }
  }
  return {
    ...ratings,
    isHandedIn,
    saving,
    error: record.error,
    canUndo: past.length > 0,
    setAnswer: (item: string, answer: string | null) => change(withItem(item, { answer })),
    setAnchor: (item: string, anchor: RatedItem['anchor']) => change(withItem(item, { anchor })),
    setItemNote: (item: string, note: string) => write(withItem(item, { note })),
    setNote: (note: string) => write({ ...latest.current, note }),
    undo: () => {
      const before = past.at(-1)
      if (!before) return
      setPast(past.slice(0, -1))
      setHandedIn(false)
      keep(before, true)
      send().catch(() => undefined)
    },
    again: () => void send().catch(() => undefined),
    handIn: async () => {
      keep(latest.current, false)
      await send()
      setHandedIn(true)
    },
    takeBack: async () => {
      keep(latest.current, true)
      await send()
      setHandedIn(false)
    },
  }
}
