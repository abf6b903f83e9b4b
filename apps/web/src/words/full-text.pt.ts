import type { FullTextWords } from './full-text.en.ts'

export const fullTextPt: FullTextWords = {
  lead: 'Decida sobre o texto completo; toda exclusão nomeia o critério.',
  none: 'Nenhum relato passou ainda por título e resumo.',
  study: 'Relato',
  retrieval: 'Texto completo',
  mine: 'Sua decisão',
  status: 'Em conjunto',
  retrieved: 'Obtido',
  notRetrieved: 'Não obtido',
  unknown: 'não anotado',
  markRetrieved: 'Marcar como obtido',
  markMissing: 'Não se pôde obter',
  open: 'Ler e decidir',
  waiting: 'aguarda',
  list: 'Todos os relatos',
}
