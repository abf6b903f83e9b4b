import type { AppraisingWords } from './appraising.en.ts'
import { formsOf } from './forms.ts'

const { number, plural } = formsOf('pt')

export const appraisingPt: AppraisingWords = {
  lead: 'Responda o instrumento para cada estudo, sozinho; a regra decide o que é aceitável.',
  none: 'Ainda não há estudos incluídos.',
  rule: (raters, percent) =>
    `Aceita-se quando ${plural(raters, { one: '# avaliador concorda', other: '# avaliadores concordam' })} que ao menos ${percent} dos itens são positivos.`,
  study: 'Estudo',
  raters: 'Avaliadores',
  outcome: 'Resultado',
  ratersOf: (done, needed) => `${number(done)} de ${number(needed)}`,
  arithmetic: (positive, items, percent) =>
    `${number(positive)} de ${number(items)} itens positivos para todos (${percent})`,
  verdicts: {
    accepted: 'Aceito',
    'not-accepted': 'Não aceito',
    pending: 'Faltam avaliadores',
  },
  hidden: 'As respostas alheias aparecem quando as suas estiverem completas.',
  appraise: 'Responder',
  change: 'Alterar',
  answers: {
    yes: 'Sim',
    no: 'Não',
    unclear: 'Não está claro',
    'not-applicable': 'Não se aplica',
  },
  note: 'Nota',
  save: 'Salvar',
  saved: 'Salvo.',
}
