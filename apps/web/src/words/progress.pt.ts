import { formsOf } from './forms.ts'
import type { ProgressWords } from './progress.en.ts'

const { number, plural } = formsOf('pt')

export const progressPt: ProgressWords = {
  lead: 'Quem fez o quê, o que espera e quanto concordam.',
  blind:
    'Vereditos que alguém ainda deve julgar às cegas ficam ocultos, também para quem lidera. Aqui se vê quanto cada um fez, não o quê.',
  round: 'Rodada',
  pilot: (n) => `Piloto ${number(n)}`,
  who: 'Quem fez o quê',
  person: 'Pessoa',
  decided: 'Julgados',
  left: 'Faltam',
  spent: 'Tempo dedicado',
  pace: 'Ritmo',
  remaining: 'Neste ritmo',
  last: 'Última decisão',
  of: (done, total) => `${number(done)} de ${number(total)}`,
  each: (time) => `${time} cada`,
  nothing: 'Ninguém julgou ainda nesta rodada.',
  conflicts: (n) => plural(n, { one: '# conflito espera', other: '# conflitos esperam' }),
  settled: (n) => `${number(n)} resolvidos`,
  agreement: 'Concordância',
  none: 'A concordância aparece quando dois revisores julgaram os mesmos registros.',
  hidden: (n) =>
    plural(n, {
      one: '# registro ainda está às cegas e não conta aqui.',
      other: '# registros ainda estão às cegas e não contam aqui.',
    }),
  basis: (n, raters) =>
    `${plural(n, { one: '# registro', other: '# registros' })}, ${plural(raters, { one: '# revisor(a)', other: '# revisores' })}. Conta o que cada um disse antes de ver os outros.`,
  prevalence:
    'Um veredito é tão raro que o kappa parece pior que a concordância. Leia também o AC1 de Gwet e a concordância em cada veredito.',
  coefficient: 'Coeficiente',
  value: 'Valor',
  se: 'Erro padrão',
  interval: 'Intervalo de 95 %',
  undefined: 'não definido',
  formula: 'Fórmula',
  source: 'Fonte',
  howKnown: 'Como sabemos?',
  coefficients: {
    percent: 'Concordam',
    cohenKappa: 'Kappa de Cohen',
    weightedKappa: 'Kappa ponderado (linear)',
    scottPi: 'Pi de Scott',
    congerKappa: 'Kappa de Conger',
    fleissKappa: 'Kappa de Fleiss',
    gwetAC1: 'AC1 de Gwet',
    gwetAC2: 'AC2 de Gwet (linear)',
    pabak: 'PABAK',
    krippendorffAlpha: 'Alfa de Krippendorff',
    ordinalAlpha: 'Alfa de Krippendorff (ordinal)',
    onInclusion: 'Concordância em incluir',
    onExclusion: 'Concordância em excluir',
  },
  where:
    'pₒ é a concordância observada e pₑ a esperada por acaso. Um coeficiente que pede dois revisores, ou vereditos que variem, não fica definido sem eles.',
  pairs: 'Par a par',
  pair: (first, second) => `${first} e ${second}`,
  differ: (differ, n) => `diferem em ${number(differ)} de ${number(n)}`,
  disputed: 'Critérios dados onde houve diferença',
  noDispute: 'Nenhum critério foi dado onde houve diferença.',
  times: (n) => plural(n, { one: '# registro', other: '# registros' }),
  against: (by, other, n) => `${by} o deu, ${other} não excluiu: ${number(n)}`,
  overTime: 'Ao longo do tempo',
  stretch: (from, to) => `registros ${number(from)}–${number(to)}`,
  share: 'Concordam',
  coefficientsCsv: 'Coeficientes (CSV)',
  ratingsCsv: 'Vereditos (CSV)',
}
