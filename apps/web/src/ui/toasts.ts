import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'

/** What a toast says: a sentence of one's own, or an error that the toast puts into words. */
export type ToastMessage = { text: string; undo?: () => unknown } | { error: Error }

/** The messages on the screen. */
export const toasts = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

const shortest = 6_000
const longest = 15_000

/**
 * Says briefly what was done, with a way to undo it. It stays longer when it can be undone.
 *
 * @example showToast({ text: words.linked, undo: () => part.mutateAsync({ review, a, b, same: null }) })
 */
export function showToast(message: { text: string; undo?: () => unknown }): void {
  toasts.add(message, { timeout: message.undo ? longest : shortest })
}

/** Tells of an error that no screen shows. It stays until it is closed. */
export function showError(error: Error): void {
  toasts.add({ error })
}
