import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/index.ts'

export function HistoryScreen() {
  const { steps, history } = useWords()
  return <PageHeader title={steps.history.name} lead={history.lead} />
}
