import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/index.ts'

export function ReportingScreen() {
  const { steps, reporting } = useWords()
  return <PageHeader title={steps.reporting.name} lead={reporting.lead} />
}
