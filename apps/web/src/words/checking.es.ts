import type { CheckingWords } from './checking.en.ts'
import { formsOf } from './forms.ts'

const { number, plural } = formsOf('es')

export const checkingEs: CheckingWords = {
  lead: 'Vea cada cifra impresa junto a lo que dan los hechos.',
  none: 'Aún no hay afirmaciones. Una afirmación es una cifra que imprime un artículo o manuscrito.',
  printed: 'Impreso',
  recomputed: 'Recalculado',
  where: 'Dónde',
  verdicts: {
    follows: 'Se sigue',
    'does-not-follow': 'No se sigue',
    'cannot-be-recomputed': 'No se puede recalcular',
  },
  summary: (follows, not, cannot) =>
    `${number(follows)} se siguen, ${number(not)} no, ${number(cannot)} no se pueden recalcular con lo impreso.`,
  details: 'Mostrar el cálculo',
  tables: 'Según lo publicado',
  asPublished: 'Esta tabla está como la imprime el artículo; nada se calcula de ella en silencio.',
  kappa: {
    tables: (n) =>
      `${plural(n, { one: '# tabla de ese tamaño da', other: '# tablas de ese tamaño dan' })} el kappa impreso:`,
    both: 'Ambos incluyen',
    one: 'Solo uno',
    other: 'Solo el otro',
    neither: 'Ninguno',
    wald: 'Wald (Fleiss, Cohen y Everitt)',
    simple: 'Wald (fórmula simple)',
    bootstrap: 'Bootstrap',
  },
}
