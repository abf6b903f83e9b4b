import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/index.ts'

export function FindingScreen() {
  const { steps, finding } = useWords()
  return <PageHeader title={steps.finding.name} lead={finding.lead} />
}
