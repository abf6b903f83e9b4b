import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/index.ts'

export function ResolvingScreen() {
  const { steps, resolving } = useWords()
  return <PageHeader title={steps.resolving.name} lead={resolving.lead} />
}
