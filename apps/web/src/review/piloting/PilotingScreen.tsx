import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/index.ts'

export function PilotingScreen() {
  const { steps, piloting } = useWords()
  return <PageHeader title={steps.piloting.name} lead={piloting.lead} />
}
