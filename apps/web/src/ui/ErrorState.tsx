import './states.css'
import type { ReactNode } from 'react'
import { CallError } from '../call.ts'
import type { FrameWords } from '../words/words.ts'
import { useFrameWords } from '../words/words.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

/**
 * Something could not be done or shown: the thing, the value (in the message), the way out.
 *
 * @param title names the thing; without it the kind of the error does.
 * @param action a way out of one's own, beside trying again.
 */
export function ErrorState({
  error,
  title,
  onRetry,
  action,
}: {
  error: Error
  title?: string
  onRetry?: () => void
  action?: ReactNode
}) {
  const { ui } = useFrameWords()
  const words = errorWords(error, ui)
  return (
    <div className="ui-error" role="alert">
      <Icon name="exclude" size={20} />
      <div className="ui-stack">
        <div>
          <p>
            <strong>{title ?? words.title}</strong>
          </p>
          <p>{words.text}</p>
          <p className="ui-muted">{words.wayOut}</p>
        </div>
        {(onRetry || action) && (
          <div className="ui-row">
            {onRetry && <Button onPress={onRetry}>{ui.retry}</Button>}
            {action}
          </div>
        )}
      </div>
    </div>
  )
}

/** An error in words: its kind as a title, what the server said, and the way out. */
export function errorWords(
  error: Error,
  ui: FrameWords['ui'],
): { title: string; text: string; wayOut: string } {
  const kind = error instanceof CallError ? error.kind : 'fault'
  return { title: ui.error[kind], text: kind === 'unreachable' ? '' : error.message, wayOut: ui.wayOut[kind] }
}
