import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/index.ts'

export function ChartingScreen() {
  const { steps, charting } = useWords()
  return <PageHeader title={steps.charting.name} lead={charting.lead} />
}
