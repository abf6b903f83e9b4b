import type { SearchingWords } from './searching.en.ts'

export const searchingPt: SearchingWords = {
  lead: 'Anotem cada busca e tragam o que ela encontrou.',
}
