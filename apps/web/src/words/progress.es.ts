import { formsOf } from './forms.ts'
import type { ProgressWords } from './progress.en.ts'

const { number, plural } = formsOf('es')

export const progressEs: ProgressWords = {
  lead: 'Quién ha hecho qué, qué espera y cuánto coinciden.',
  blind:
    'Los veredictos que alguien debe juzgar aún a ciegas siguen ocultos, también para quien dirige. Aquí ve cuánto ha hecho cada quien, no qué.',
  round: 'Ronda',
  pilot: (n) => `Piloto ${number(n)}`,
  who: 'Quién ha hecho qué',
  person: 'Persona',
  decided: 'Juzgados',
  left: 'Faltan',
  spent: 'Tiempo dedicado',
  pace: 'Ritmo',
  remaining: 'A este ritmo',
  last: 'Última decisión',
  of: (done, total) => `${number(done)} de ${number(total)}`,
  each: (time) => `${time} cada uno`,
  nothing: 'Nadie ha juzgado aún en esta ronda.',
  conflicts: (n) => plural(n, { one: '# conflicto en espera', other: '# conflictos en espera' }),
  settled: (n) => `${number(n)} resueltos`,
  agreement: 'Acuerdo',
  none: 'El acuerdo aparece cuando dos revisores han juzgado los mismos registros.',
  hidden: (n) =>
    plural(n, {
      one: '# registro sigue a ciegas y no cuenta aquí.',
      other: '# registros siguen a ciegas y no cuentan aquí.',
    }),
  basis: (n, raters) =>
    `${plural(n, { one: '# registro', other: '# registros' })}, ${plural(raters, { one: '# revisor(a)', other: '# revisores' })}. Cuenta lo que cada quien dijo antes de ver a los demás.`,
  prevalence:
    'Un veredicto es tan raro que kappa parece peor que el acuerdo. Lea también el AC1 de Gwet y el acuerdo en cada veredicto.',
  coefficient: 'Coeficiente',
  value: 'Valor',
  se: 'Error estándar',
  interval: 'Intervalo del 95 %',
  undefined: 'no definido',
  formula: 'Fórmula',
  source: 'Fuente',
  howKnown: '¿Cómo lo sabemos?',
  coefficients: {
    percent: 'Coinciden',
    cohenKappa: 'Kappa de Cohen',
    weightedKappa: 'Kappa ponderado (lineal)',
    scottPi: 'Pi de Scott',
    congerKappa: 'Kappa de Conger',
    fleissKappa: 'Kappa de Fleiss',
    gwetAC1: 'AC1 de Gwet',
    gwetAC2: 'AC2 de Gwet (lineal)',
    pabak: 'PABAK',
    krippendorffAlpha: 'Alfa de Krippendorff',
    ordinalAlpha: 'Alfa de Krippendorff (ordinal)',
    onInclusion: 'Acuerdo en incluir',
    onExclusion: 'Acuerdo en excluir',
  },
  where:
    'pₒ es el acuerdo observado y pₑ el esperado por azar. Un coeficiente que pide dos revisores, o veredictos que varíen, no queda definido sin ellos.',
  pairs: 'Par por par',
  pair: (first, second) => `${first} y ${second}`,
  differ: (differ, n) => `difieren en ${number(differ)} de ${number(n)}`,
  disputed: 'Criterios dados donde hubo diferencias',
  noDispute: 'No se dio ningún criterio donde hubo diferencias.',
  times: (n) => plural(n, { one: '# registro', other: '# registros' }),
  against: (by, other, n) => `${by} lo dio, ${other} no excluyó: ${number(n)}`,
  overTime: 'En el tiempo',
  stretch: (from, to) => `registros ${number(from)}–${number(to)}`,
  share: 'Coinciden',
  coefficientsCsv: 'Coeficientes (CSV)',
  ratingsCsv: 'Veredictos (CSV)',
}
