import type { PeopleWords } from './people.en.ts'

export const peoplePt: PeopleWords = {
  lead: 'Quem participa e o que cada pessoa faz.',
}
