import { formsOf } from './forms.ts'
import type { ReadingWords } from './reading.en.ts'

const { number, plural } = formsOf('pt')

export const readingPt: ReadingWords = {
  reader: (name) => `Leitor: ${name}`,
  pages: (name) => `Páginas de ${name}`,
  page: (page) => `Página ${number(page)}`,
  bar: 'Leitura',
  opening: 'Abrindo o arquivo …',
  panel: 'Sumário e trechos',
  outline: 'Sumário',
  noOutline: 'Não se reconheceram títulos neste arquivo.',
  passages: (count) => plural(count, { one: '# trecho', other: '# trechos' }),
  isLost: 'não está neste arquivo',
  how: { context: 'encontrado pelas palavras vizinhas', approximate: 'encontrado de forma aproximada' },
  lostTitle: (count) => plural(count, { one: '# trecho não está aqui', other: '# trechos não estão aqui' }),
  lost: 'Foram marcados em outra versão deste arquivo. Suas palavras estão guardadas; marque-os de novo onde estão agora.',
  previousPage: 'Página anterior',
  nextPage: 'Próxima página',
  pageNumber: 'Ir para a página',
  smaller: 'Reduzir',
  larger: 'Ampliar',
  fit: 'Ajustar à largura',
  fitShort: 'Largura',
  spread: 'Duas páginas lado a lado',
  spreadShort: 'Duas páginas',
  onePage: 'Uma página por vez',
  onePageShort: 'Uma página',
  search: 'Buscar no texto',
  matches: (at, count) => (count === 0 ? 'não encontrado' : `${number(at)} de ${number(count)}`),
  mark: 'Marcar a frase encontrada; de novo, a seguinte',
  markMore: 'Marcar mais uma frase',
  letGo: 'Soltar o que está marcado',
  previousMatch: 'Ocorrência anterior',
  nextMatch: 'Próxima ocorrência',
  save: (name) => `Salvar ${name}`,
  saveShort: 'Salvar',
  noTextTitle: 'Este arquivo não tem texto',
  noText:
    'É uma imagem digitalizada: pode ser lida, mas não se pode buscar nem marcar trechos nela. Um arquivo com texto reconhecido (OCR) pode tomar o seu lugar.',
}
