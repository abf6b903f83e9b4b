import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/index.ts'

export function ScreeningScreen() {
  const { steps, screening } = useWords()
  return <PageHeader title={steps.screening.name} lead={screening.lead} />
}
