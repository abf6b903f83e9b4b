import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/index.ts'

export function CheckingScreen() {
  const { steps, checking } = useWords()
  return <PageHeader title={steps.checking.name} lead={checking.lead} />
}
