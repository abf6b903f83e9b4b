import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/index.ts'

export function FullTextScreen() {
  const { steps, fullText } = useWords()
  return <PageHeader title={steps.fullText.name} lead={fullText.lead} />
}
