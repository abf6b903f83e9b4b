import type { CodingWords } from './coding.en.ts'

export const codingEs: CodingWords = {
  lead: 'Nombren los conceptos hallados en los estudios y reúnanlos en componentes.',
}
