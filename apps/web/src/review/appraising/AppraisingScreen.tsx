import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/index.ts'

export function AppraisingScreen() {
  const { steps, appraising } = useWords()
  return <PageHeader title={steps.appraising.name} lead={appraising.lead} />
}
