import { formsOf } from './forms.ts'
import type { ResolvingWords } from './resolving.en.ts'

const { number } = formsOf('pt')

export const resolvingPt: ResolvingWords = {
  lead: 'Onde os veredictos diferem, veja-os lado a lado e resolva.',
  none: 'Nenhum conflito espera. Eles aparecem quando dois revisores julgam um registro de modo diferente.',
  of: (at, total) => `Conflito ${number(at)} de ${number(total)}`,
  why: 'Por quê (opcional)',
  include: 'Incluir',
  exclude: 'Excluir',
  next: 'Próximo',
  settled: 'Resolvidos',
  settledAs: (verdict, who) => `${verdict}, resolvido por ${who}`,
  notYou: {
    'third-person': 'Pelo protocolo resolve alguém que não julgou este registro.',
    consensus: 'Pelo protocolo os revisores resolvem em conjunto.',
    lead: 'Pelo protocolo quem lidera resolve.',
  },
  because: {
    'verdicts-differ': 'Os veredictos diferem',
    'reasons-differ': 'Os motivos diferem',
    unsure: 'Alguém está em dúvida',
    'own-verdicts-differ': 'Uma pessoa julgou duas cópias de modo diferente',
  },
  reason: 'Critério',
  resolved: 'Resolvido.',
  rounds: {
    'title-abstract': 'Título e resumo',
    'full-text': 'Texto completo',
  },
}
