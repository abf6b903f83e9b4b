import './states.css'
import type { ReactNode } from 'react'
import { useFrameWords } from '../words/words.ts'
import { ErrorState } from './ErrorState.tsx'

/**
 * Shows the answer to a question, or that it is coming, or why there is none.
 *
 * @example <Answer question={useQuestion('flow.read', { review })}>{(flow) => <p>{flow.included}</p>}</Answer>
 */
export function Answer<Data>({
  question,
  children,
}: {
  /** What `useQuestion` returns. */
  question: { data: Data | undefined; error: Error | null; refetch: () => unknown }
  children: (data: Data) => ReactNode
}) {
  const { ui } = useFrameWords()
  if (question.data !== undefined) return <>{children(question.data)}</>
  if (question.error) return <ErrorState error={question.error} onRetry={() => question.refetch()} />
  return <Waiting text={ui.loading} />
}

/** Something is coming; told only when it takes longer than a moment. */
export function Waiting({ text }: { text: string }) {
  return (
    <p className="ui-waiting" role="status">
      {text}
    </p>
  )
}
