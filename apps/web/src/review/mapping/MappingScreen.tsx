import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/index.ts'

export function MappingScreen() {
  const { steps, mapping } = useWords()
  return <PageHeader title={steps.mapping.name} lead={mapping.lead} />
}
