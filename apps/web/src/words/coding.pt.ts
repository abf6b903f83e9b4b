import type { CodingWords } from './coding.en.ts'

export const codingPt: CodingWords = {
  lead: 'Nomeiem os conceitos encontrados nos estudos e reúnam-nos em componentes.',
}
