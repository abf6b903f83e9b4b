import type { SearchingWords } from './searching.en.ts'

export const searchingEs: SearchingWords = {
  lead: 'Anoten cada búsqueda y traigan lo que encontró.',
}
