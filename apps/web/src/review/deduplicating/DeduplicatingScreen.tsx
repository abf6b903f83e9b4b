import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/index.ts'

export function DeduplicatingScreen() {
  const { steps, deduplicating } = useWords()
  return <PageHeader title={steps.deduplicating.name} lead={deduplicating.lead} />
}
