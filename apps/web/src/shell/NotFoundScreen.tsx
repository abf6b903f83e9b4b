import { useRouterState } from '@tanstack/react-router'
import { LinkButton } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { useFrameWords } from '../words/words.ts'

/** An address that leads nowhere. */
export function NotFoundScreen() {
  const { shell } = useFrameWords()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  return (
    <div className="shell-single">
      <PageHeader title={shell.notFound.title} />
      <EmptyState
        text={shell.notFound.text(path)}
        action={
          <LinkButton kind="primary" href="/">
            {shell.notFound.back}
          </LinkButton>
        }
      />
    </div>
  )
}
