import type { PeopleWords } from './people.en.ts'

export const peopleEs: PeopleWords = {
  lead: 'Quiénes participan y qué hace cada quien.',
}
