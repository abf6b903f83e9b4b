import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/index.ts'

export function SearchingScreen() {
  const { steps, searching } = useWords()
  return <PageHeader title={steps.searching.name} lead={searching.lead} />
}
