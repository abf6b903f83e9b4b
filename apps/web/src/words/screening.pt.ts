import { formsOf } from './forms.ts'
import type { ScreeningWords } from './screening.en.ts'

const { number, plural, span } = formsOf('pt')

export const screeningPt: ScreeningWords = {
  lead: 'Leia título e resumo, e decida.',
  blind: 'Você não vê o que os outros decidem, nem eles veem você, até que ambos tenham julgado um registro.',
  done: 'Nada espera sua decisão aqui. Novos registros aparecem quando são importados.',
  notReviewer: 'Só revisores fazem a triagem. Escolha acima um revisor ou acrescente o papel em Pessoas.',
  noRecords: 'Ainda não há registros. Importe primeiro os arquivos das suas buscas.',
  toImport: 'Ir a Buscas e importação',
  progress: (mine, total) => `${number(mine)} de ${number(total)}`,
  left: (seconds) => `faltam cerca de ${span(seconds)} no seu ritmo`,
  noAbstract: 'Este registro não tem resumo.',
  include: 'Incluir',
  exclude: 'Excluir',
  unsure: 'Em dúvida',
  undo: 'Desfazer',
  undone: 'Decisão retirada.',
  nothingToUndo: 'Não há decisão sua para retirar.',
  note: 'Nota',
  noteHint: 'Para você e, depois, para quem resolver um conflito.',
  writeNote: 'Escrever uma nota',
  skip: 'Depois',
  criteria: 'Critérios',
  inclusion: 'Incluir quando',
  exclusion: 'Excluir quando',
  reason: (index) => `Excluir: critério ${index}`,
  reasonsTitle: 'Qual critério o exclui?',
  reasonsHint: 'Tecle o número ou escolha.',
  sources: (list) => `de ${list}`,
  saved: (count) => plural(count, { one: 'salvando # decisão', other: 'salvando # decisões' }),
  unsaved: (count) =>
    plural(count, {
      one: '# decisão espera a resposta do Ayni; está guardada neste navegador.',
      other: '# decisões esperam a resposta do Ayni; estão guardadas neste navegador.',
    }),
  agreement: 'Concordância até agora',
  conflicts: 'Conflitos',
  keywords: 'Palavras-chave',
  doi: 'DOI',
}
