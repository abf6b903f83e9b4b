import type { CheckingWords } from './checking.en.ts'
import { formsOf } from './forms.ts'

const { number, plural } = formsOf('pt')

export const checkingPt: CheckingWords = {
  lead: 'Veja cada número impresso ao lado do que os fatos dão.',
  none: 'Ainda não há afirmações. Uma afirmação é um número que um artigo ou manuscrito imprime.',
  printed: 'Impresso',
  recomputed: 'Recalculado',
  where: 'Onde',
  verdicts: {
    follows: 'Decorre',
    'does-not-follow': 'Não decorre',
    'cannot-be-recomputed': 'Não se pode recalcular',
  },
  summary: (follows, not, cannot) =>
    `${number(follows)} decorrem, ${number(not)} não, ${number(cannot)} não se podem recalcular com o impresso.`,
  details: 'Mostrar o cálculo',
  tables: 'Conforme publicado',
  asPublished: 'Esta tabela está como o artigo a imprime; nada é calculado dela em silêncio.',
  kappa: {
    tables: (n) =>
      `${plural(n, { one: '# tabela desse tamanho dá', other: '# tabelas desse tamanho dão' })} o kappa impresso:`,
    both: 'Ambos incluem',
    one: 'Só um',
    other: 'Só o outro',
    neither: 'Nenhum',
    wald: 'Wald (Fleiss, Cohen e Everitt)',
    simple: 'Wald (fórmula simples)',
    bootstrap: 'Bootstrap',
  },
}
