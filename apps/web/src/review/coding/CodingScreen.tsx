import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/index.ts'

export function CodingScreen() {
  const { steps, coding } = useWords()
  return <PageHeader title={steps.coding.name} lead={coding.lead} />
}
