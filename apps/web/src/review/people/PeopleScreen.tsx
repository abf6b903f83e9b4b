import { PageHeader } from '../../ui/PageHeader.tsx'
import { useWords } from '../../words/index.ts'

export function PeopleScreen() {
  const { steps, people } = useWords()
  return <PageHeader title={steps.people.name} lead={people.lead} />
}
