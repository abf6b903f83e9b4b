import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/index.ts'

export function ProtocolScreen() {
  const { steps, protocol } = useWords()
  return <PageHeader title={steps.protocol.name} lead={protocol.lead} />
}
