import type { ErrorComponentProps } from '@tanstack/react-router'
import { Waiting } from '../ui/Answer.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { useFrameWords } from '../words/words.ts'

/** While the code of a screen is on its way. */
export function ScreenPending() {
  return <Waiting text={useFrameWords().shell.loadingScreen} />
}

/** When a screen could not be shown. */
export function ScreenError({ error, reset }: ErrorComponentProps<unknown>) {
  return <ErrorState error={error instanceof Error ? error : new Error(String(error))} onRetry={reset} />
}
